import Terminal
import Transparency
import Wording

/// What a witness tells those who run it.
package enum WitnessNotice: Sendable {
    /// By what it saw that its state was put back.
    package enum Memory: Sendable { case anchor, ownWord }

    case putBack(KeyName, from: UInt64, to: UInt64, by: Memory)
    case ownContradiction(KeyName, size: UInt64, String?)
    case twoRoots(KeyName, size: UInt64, String?)
    case unproven(KeyName, from: UInt64, to: UInt64)
    /// A log that is polled shows a tree that does not begin with what was cosigned.
    case forked(KeyName, from: UInt64, to: UInt64, String?)
    /// A log that is polled shows less than was cosigned.
    case cutBack(KeyName, from: UInt64, to: UInt64)
    /// A log that is polled could not be read.
    case unread(KeyName, Trilingual)
    /// What a log publishes does not verify.
    case unaudited(KeyName, size: UInt64, Trilingual)
    /// Keeping a checkpoint failed.
    case failed(any Error)

    package var wording: Trilingual {
        switch self {
        case .putBack(let origin, let from, let to, let memory):
            Trilingual(
                en:
                    "{origin}: the state of this witness was an older one, of size {from}; it goes on "
                    + "from {to}, which {memory} shows that it cosigned",
                ja: "{origin}: この立会人の状態は古いもの(サイズ{from})でした。{memory}により、連署済みの{to}から続けます",
                vi:
                    "{origin}: trạng thái của nhân chứng là bản cũ, kích thước {from}; tiếp tục từ {to} "
                    + "mà {memory} cho thấy đã ký"
            ).filled(["origin": origin.text, "from": String(from), "to": String(to)])
                .filled(["memory": memory.wording])
        case .ownContradiction(let origin, let size, let path):
            Trilingual(
                en:
                    "{origin}: this witness cosigned two roots of size {size}: nothing more of this "
                    + "log is cosigned until its state is looked at",
                ja: "{origin}: この立会人はサイズ{size}の2つのルートに連署しています。状態を確認するまでこのログには連署しません",
                vi:
                    "{origin}: nhân chứng này đã ký hai gốc ở kích thước {size}: không ký thêm cho sổ "
                    + "này cho đến khi kiểm tra trạng thái"
            ).filled(["origin": origin.text, "size": String(size)]).addingEvidence(path)
        case .twoRoots(let origin, let size, let path):
            Trilingual(
                en: "{origin}: the log signed two roots of size {size}",
                ja: "{origin}: ログがサイズ{size}の2つのルートに署名しました",
                vi: "{origin}: sổ đã ký hai gốc ở kích thước {size}"
            ).filled(["origin": origin.text, "size": String(size)]).addingEvidence(path)
        case .unproven(let origin, let from, let to):
            Trilingual(
                en: "{origin}: nothing proves that size {to} continues size {from}; not cosigned",
                ja: "{origin}: サイズ{to}がサイズ{from}の続きである証明がありません。連署していません",
                vi: "{origin}: không có chứng minh rằng kích thước {to} tiếp nối {from}; không ký"
            ).filled(["origin": origin.text, "from": String(from), "to": String(to)])
        case .forked(let origin, let from, let to, let path):
            Trilingual(
                en:
                    "{origin}: the tree of size {to} does not begin with the {from} entries that were "
                    + "cosigned; not cosigned",
                ja: "{origin}: サイズ{to}の木は連署済みの{from}件で始まりません。連署していません",
                vi: "{origin}: cây kích thước {to} không bắt đầu bằng {from} mục đã ký; không ký"
            ).filled(["origin": origin.text, "from": String(from), "to": String(to)])
                .addingEvidence(path)
        case .cutBack(let origin, let from, let to):
            Trilingual(
                en:
                    "{origin}: the log shows {to} entries, and {from} were cosigned before: it was cut "
                    + "back or shows an old copy; not cosigned",
                ja: "{origin}: ログが示すのは{to}件ですが、以前{from}件に連署しました。切り詰められたか古い複製です。連署していません",
                vi:
                    "{origin}: sổ cho thấy {to} mục, trước đây đã ký {from}: bị cắt bớt hoặc là bản cũ; "
                    + "không ký"
            ).filled(["origin": origin.text, "from": String(from), "to": String(to)])
        case .unread(let origin, let reason):
            Trilingual(
                en: "{origin}: the log cannot be read: {reason}",
                ja: "{origin}: ログを読めません: {reason}",
                vi: "{origin}: không đọc được sổ: {reason}"
            ).filled(["origin": origin.text]).filled(["reason": reason])
        case .unaudited(let origin, let size, let reason):
            Trilingual(
                en: "{origin}: size {size} does not pass the audit: {reason}; not cosigned",
                ja: "{origin}: サイズ{size}は監査に合格しません: {reason}。連署していません",
                vi: "{origin}: kích thước {size} không qua kiểm tra: {reason}; không ký"
            ).filled(["origin": origin.text, "size": String(size)]).filled(["reason": reason])
        case .failed(let error):
            Trilingual(
                en: "a checkpoint could not be kept, and nothing more is cosigned: {reason}",
                ja: "チェックポイントを保存できないため、以後は連署しません: {reason}",
                vi: "không lưu được checkpoint nên không ký thêm: {reason}"
            ).filled(["reason": Failure(describing: error).message])
        }
    }
}

extension WitnessNotice.Memory {
    fileprivate var wording: Trilingual {
        switch self {
        case .anchor: Trilingual(en: "the anchor", ja: "アンカー", vi: "điểm neo")
        case .ownWord:
            Trilingual(
                en: "its own cosignature", ja: "自身の連署", vi: "chữ ký của chính nó")
        }
    }
}

extension Trilingual {
    fileprivate func addingEvidence(_ path: String?) -> Trilingual {
        guard let path else { return self }
        return Trilingual(
            en: "{text}; the evidence is {path}", ja: "{text}。証拠: {path}",
            vi: "{text}; bằng chứng: {path}"
        ).filled(["text": self]).filled(["path": path])
    }
}
