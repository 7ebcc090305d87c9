import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Notice {
    /// What a person reads: one paragraph.
    var wording: Trilingual {
        switch self {
        case .rulesChanged(let change, let outcome): change.wording(outcome)
        case .keyByOperator(let keys):
            Trilingual(
                en: "keys that the operator enrolled for a party that had a live key (the operator "
                    + "can speak for it with them), {count}: {which}",
                ja: "有効な鍵を持つ当事者のために運営者が登録した鍵{count}個（運営者がその当事者として申告できます）: {which}",
                vi:
                    "{count} khóa do đơn vị vận hành đăng ký cho bên đang có khóa còn hiệu lực (đơn vị "
                    + "vận hành có thể dùng để khai thay): {which}"
            ).filled([
                "count": "\(keys.count)",
                "which": keys.listed { "\($0.seq) (\($0.key.text))" },
            ])
        case .contentWithheld(let withheld): Notice.wording(of: withheld)
        case .receivedAhead(let seqs):
            Notice.entries(
                Trilingual(
                    en: "entries received ahead of this machine's clock, {count}: seq {seqs}",
                    ja: "受領時刻がこのコンピューターの時計より先のエントリー{count}件: 番号 {seqs}",
                    vi: "{count} mục có giờ nhận sau đồng hồ máy này: số {seqs}"), seqs)
        case .receivedBeforeFiled(let seqs):
            Notice.entries(
                Trilingual(
                    en: "entries received more than an hour before they were signed, {count}: "
                        + "seq {seqs}",
                    ja: "受領時刻が署名時刻より1時間以上前のエントリー{count}件: 番号 {seqs}",
                    vi: "{count} mục được nhận trước khi ký hơn một giờ: số {seqs}"), seqs)
        case .filedLongBefore(let seqs):
            Notice.entries(
                Trilingual(
                    en: "entries signed more than a year before they were received, {count}: "
                        + "seq {seqs}",
                    ja: "署名から受領まで1年を超えるエントリー{count}件: 番号 {seqs}",
                    vi: "{count} mục được ký trước khi nhận hơn một năm: số {seqs}"), seqs)
        case .timeJump(let seqs):
            Notice.entries(
                Trilingual(
                    en: "entries received more than 180 days after the one before, {count}: "
                        + "seq {seqs}",
                    ja: "直前のエントリーから180日を超えて受領されたエントリー{count}件: 番号 {seqs}",
                    vi: "{count} mục được nhận sau mục trước đó hơn 180 ngày: số {seqs}"), seqs)
        case .contentKept(let seqs):
            Notice.entries(
                Trilingual(
                    en: "sealed contents that the operator declared erased and that are here, "
                        + "{count}: seq {seqs}",
                    ja: "運営者が消去を申告したのに残っている封印された内容{count}件: 番号 {seqs}",
                    vi: "{count} nội dung niêm phong đã khai xóa nhưng vẫn còn: số {seqs}"), seqs)
        case .erasureUnbound(let seqs):
            Notice.entries(
                Trilingual(
                    en: "erased contents of which no signed word says which order they named (no "
                        + "verdict on an order issued before is better than undetermined), "
                        + "{count}: seq {seqs}",
                    ja: "どの求人に関するものだったか署名付きの申告がない消去済みの内容{count}件"
                        + "（それ以前に出された求人の判定は「判定不能」より良くなりません）: 番号 {seqs}",
                    vi:
                        "{count} nội dung đã xóa mà không có lời khai có chữ ký cho biết nói về đơn "
                        + "hàng nào: mọi đơn hàng đã có trước đó không được kết luận tốt hơn 'chưa "
                        + "xác định được': số {seqs}"), seqs)
        case .checkpointNotKept(let sizes):
            Notice.entries(
                Trilingual(
                    en: "checkpoints that somebody has seen and that the ledger does not keep, "
                        + "{count}: by size {seqs}",
                    ja: "誰かが確認したのに台帳に保存されていないチェックポイント{count}個: サイズ {seqs}",
                    vi: "{count} checkpoint đã có bên thấy nhưng sổ không lưu: kích thước {seqs}"),
                sizes)
        }
    }

    private static func entries(_ template: Trilingual, _ seqs: Few<UInt64>) -> Trilingual {
        template.filled(["count": "\(seqs.count)", "seqs": seqs.ranges])
    }

    private static func wording(of withheld: Few<Withheld>) -> Trilingual {
        Saying { language in
            let items = withheld.first.map { $0.wording(language) }
            let more = withheld.hasMore ? ["…"] : []
            return Trilingual(
                en:
                    "sealed contents withheld (not available although openings were given, and not "
                    + "declared erased by the operator), {count}: {which}",
                ja: "開示ファイルがあるのに内容がなく、運営者による消去の申告もない封印された内容{count}件: {which}",
                vi:
                    "{count} nội dung niêm phong bị giữ lại: không có trong tệp mở niêm phong đã cho và "
                    + "đơn vị vận hành chưa khai xóa: {which}"
            ).filled([
                "count": "\(withheld.count)",
                "which": (items + more).joined(separator: language == .japanese ? "、" : ", "),
            ])(language)
        }.trilingual
    }
}

