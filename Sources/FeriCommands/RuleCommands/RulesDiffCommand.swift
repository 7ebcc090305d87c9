import Judging
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let verdicts = Option(
        flag: "verdicts",
        en: "also whose verdicts change, of every order of the ledger, and by which rules",
        ja: "台帳の全求人について、判定が変わるものとその規則も示す",
        vi: "cho biết thêm kết luận của đơn hàng nào trong sổ thay đổi và do quy tắc nào")

    /// Says what changed between two profiles.
    package static let rulesDiff = Command(
        "rules diff",
        Trilingual(
            en: "say what changed between two profiles, and from which day",
            ja: "2つのプロファイルの違いと、いつからの違いかを示す",
            vi: "cho biết hai profile khác nhau ở đâu và từ ngày nào"),
        discussion: Trilingual(
            en: "Each row that was added, removed or changed is shown with the first day, by its "
                + "key date, that is judged otherwise. What was judged under the old profile "
                + "stays as it was: a verdict can be asked for as of any earlier moment.",
            ja: "追加・削除・変更された行を、規則の基準日でいつから判定が変わるかとともに示します。"
                + "以前のプロファイルによる判定はそのまま残り、過去の任意の時点の判定を求められます。",
            vi: "Mỗi dòng được thêm, bỏ hoặc đổi được nêu kèm ngày đầu tiên (theo ngày xét của quy "
                + "tắc) mà kết luận sẽ khác. Kết luận theo profile cũ vẫn giữ nguyên: có thể hỏi "
                + "kết luận tại bất kỳ thời điểm nào trước đó."),
        operands: [
            Operand(
                .text("A"),
                en: "the old profile: a file, 'built-in', or a digest the ledger adopted",
                ja: "旧プロファイル（ファイル、「built-in」、または台帳が採択したダイジェスト）",
                vi: "profile cũ: tệp, 'built-in', hoặc mã băm mà sổ đã áp dụng"),
            Operand(
                .text("B"), en: "the new one, likewise", ja: "新プロファイル（同様に指定）",
                vi: "profile mới, cũng như vậy"),
        ],
        options: ReadingOptions.all + [verdicts],
        examples: [
            Example(
                "feri rules diff 3f9ac0de built-in --home registry",
                en: "what adopting this program's rules would change",
                ja: "このプログラムの規則を採択すると何が変わるか",
                vi: "áp dụng bộ quy tắc của chương trình này thì đổi những gì"),
            Example(
                "feri rules diff 3f9ac0de built-in --home registry --verdicts",
                en: "and whose verdicts that changes", ja: "それによりどの求人の判定が変わるか",
                vi: "và kết luận của đơn hàng nào sẽ đổi"),
        ]
    ) { invocation in
        let view = try invocation.ledgerViewIfNamed()
        let old = try ChosenProfile.named(invocation.operands[0], in: view, for: invocation)
        let new = try ChosenProfile.named(invocation.operands[1], in: view, for: invocation)
        let difference = try ProfileDifference(from: old, to: new)
        var changes: [VerdictChange]?
        if invocation.has(verdicts) {
            guard let view else { throw UsageFailures.missing("--ledger DIR", invocation.command) }
            changes = try VerdictChange.all(in: view, from: old.book, to: new.book)
        }
        try invocation.print {
            [
                ("before", old.json), ("after", new.json),
                ("rules", .array(difference.changes.map(\.json))),
                ("other_parts", .array(difference.otherParts.map(JSONValue.string))),
                ("same", .boolean(difference.isEmpty)),
            ] + (changes.map { [("verdicts", .array($0.map(\.json)))] } ?? [])
        } text: { report in
            write(difference, from: old, to: new, &report)
            if let changes { write(changes, &report) }
        }
        return .done
    }

    private static func write(
        _ difference: ProfileDifference, from old: ChosenProfile, to new: ChosenProfile,
        _ report: inout Report
    ) {
        let language = report.language
        report.fields([
            (Trilingual(en: "before", ja: "変更前", vi: "trước"), old.said(in: language)),
            (Trilingual(en: "after", ja: "変更後", vi: "sau"), new.said(in: language)),
        ])
        guard !difference.isEmpty else {
            return report.line(
                Trilingual(
                    en: "they say the same", ja: "内容は同じです", vi: "hai bản nói như nhau"))
        }
        for change in difference.changes { write(change, &report) }
        guard !difference.otherParts.isEmpty else { return }
        report.blank()
        report.paragraph(
            Trilingual(
                en: "besides the rules, these parts differ: {parts}",
                ja: "規則のほか、次の部分が異なります: {parts}",
                vi: "ngoài các quy tắc, những phần này cũng khác: {parts}"
            ).filled(["parts": difference.otherParts.joined(separator: ", ")]))
    }

    private static func write(_ changes: [VerdictChange], _ report: inout Report) {
        report.blank()
        guard !changes.isEmpty else {
            return report.line(
                Trilingual(
                    en: "no verdict of this ledger changes", ja: "この台帳の判定は変わりません",
                    vi: "không kết luận nào của sổ này thay đổi"))
        }
        report.line(
            Trilingual(
                en: "verdicts that change", ja: "変わる判定", vi: "các kết luận thay đổi"),
            tone: .strong)
        for change in changes { report.line(change.line(in: report.language), indent: 2) }
    }

    private static func write(_ change: RowChange, _ report: inout Report) {
        let language = report.language
        report.blank()
        report.line(
            "\(change.row.id)  \(change.row.title(language)) [\(change.kind.wording(language))]",
            tone: .strong)
        let day =
            change.from.map(Dates.said)
            ?? Trilingual(en: "as far back as the record goes", ja: "記録の最初", vi: "từ đầu hồ sơ")
        report.paragraph(
            Trilingual(
                en: "judged otherwise from: {day} (by {key})", ja: "判定が変わる時点: {day}から（{key}で判断）",
                vi: "xét khác đi từ: {day} (theo {key})"
            ).filled(["day": day, "key": change.row.keyDate.wording]),
            indent: 2)
        if change.kind != .changed {
            report.line(
                Trilingual(en: "in force: {span}", ja: "有効期間: {span}", vi: "hiệu lực: {span}")
                    .filled(["span": change.row.span]), indent: 2)
            report.paragraph(
                Trilingual(en: "source: {source}", ja: "根拠: {source}", vi: "căn cứ: {source}")
                    .filled(["source": change.row.source.wording]), indent: 2)
        }
        let absent = Trilingual(en: "(absent)", ja: "（なし）", vi: "(không có)")(language)
        for member in change.members {
            report.line("\(member.name):", indent: 2)
            report.line("- \(member.before ?? absent)", indent: 4)
            report.line("+ \(member.after ?? absent)", indent: 4)
        }
    }
}

extension RowChange.Kind {
    fileprivate var wording: Trilingual {
        switch self {
        case .added: Trilingual(en: "added", ja: "追加", vi: "thêm")
        case .removed: Trilingual(en: "removed", ja: "削除", vi: "bỏ")
        case .changed: Trilingual(en: "changed", ja: "変更", vi: "đổi")
        }
    }
}
