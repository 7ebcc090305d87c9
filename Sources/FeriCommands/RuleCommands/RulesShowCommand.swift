import Judging
import Registry
import Terminal
import Transparency
import Wording

extension Command {
    /// Shows every row of one rule.
    package static let rulesShow = Command(
        "rules show",
        Trilingual(
            en: "show a rule: when, for whom, by which numbers, on what source",
            ja: "規則を表示する（有効期間、対象、数値、根拠）",
            vi: "xem một quy tắc: khi nào, với ai, số liệu nào, căn cứ nào"),
        discussion: Trilingual(
            en: "A rule whose threshold changed has several rows, each with its own dates. What "
                + "its kind computes is in Specs/profile/kinds. A source that nobody has "
                + "checked against the text is said to be so.",
            ja: "基準値が変わった規則には、それぞれ有効期間を持つ複数の行があります。種別の計算方法は "
                + "Specs/profile/kinds にあります。原文と照合していない根拠はその旨を表示します。",
            vi: "Quy tắc từng đổi ngưỡng có nhiều dòng, mỗi dòng có thời gian riêng. Cách tính của "
                + "từng loại nằm ở Specs/profile/kinds. Căn cứ chưa đối chiếu với bản gốc được "
                + "ghi rõ là như vậy."),
        operands: [
            Operand(.text("ID"), en: "such as VN-03", ja: "例: VN-03", vi: "chẳng hạn VN-03")
        ],
        options: ProfileOptions.all,
        examples: [
            Example(
                "feri rules show VN-03 --lang vi", en: "the cap of the service charge",
                ja: "サービス料の上限", vi: "mức trần tiền dịch vụ")
        ]
    ) { invocation in
        let chosen = try invocation.chosenProfile()
        let id = invocation.operands[0]
        let rules = chosen.rules.filter { $0.row.id.utf8.elementsEqual(id.utf8) }
        guard !rules.isEmpty else { throw Failure.unknownRule(id, in: chosen.book) }
        try invocation.print {
            [("profile", chosen.json), ("rules", .array(rules.map(\.value)))]
        } text: { report in
            report.line(chosen.said(in: report.language))
            for rule in rules {
                report.blank()
                ShownRule(row: rule.row, value: rule.value).write(to: &report)
            }
        }
        return .done
    }
}

extension Failure {
    fileprivate static func unknownRule(_ id: String, in book: RuleBook) -> Failure {
        var ids: [String] = []
        for row in book.rows where !ids.contains(row.id) { ids.append(row.id) }
        let meant = Suggestion.nearest(to: id, among: ids)
        return Failure(
            .noInput, en: "the profile has no rule '{id}'", ja: "プロファイルに規則「{id}」はありません",
            vi: "profile không có quy tắc '{id}'", ["id": id, "meant": meant ?? ""],
            hint: meant == nil
                ? Trilingual(
                    en: "'feri rules list' tells all of them", ja: "「feri rules list」で一覧を表示できます",
                    vi: "'feri rules list' liệt kê tất cả")
                : Trilingual(
                    en: "did you mean '{meant}'?", ja: "「{meant}」のことですか?",
                    vi: "có phải bạn muốn '{meant}'?"))
    }
}