extension Notice.Withheld {
    fileprivate func wording(_ language: Language) -> String {
        let by = filer?.text ?? "?"
        let others = erasedBy.map(\.text).joined(separator: ", ")
        let template =
            if erasedBy.isEmpty {
                Trilingual(
                    en: "seq {seq}, filed by {by}", ja: "番号{seq}（提出者 {by}）",
                    vi: "số {seq}, {by} nộp")
            } else {
                Trilingual(
                    en: "seq {seq}, filed by {by} (erased by {others}: counts for nothing, the "
                        + "contents here are the operator's)",
                    ja: "番号{seq}（提出者 {by}。{others} の消去申告は無効: ここにある内容は運営者のもの）",
                    vi:
                        "số {seq}, {by} nộp ({others} khai xóa: không có giá trị, nội dung ở đây là của "
                        + "đơn vị vận hành)")
            }
        return template.filled(["seq": "\(seq)", "by": by, "others": others])(language)
    }
}

extension ProfileChange {
    /// What it did to the rules, and to whom.
    fileprivate func wording(_ outcome: EarlierRules.Outcome) -> Trilingual {
        Saying { language in
            ([summary] + details + outcome.wordings).map { $0(language) }
                .joined(separator: language == .japanese ? "。" : "; ")
        }.trilingual
    }

    private var summary: Trilingual {
        Trilingual(
            en: "entry {seq} adopts another profile: {left} rules removed, {changed} changed, "
                + "{added} new; in all {after} rows, before {before}",
            ja: "エントリー{seq}で別のプロファイルを採択: 規則の廃止{left}件、変更{changed}件、追加{added}件"
                + "（採択後{after}行、採択前{before}行）",
            vi:
                "mục {seq} áp dụng bộ quy tắc khác: bỏ {left} quy tắc, đổi {changed}, thêm {added}; tất "
                + "cả {after} dòng, trước đó {before}"
        ).filled([
            "seq": "\(seq)", "before": "\(before)", "after": "\(after)", "left": "\(left.count)",
            "changed": "\(changed.count)", "added": "\(added.count)",
        ])
    }

