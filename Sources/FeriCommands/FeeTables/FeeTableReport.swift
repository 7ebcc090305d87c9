import Platform
import Registry
import Tables
import Transparency
import Wording

/// What was found in a fee table, in the words of whoever looks at it.
struct FeeTableReport {
    let table: FeeTable
    let declarations: [FeeDeclaration]

    private var separator: Trilingual {
        switch table.separator {
        case .tab: Trilingual(en: "tab", ja: "タブ", vi: "tab")
        case .semicolon: Trilingual(en: "semicolon", ja: "セミコロン", vi: "dấu chấm phẩy")
        case .comma: Trilingual(en: "comma", ja: "コンマ", vi: "dấu phẩy")
        }
    }

    /// How the file was read and what it says, worker by worker.
    func write(to report: inout Report, of path: String) {
        let language = report.language
        func number(_ count: Int) -> String { AmountText.number(count, in: language) }
        report.line(path, tone: .strong)
        report.fields(
            [
                (
                    Trilingual(en: "encoding", ja: "文字コード", vi: "bảng mã"),
                    table.encoding.rawValue
                ),
                (
                    Trilingual(en: "separator", ja: "区切り", vi: "dấu phân cách"),
                    separator(language)
                ),
                (
                    Trilingual(en: "rows read", ja: "読み取った行", vi: "số dòng đã đọc"),
                    number(table.rows.count)
                ),
                (
                    Trilingual(en: "totals that add up", ja: "一致した合計", vi: "dòng tổng khớp"),
                    number(table.totals)
                ),
                (
                    Trilingual(en: "declarations", ja: "申告", vi: "số bản khai"),
                    number(declarations.count)
                ),
            ], indent: 2)
        report.table(workers(in: language), indent: 2)
    }

    private func workers(in language: Language) -> TextTable {
        var table = TextTable([
            TextTable.Heading(FeeColumn.order.label(language)),
            TextTable.Heading(FeeColumn.worker.label(language)),
            TextTable.Heading(FeeColumn.perspective.label(language)),
            TextTable.Heading(FeeColumn.moment.label(language)),
            TextTable.Heading(
                Trilingual(en: "lines", ja: "件数", vi: "số khoản")(language), .right),
            TextTable.Heading(Trilingual(en: "sum", ja: "計", vi: "cộng")(language), .right),
            TextTable.Heading(FeeColumn.nothingElse.label(language)),
        ])
        for declaration in declarations {
            let sums = declaration.sums.map { AmountText.money($0, in: language) }
            table.add([
                declaration.order.text, declaration.workerName,
                declaration.perspective.label(language), declaration.moment.label(language),
                AmountText.number(declaration.lines.count, in: language),
                sums.isEmpty ? FeeKind.nothing.label(language) : sums.joined(separator: " + "),
                FeeTableReport.yes(declaration.nothingElse)(language),
            ])
        }
        return table
    }

    private static func yes(_ truth: Bool) -> Trilingual {
        truth
            ? Trilingual(en: "yes", ja: "はい", vi: "có")
            : Trilingual(en: "no", ja: "いいえ", vi: "không")
    }

    /// The same for other programs.
    var json: [(String, JSONValue)] {
        [
            ("encoding", .string(table.encoding.rawValue)),
            ("separator", .string(separator.en)),
            ("rows", .integer(Int64(table.rows.count))),
            ("totals", .integer(Int64(table.totals))),
            ("declarations", .array(declarations.map(FeeTableReport.json))),
        ]
    }

    private static func json(_ declaration: FeeDeclaration) -> JSONValue {
        .object(of: [
            ("order", .string(declaration.order.text)),
            ("worker", .string(declaration.workerName)),
            ("perspective", .string(declaration.perspective.rawValue)),
            ("moment", .string(declaration.moment.rawValue)),
            ("said_on", .string(declaration.saidOn.description)),
            ("nothing_else", .boolean(declaration.nothingElse)),
            ("lines", .integer(Int64(declaration.lines.count))),
            ("rows", .array(declaration.rows.map { .integer(Int64($0)) })),
            (
                "sums",
                .array(
                    declaration.sums.map { sum in
                        .object(of: [
                            ("amount", .integer(sum.amount)),
                            ("currency", .string(sum.currency.code)),
                        ])
                    })
            ),
        ])
    }
}
