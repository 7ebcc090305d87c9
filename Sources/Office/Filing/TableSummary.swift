import OfficeTables
import Tables
import Terminal
import Transparency
import Views
import Wording

/// How a table was read and what it says, in the words of the office.
struct TableSummary {
    let table: OfficeTable

    /// How the file was read, and its statements one a line.
    func write(to report: inout Report, of path: String) {
        guard let kind = table.kind, let form = table.form else { return }
        let language = report.language
        func number(_ count: Int) -> String { AmountText.number(count, in: language) }
        report.line("\(path): \(kind.label(language))", tone: .strong)
        var fields = TableSummary.fields(of: form.origin, in: language)
        fields.append(
            (
                Trilingual(en: "rows read", ja: "読み取った行", vi: "số dòng đã đọc"),
                number(table.rows)
            ))
        if kind.totals != nil {
            fields.append(
                (
                    Trilingual(en: "totals that add up", ja: "一致した合計", vi: "dòng tổng khớp"),
                    number(table.totals.count)
                ))
        }
        if table.faults == nil {
            fields.append(
                (
                    Trilingual(en: "declarations", ja: "申告", vi: "số bản khai"),
                    number(table.statements.count)
                ))
        }
        if let comparison = table.comparison {
            fields.append(
                (
                    Trilingual(
                        en: "beside what was filed", ja: "提出済みとの比較", vi: "so với đã nộp"),
                    TableSummary.counts(comparison)(language)
                ))
        }
        report.fields(fields, indent: 2)
        var lines = TextTable(
            kind.headings.map { TextTable.Heading($0.text(language), $0.alignment) })
        for statement in table.statements { lines.add(statement.shown.map { $0(language) }) }
        if !table.statements.isEmpty { report.table(lines, indent: 2) }
        table.readBack.write(to: &report)
    }

    /// Such as `11 unchanged, 1 differs`.
    static func counts(_ comparison: TableComparison) -> Trilingual {
        func said(_ language: Language) -> String {
            let differing = comparison.differing.count + comparison.unclear.count
            let parts: [(Int, Trilingual)] = [
                (comparison.unchanged, Trilingual(en: "unchanged", ja: "変更なし", vi: "không đổi")),
                (
                    differing,
                    Trilingual(en: differing == 1 ? "differs" : "differ", ja: "相違", vi: "khác")
                ),
                (comparison.added, Trilingual(en: "new", ja: "新規", vi: "mới")),
                (comparison.leftOut.count, Trilingual(en: "left out", ja: "省略", vi: "bị bỏ")),
            ]
            return parts.filter { $0.0 > 0 }.map { count, word in
                let number = AmountText.number(count, in: language)
                return language == .japanese
                    ? "\(word(language))\(number)件" : "\(number) \(word(language))"
            }.joined(separator: language == .japanese ? "、" : ", ")
        }
        return Trilingual(
            en: said(.english), ja: said(.japanese), vi: said(.vietnamese))
    }

    /// For other programs; nothing where nobody has compared.
    static func json(_ comparison: TableComparison?) -> [(String, JSONValue)] {
        guard let comparison else { return [] }
        let counts: [(String, Int)] = [
            ("unchanged", comparison.unchanged), ("differing", comparison.differing.count),
            ("unclear", comparison.unclear.count), ("new", comparison.added),
            ("left_out", comparison.leftOut.count),
        ]
        return [
            ("compared", .object(of: counts.map { ($0.0, .integer(Int64($0.1))) }))
        ]
    }

    /// The same for other programs.
    func json(in language: Language) -> [(String, JSONValue)] {
        guard let kind = table.kind, let form = table.form else { return [] }
        let origin: [(String, JSONValue)] =
            switch form.origin {
            case .text(let encoding, let separator):
                [
                    ("encoding", .string(encoding.rawValue)),
                    ("separator", .string(TableSummary.word(for: separator).en)),
                ]
            case .workbook(let sheet, let passedOver):
                [
                    ("sheet", .string(sheet)),
                    ("sheets_passed_over", .array(passedOver.map { .string($0) })),
                ]
            }
        return [("table", .string(kind.name.rawValue))] + origin + [
            ("rows", .integer(Int64(table.rows))),
            ("totals", .integer(Int64(table.totals.count))),
            ("declarations", .array(table.statements.map(\.json))),
            ("read_back", table.readBack.json(in: language)),
        ] + TableSummary.json(table.comparison)
    }

    /// How the file's cells were found.
    private static func fields(
        of origin: TableOrigin, in language: Language
    ) -> [(Trilingual, String)] {
        switch origin {
        case .text(let encoding, let separator):
            return [
                (Trilingual(en: "encoding", ja: "文字コード", vi: "bảng mã"), encoding.rawValue),
                (
                    Trilingual(en: "separator", ja: "区切り", vi: "dấu phân cách"),
                    word(for: separator)(language)
                ),
            ]
        case .workbook(let sheet, let passedOver):
            let read = (Trilingual(en: "sheet", ja: "シート", vi: "trang tính"), sheet)
            if passedOver.isEmpty { return [read] }
            let others = passedOver.joined(separator: ", ")
            let label = Trilingual(
                en: "sheets not read", ja: "読み取っていないシート", vi: "trang tính không đọc")
            return [read, (label, others)]
        }
    }

    private static func word(for separator: Separator) -> Trilingual {
        switch separator {
        case .tab: Trilingual(en: "tab", ja: "タブ", vi: "tab")
        case .semicolon: Trilingual(en: "semicolon", ja: "セミコロン", vi: "dấu chấm phẩy")
        case .comma: Trilingual(en: "comma", ja: "コンマ", vi: "dấu phẩy")
        }
    }
}
