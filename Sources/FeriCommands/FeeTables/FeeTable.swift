import Platform
import Registry
import Tables
import Wording

/// A table of payments as a spreadsheet saved it: its rows read, and all that is wrong with them.
///
/// - Source: `Specs/fee-tables.md`.
package struct FeeTable: Sendable {
    package let encoding: TableEncoding
    package let separator: Separator
    /// The language of the headers; nil when they are of several.
    package let language: Language?
    package let headerRow: Int
    package let rows: [FeeRow]
    /// Of form, cells, totals, and of rows that contradict each other.
    package let faults: [TableFault]
    /// What is worth a look and yet filed.
    package let warnings: [TableFault]
    /// How many rows stated a total that adds up.
    package let totals: Int

    /// Reads the whole file. A failure means that no row can be told from another.
    package static func read(_ bytes: [UInt8]) -> Result<FeeTable, TableFaults> {
        TableFile.read(bytes).flatMap { table in
            HeaderMatch.find(
                in: table, columns: FeeTableColumn.all,
                totals: TotalWords(amount: .amount, alongside: [.currency])
            ).map { FeeTable(table, $0) }
        }
    }

    private init(_ table: Table, _ match: HeaderMatch<FeeTableColumn>) {
        encoding = table.encoding
        separator = table.separator
        language = match.language
        headerRow = match.headerRow
        totals = match.totals.count
        var reader = FeeRowReader(match)
        var check = TotalCheck()
        var rows: [FeeRow] = []
        for row in match.rows {
            let read = reader.read(row)
            rows.append(read)
            if let amount = read.amount, amount.amount > 0 {
                check.add(
                    amount: Int(amount.amount), currency: amount.currency.code, row: row.number)
            }
        }
        for total in match.totals {
            guard let stated = reader.total(total) else { continue }
            check.add(
                total: total, amount: stated.amount, currency: stated.currency?.code,
                column: .amount)
        }
        self.rows = rows
        let comparison = RowComparison(of: rows)
        let sums = reader.hasAllAmounts ? check.faults : []
        faults = reader.faults.faults + comparison.faults + sums
        warnings = comparison.warnings
    }
}
