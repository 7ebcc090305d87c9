/// Which figures are for everybody.
///
/// One to four workers could be known by a figure on them: it is for reviewers only. So is that of
/// the order beside it by which, taken from the agency's sum, they could be reckoned.
/// - Source: `Specs/statistics.md` §5; `Specs/readers.md`.
package struct Discretion: Sendable {
    package static let fewest = 5

    package let isForReviewers: Bool
    /// Figures of orders that are withheld for the sake of a smaller one's.
    private var beside: Set<OfOrder> = []

    private struct OfOrder: Hashable {
        let order: OrderNumber
        let figure: Statistic
    }

    /// - Parameter agencies: the orders of each agency.
    package init(
        isForReviewers: Bool, agencies: [[(order: OrderNumber, figures: Figures)]]
    ) {
        self.isForReviewers = isForReviewers
        for orders in agencies {
            for figure in Statistic.all {
                let counts = orders.map { (order: $0.order, on: figure.workers(in: $0.figures)) }
                guard Discretion.isFew(counts.map(\.on).filter(Discretion.isFew).reduce(0, +))
                else { continue }
                let next = counts.filter { $0.on >= Discretion.fewest }
                    .min { ($0.on, $0.order) < ($1.on, $1.order) }
                if let next { beside.insert(OfOrder(order: next.order, figure: figure)) }
            }
        }
    }

    /// - Parameter order: whose figures they are; nil for an agency's.
    package func tells(_ figure: Statistic, of figures: Figures, order: OrderNumber?) -> Bool {
        if isForReviewers { return true }
        let isBeside = order.map { beside.contains(OfOrder(order: $0, figure: figure)) } ?? false
        return !isBeside && !Discretion.isFew(figure.workers(in: figures))
    }

    private static func isFew(_ count: Int) -> Bool { (1..<fewest).contains(count) }
}
