import Judging
import Platform
import Registry
import RegistryWords
import Tables
import Terminal
import Transparency
import Views
import Wording

extension TableKind {
    /// Payments, one a row; the rows of one worker, as one side tells them, make one declaration.
    ///
    /// - Source: `Specs/fee-tables.md`.
    package static let fees = TableKind(
        name: .fees,
        label: Trilingual(en: "fees paid", ja: "費用の申告", vi: "bảng kê phí"),
        columns: FeeColumn.allCases.map(described) + optionalColumns,
        totals: TotalWords(amount: .amount, alongside: [.currency]),
        headings: [
            Heading(FeeColumn.order.label), Heading(FeeColumn.worker.label),
            Heading(FeeColumn.perspective.label), Heading(FeeColumn.moment.label),
            Heading(Trilingual(en: "lines", ja: "件数", vi: "số khoản"), .right),
            Heading(Trilingual(en: "sum", ja: "計", vi: "cộng"), .right),
            Heading(FeeColumn.nothingElse.label),
        ],
        read: { match, terms, names in
            let result = try FeeDeclarations(
                of: FeeTable(match, reads: terms.reads), terms: terms, names: &names)
            return Findings(
                statements: result.declarations.map(\.statement), faults: result.faults,
                warnings: result.warnings)
        })

    private static func described(_ column: FeeColumn) -> DescribedColumn {
        let words = column.words
        let made = DescribedColumn(
            Column(
                TableColumn(rawValue: column.rawValue), en: words.en, ja: words.ja, vi: words.vi),
            FeeColumnWords.wants(column))
        return switch column {
        case .order: made.holding(.name(.orders))
        case .worker: made.holding(.name(.workers))
        case .payer, .payee: made.holding(.name(.workersAndParties))
        case .perspective: made.holding(wordOf: FeeTableWords.perspectives)
        case .moment: made.holding(wordOf: FeeTableWords.moments)
        case .payeeRole: made.holding(wordOf: FeeTableWords.roles)
        case .kind: made.holding(wordOf: FeeTableWords.paidFor)
        case .amount: made.holding(.amount)
        case .currency: made.holding(wordOf: CurrencyReader.codes)
        case .method: made.holding(wordOf: FeeTableWords.methods)
        case .receipt: made.holding(wordOf: YesNo.vocabulary)
        case .nothingElse: made.holding(wordOf: Assent.vocabulary)
        // A month alone is a date too, which Excel would make the first of it.
        case .item, .paidOn: made
        }
    }

    private static let optionalColumns = [
        DescribedColumn(
            .payerRole, en: ["payer role", "role of payer", "payer's role"],
            ja: ["支払者の区分", "支払元の区分", "負担者の区分"],
            vi: ["vai trò người trả", "vai trò bên trả", "loại bên trả"], isRequired: false,
            wants: (
                en: "only for a payer without a registered id: what the payer is, in the words of "
                    + "“payee role”",
                ja: "支払者に登録IDがない場合のみ。「受取者の区分」と同じ語で記入",
                vi:
                    "chỉ khi người trả chưa có mã đăng ký: ghi vai trò bằng các từ của cột “vai trò "
                    + "người nhận”"
            )
        ).holding(wordOf: FeeTableWords.roles),
        SharedColumns.saidOn, SharedColumns.present, SharedColumns.note,
    ]
}

extension FeeDeclaration {
    /// The declaration as tables of every kind give their statements.
    package var statement: TableStatement {
        TableStatement(
            rows: rows, content: content,
            shown: [
                Trilingual(plain: order.text), Trilingual(plain: workerName),
                perspective.label, moment.label, said { AmountText.number(lines.count, in: $0) },
                sums.isEmpty
                    ? FeeKind.nothing.label
                    : said { language in
                        sums.map { AmountText.money($0, in: language) }.joined(separator: " + ")
                    },
                Assent.vocabulary.terms[nothingElse ? 0 : 1].offered,
            ],
            members: [
                ("order", .string(order.text)), ("worker", .string(workerName)),
                ("perspective", .string(perspective.rawValue)),
                ("moment", .string(moment.rawValue)), ("said_on", .string(saidOn.description)),
                ("nothing_else", .boolean(nothingElse)),
                ("lines", .integer(Int64(lines.count))),
                ("sums", .array(sums.map(\.json))),
            ], rowsOfParts: rowsOfLines, isDatedByFiling: isDatedByFiling)
    }

    private func said(_ make: (Language) -> String) -> Trilingual {
        Trilingual(en: make(.english), ja: make(.japanese), vi: make(.vietnamese))
    }
}
