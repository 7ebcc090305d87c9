import Platform
import Registry
import Tables
import Wording

/// The rows of a table of payments, read, and all that is wrong with them.
///
/// - Source: `Specs/fee-tables.md`.
package struct FeeTable: Sendable {
    package let rows: [FeeRow]
    /// Of form, cells, totals, and of rows that contradict each other.
    package let faults: [TableFault]
    /// What is worth a look and yet filed.
    package let warnings: [TableFault]

    /// - Parameter reads: called with each row.
    init(_ match: HeaderMatch<TableColumn>, reads: (Int) -> Void = { _ in }) {
        var reader = FeeRowReader(match)
        var check = TotalCheck()
        var rows: [FeeRow] = []
        for row in match.rows {
            reads(row.number)
            let read = reader.read(row)
            rows.append(read)
            if let amount = read.amount, amount.amount > 0 {
                check.add(
                    amount: Int(amount.amount), currency: amount.currency.code, row: row.number)
            }
        }
        var above: [Currency] = []
        var rest = rows[...]
        for total in match.totals {
            while let row = rest.first, row.number < total.row.number {
                if let currency = row.amount?.currency, !above.contains(currency) {
                    above.append(currency)
                }
                rest.removeFirst()
            }
            guard let stated = reader.total(total, below: above) else { continue }
            check.add(
                total: total, amount: stated.amount, currency: stated.currency.code,
                exponent: stated.currency.exponent, column: .amount)
        }
        self.rows = rows
        let comparison = RowComparison(of: rows)
        let sums = reader.hasAllAmounts ? check.faults : []
        faults = reader.faults.faults + comparison.faults + sums
        warnings = comparison.warnings
    }
}
