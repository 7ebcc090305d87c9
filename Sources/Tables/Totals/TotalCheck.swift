/// Compares the totals a file states with the sums of its rows.
package struct TotalCheck: Sendable {
    private struct Line {
        let row: Int
        let amount: Int
        let currency: String
        /// nil for a row of data.
        var total: (scope: TotalScope, exponent: Int, place: ColumnPlace?)?
    }

    private var lines: [Line] = []

    package init() {}

    /// `amount` is in minor units, 0 … 2^53 − 1.
    package mutating func add(amount: Int, currency: String, row: Int) {
        lines.append(Line(row: row, amount: amount, currency: currency))
    }

    /// A total row's own amount in minor units of its currency, read in `column`.
    ///
    /// A total without a currency has that of the rows above; the reader of the table must know which,
    /// since its decimals depend on it.
    /// - Parameter exponent: decimal digits of the currency's minor unit.
    package mutating func add<ID: ColumnIdentifier>(
        total: TotalRow<ID>, amount: Int, currency: String, exponent: Int, column: ID
    ) {
        lines.append(
            Line(
                row: total.row.number, amount: amount, currency: currency,
                total: (total.scope, exponent, total.row.place(of: column))))
    }

    /// The fault of a total that has no currency below rows of none or several.
    package static func uncheckable(_ cell: String) -> CellFault { TotalFaults.uncheckable(cell) }

    /// A fault for each total that does not add up.
    ///
    /// Only meaningful when all amounts of the file could be read.
    package var faults: [TableFault] {
        var result: [TableFault] = []
        var whole = RunningSums()
        var part = RunningSums()
        for line in lines.sorted(by: { $0.row < $1.row }) {
            guard let total = line.total else {
                whole.add(line.amount, in: line.currency)
                part.add(line.amount, in: line.currency)
                continue
            }
            let since = part
            part = RunningSums()
            let currency = line.currency
            if whole[currency] == line.amount { continue }
            if total.scope == .part, since[currency] == line.amount { continue }
            let fault = TotalFaults.differs(
                stated: line.amount, sum: total.scope == .part ? since[currency] : whole[currency],
                currency: currency, exponent: total.exponent)
            result.append(fault.at(row: line.row, column: total.place))
        }
        return result
    }
}

/// Sums by currency; nil once one is too large to count.
private struct RunningSums {
    private var sums: [String: Int?] = [:]

    mutating func add(_ amount: Int, in currency: String) {
        guard let sum = self[currency] else { return }
        let (next, overflow) = sum.addingReportingOverflow(amount)
        sums[currency] = .some(overflow ? nil : next)
    }

    subscript(_ currency: String) -> Int? { sums[currency, default: 0] }
}
