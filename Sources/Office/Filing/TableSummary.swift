import Tables
import Terminal
import Transparency
import Views
import Wording

/// How a table was read and what it says, in the words of whoever looks at it.
struct TableSummary {
    let table: OfficeTable

    /// How the file was read, and its statements one a line.
    func write(to report: inout Report, of path: String) {
        guard let kind = table.kind, let form = table.form else { return }
        let language = report.language
        func number(_ count: Int) -> String { AmountText.number(count, in: language) }
        report.line("\(path): \(kind.label(language))", tone: .strong)
        var fields = [
            (
                Trilingual(en: "encoding", ja: "文字コード", vi: "bảng mã"),
                form.encoding.rawValue
            ),
            (
                Trilingual(en: "separator", ja: "区切り", vi: "dấu phân cách"),
                TableSummary.word(for: form.separator)(language)
            ),
            (Trilingual(en: "rows read", ja: "読み取った行", vi: "số dòng đã đọc"), number(table.rows)),
        ]
        if kind.totals != nil {
            fields.append(
                (
                    Trilingual(en: "totals that add up", ja: "一致した合計", vi: "dòng tổng khớp"),
                    number(table.totals.count)
                ))
        }
        fields.append(
            (
                Trilingual(en: "declarations", ja: "申告", vi: "số bản khai"),
                number(table.statements.count)
            ))
        report.fields(fields, indent: 2)
        var lines = TextTable(
            kind.headings.map { TextTable.Heading($0.text(language), $0.alignment) })
        for statement in table.statements { lines.add(statement.shown.map { $0(language) }) }
        report.table(lines, indent: 2)
    }

    /// The same for other programs.
    var json: [(String, JSONValue)] {
        guard let kind = table.kind, let form = table.form else { return [] }
        return [
            ("table", .string(kind.name.rawValue)),
            ("encoding", .string(form.encoding.rawValue)),
            ("separator", .string(TableSummary.word(for: form.separator).en)),
            ("rows", .integer(Int64(table.rows))),
            ("totals", .integer(Int64(table.totals.count))),
            ("declarations", .array(table.statements.map(\.json))),
        ]
    }

    private static func word(for separator: Separator) -> Trilingual {
        switch separator {
        case .tab: Trilingual(en: "tab", ja: "タブ", vi: "tab")
        case .semicolon: Trilingual(en: "semicolon", ja: "セミコロン", vi: "dấu chấm phẩy")
        case .comma: Trilingual(en: "comma", ja: "コンマ", vi: "dấu phẩy")
        }
    }
}
