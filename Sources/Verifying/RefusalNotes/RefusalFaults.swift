import Terminal
import Wording

extension RefusalFault: DescribedError {
    package var failure: Failure { Failure(self) }
}

extension Failure {
    /// Notes of a registry's refusals that are not as they must be.
    init(_ fault: RefusalFault) {
        self.init(
            .no, fault.wording,
            hints: [
                Trilingual(
                    en:
                        "nothing was repaired or removed; put HOME/refused/notes back from a backup",
                    ja: "修復も削除もしていません。HOME/refused/notes をバックアップから戻してください",
                    vi: "chưa sửa hay xóa gì; hãy khôi phục HOME/refused/notes từ bản lưu")
            ])
    }
}

extension RefusalFault {
    package var wording: Trilingual {
        switch self {
        case .missing(let number):
            Trilingual(
                en: "refusal {number} is missing", ja: "拒否通知 {number} がありません",
                vi: "thiếu phiếu từ chối {number}"
            ).filled(["number": String(number)])
        case .unreadable(let number):
            Trilingual(
                en: "refusal {number} is not a note signed by this log",
                ja: "拒否通知 {number} はこのログの署名付き通知ではありません",
                vi: "phiếu từ chối {number} không phải do sổ này ký"
            ).filled(["number": String(number)])
        case .outOfChain(let number):
            Trilingual(
                en: "refusal {number} does not follow the one before it",
                ja: "拒否通知 {number} は直前の通知に続いていません",
                vi: "phiếu từ chối {number} không nối tiếp phiếu trước"
            ).filled(["number": String(number)])
        case .anotherRoot(let count, let seq):
            Trilingual(
                en: "the first {count} refusals are not those that seq {seq} of the ledger counted",
                ja: "最初の{count}件の拒否通知は、台帳の seq {seq} が集計したものと異なります",
                vi: "{count} phiếu từ chối đầu không phải là những phiếu mà seq {seq} của sổ đã đếm"
            ).filled(["count": String(count), "seq": String(seq)])
        case .fewerThanCounted(let notes, let count, let seq):
            Trilingual(
                en: "refusal {next} is missing: there are {notes}, and seq {seq} of the ledger "
                    + "counted {count}",
                ja: "拒否通知 {next} がありません: {notes}件しかありませんが、台帳の seq {seq} は{count}件と集計しています",
                vi:
                    "thiếu phiếu từ chối {next}: chỉ có {notes}, còn seq {seq} của sổ đã đếm {count}"
            ).filled([
                "next": String(notes), "notes": String(notes), "count": String(count),
                "seq": String(seq),
            ])
        case .fewerThanAnchored(let notes, let count, let path):
            Trilingual(
                en: "refusal {next} is missing: there are {notes}, and {count} were given out, as "
                    + "{path} shows",
                ja: "拒否通知 {next} がありません: {notes}件しかありませんが、{path} によれば{count}件を交付済みです",
                vi: "thiếu phiếu từ chối {next}: chỉ có {notes}, còn {path} cho thấy đã cấp {count}"
            ).filled([
                "next": String(notes), "notes": String(notes), "count": String(count),
                "path": path,
            ])
        case .anotherThanAnchored(let number, let path):
            Trilingual(
                en: "refusal {number} is not the one that was given out, which is in {path}",
                ja: "拒否通知 {number} が、交付済みのもの({path})と異なります",
                vi: "phiếu từ chối {number} không phải phiếu đã cấp, nằm ở {path}"
            ).filled(["number": String(number), "path": path])
        case .anchorUnreadable(let path):
            Trilingual(
                en: "{path} is not a refusal signed by this log",
                ja: "{path} はこのログの署名付き拒否通知ではありません",
                vi: "{path} không phải phiếu từ chối do sổ này ký"
            ).filled(["path": path])
        case .strangeName(let name):
            Trilingual(
                en: "'{name}' is not a refusal's name", ja: "「{name}」は拒否通知の名前ではありません",
                vi: "'{name}' không phải tên của phiếu từ chối"
            ).filled(["name": name])
        }
    }
}
