import Judging
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

/// One row of a profile on a terminal, whole.
struct ShownRule {
    let row: RuleRow
    /// The row as the profile has it.
    let value: JSONValue

    func write(to report: inout Report) {
        let language = report.language
        report.line(
            "\(row.id)  \(row.title(language)) [\(row.severity.wording(language))]", tone: .strong)
        report.fields(fields(in: language), indent: 2)
        report.paragraph(
            Trilingual(
                en: "source: \(row.source.wording.en)", ja: "根拠: \(row.source.wording.ja)",
                vi: "căn cứ: \(row.source.wording.vi)"), indent: 2)
        if let url = row.source.url { report.line(url, indent: 4) }
        if let read = row.source.read {
            let day = Dates.said(read)
            report.line(
                Trilingual(en: "read on \(day.en)", ja: "確認日: \(day.ja)", vi: "đọc ngày \(day.vi)"),
                indent: 4)
        }
        for parameter in row.source.parameters {
            report.paragraph(parameter.wording, indent: 4)
            if let url = parameter.url { report.line(url, indent: 6) }
        }
        report.paragraph(
            Trilingual(
                en: "a finding says: \(row.text.en)", ja: "指摘の文: \(row.text.ja)",
                vi: "phát hiện nói: \(row.text.vi)"), indent: 2)
        report.paragraph(
            Trilingual(
                en: "to resolve: \(row.resolve.en)", ja: "解消方法: \(row.resolve.ja)",
                vi: "cách giải quyết: \(row.resolve.vi)"), indent: 2)
        let parameters = ShownRule.flat(value["parameters"] ?? .object([]), under: "")
        guard !parameters.isEmpty else { return }
        report.line(
            Trilingual(en: "parameters:", ja: "パラメーター:", vi: "tham số:"), indent: 2)
        report.fields(
            parameters.map { (label: Trilingual($0.name), value: $0.said) }, indent: 4)
    }

    private func fields(in language: Language) -> [(label: Trilingual, value: String)] {
        [
            (
                Trilingual(en: "standard", ja: "基準", vi: "chuẩn"),
                "\(row.standard.rawValue): \(row.standard.wording(language))"
            ),
            (Trilingual(en: "in force", ja: "有効期間", vi: "hiệu lực"), row.span(language)),
            (
                Trilingual(en: "decided by", ja: "基準日", vi: "xét theo"),
                row.keyDate.wording(language)
            ),
            (
                Trilingual(en: "programmes", ja: "制度", vi: "chương trình"),
                row.programmesText(language)
            ),
            (Trilingual(en: "corridor", ja: "経路", vi: "tuyến"), row.corridor),
            (
                Trilingual(en: "found by", ja: "判定方法", vi: "cách xét"),
                "\(row.kind), \(row.computable.wording(language))"
            ),
        ]
    }

    /// `months_at_most` and `36`, members of members with a dot between, lists with commas.
    static func flat(_ value: JSONValue, under path: String) -> [(name: String, said: String)] {
        guard case .object(let members) = value else {
            return [(name: path, said: said(value))]
        }
        return members.flatMap { member in
            flat(member.value, under: path.isEmpty ? member.name : "\(path).\(member.name)")
        }
    }

    private static func said(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .boolean(let truth): truth ? "true" : "false"
        case .array(let items): items.isEmpty ? "[]" : items.map(said).joined(separator: ", ")
        case .object(let members):
            members.map { "\($0.name): \(said($0.value))" }.joined(separator: ", ")
        }
    }
}