    private var details: [Trilingual] {
        var parts: [Trilingual] = []
        if !standardsLeft.isEmpty {
            parts.append(
                Trilingual(
                    en: "standards without any rule now: {names}", ja: "規則がなくなった基準: {names}",
                    vi: "chuẩn không còn quy tắc nào: {names}"
                ).filled(["names": standardsLeft.joined(separator: ", ")]))
        }
        if !left.isEmpty {
            parts.append(
                Trilingual(en: "removed: {names}", ja: "廃止: {names}", vi: "bỏ: {names}")
                    .filled(["names": Few(left).listed { $0 }]))
        }
        if !changed.isEmpty {
            parts.append(
                Trilingual(en: "changed: {names}", ja: "変更: {names}", vi: "đổi: {names}")
                    .filled(["names": Few(changed).listed { $0 }]))
        }
        // What pages say is said by the rules and types that they are of.
        let others = otherParts.filter { !$0.utf8.elementsEqual("documents".utf8) }
        if !others.isEmpty {
            parts.append(
                Trilingual(
                    en: "besides the rules differ: {names}", ja: "規則以外の相違: {names}",
                    vi: "ngoài quy tắc còn khác: {names}"
                ).filled(["names": others.joined(separator: ", ")]))
        }
        return parts
    }
}

extension EarlierRules.Outcome {
    fileprivate var wordings: [Trilingual] {
        switch self {
        case .nothingToCompare: []
        case .compared(_, 0):
            [
                Trilingual(
                    en: "no order's verdict would be another by the rules before",
                    ja: "以前の規則で判定が変わる求人はありません",
                    vi: "không đơn hàng nào bị kết luận khác theo bộ quy tắc trước")
            ]
        case .compared(let worse, let differing) where worse.isEmpty:
            [
                Trilingual(
                    en:
                        "orders with another verdict by the rules before: {differing}, none of them with "
                        + "a worse one",
                    ja: "以前の規則では判定が変わる求人{differing}件、うち悪くなるものはありません",
                    vi:
                        "theo bộ quy tắc trước, {differing} đơn hàng bị kết luận khác, không đơn nào "
                        + "xấu hơn"
                ).filled(["differing": "\(differing)"])
            ]
        case .compared(let worse, let differing):
            [
                Trilingual(
                    en:
                        "orders with another verdict by the rules before: {differing}, of them with a "
                        + "worse one {count}: {orders}",
                    ja: "以前の規則では判定が変わる求人{differing}件、うち悪くなるもの{count}件: {orders}",
                    vi:
                        "theo bộ quy tắc trước, {differing} đơn hàng bị kết luận khác, trong đó {count} "
                        + "đơn xấu hơn: {orders}"
                ).filled([
                    "differing": "\(differing)", "count": "\(worse.count)",
                    "orders": worse.listed(\.text),
                ])
            ]
        case .notCompared(let reason): [reason.wording]
        }
    }
}

extension EarlierRules.Reason {
    fileprivate var wording: Trilingual {
        switch self {
        case .noOpenings:
            Trilingual(
                en: "whose verdicts it bettered was not looked at: no openings were given",
                ja: "判定が良くなった求人は調べていません（開示ファイルの指定なし）",
                vi: "chưa xem đơn hàng nào được kết luận tốt hơn: không có tệp mở niêm phong")
        case .tooLarge:
            Trilingual(
                en: "whose verdicts it bettered was not looked at in a ledger of this size: "
                    + "'--earlier-rules' does it",
                ja: "台帳が大きいため、判定が良くなった求人は調べていません（「--earlier-rules」で調べます）",
                vi: "sổ lớn nên chưa xem đơn hàng nào được kết luận tốt hơn: dùng '--earlier-rules'"
            )
        case .unknownRules:
            Trilingual(
                en: "whose verdicts it bettered is not known: this version cannot judge by one of "
                    + "the two profiles",
                ja: "判定が良くなった求人は不明です（この版では一方のプロファイルで判定できません）",
                vi:
                    "không rõ đơn hàng nào được kết luận tốt hơn: phiên bản này không xét được theo một "
                    + "trong hai bộ quy tắc")
        }
    }
}

extension Few {
    /// The first few by name, and that there are more.
    fileprivate func listed(_ name: (Element) -> String) -> String {
        (first.map(name) + (hasMore ? ["…"] : [])).joined(separator: ", ")
    }
}

extension Few<UInt64> {
    fileprivate var ranges: String { Ranges.text(first) + (hasMore ? ", …" : "") }
}
