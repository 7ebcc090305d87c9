extension OrderCase {
    /// How far it has come that each worker is given back what she paid, by the first row of the
    /// kind repayment-owed/1 that judges the order; none of workers of whom nothing is named.
    /// - Source: `Specs/statistics.md` §4.
    package func repayments(by book: RuleBook) -> [RepaymentBalance] {
        for row in book.rows where row.applies(to: self) {
            guard let check = row.check as? RepaymentOwed else { continue }
            let context = RuleContext(row: row, order: self, categories: book.categories)
            return workers.filter { context.isInForce(for: $0) }.compactMap {
                check.balance(of: $0, in: context)
            }
        }
        return []
    }
}
