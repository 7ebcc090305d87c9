import Registry

/// Which figures are for everybody.
///
/// One to four workers could be known by a figure on them: it is for reviewers only. What workers'
/// words may have changed is told of an order or agency only when five of them have spoken: else it
/// would tell whether one did. And so is that of the order beside it withheld by which, taken from
/// the agency's sum, a withheld one could be reckoned.
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
                for order in Discretion.beside(figure, of: orders) {
                    beside.insert(OfOrder(order: order, figure: figure))
                }
            }
        }
    }

    /// Which orders' figure is withheld so that those withheld for themselves are not what is
    /// missing from the agency's: none where these are on enough together.
    private static func beside(
        _ figure: Statistic, of orders: [(order: OrderNumber, figures: Figures)]
    ) -> [OrderNumber] {
        var told = orders.filter { tellsAlone(figure, of: $0.figures) }
        var hidden = orders.filter { !tellsAlone(figure, of: $0.figures) }
        guard !hidden.isEmpty else { return [] }
        var beside: [OrderNumber] = []
        func withhold(_ place: Int) {
            let next = told.remove(at: place)
            hidden.append(next)
            beside.append(next.order)
        }
        func smallest(_ count: (Figures) -> Int) -> Int? {
            told.indices.filter { count(told[$0].figures) >= fewest }
                .min {
                    (count(told[$0].figures), told[$0].order)
                        < (count(told[$1].figures), told[$1].order)
                }
        }
        if figure.restsOnVoices, hidden.map(\.figures.spoken).reduce(0, +) < fewest,
            let place = smallest(\.spoken)
        {
            withhold(place)
        }
        let on = { (figures: Figures) in figure.workers(in: figures) }
        if isFew(hidden.map(\.figures).map(on).reduce(0, +)),
            let place = smallest(on)
        {
            withhold(place)
        }
        return beside
    }

    /// - Parameter order: whose figures they are; nil for an agency's.
    package func tells(_ figure: Statistic, of figures: Figures, order: OrderNumber?) -> Bool {
        if isForReviewers { return true }
        let isBeside = order.map { beside.contains(OfOrder(order: $0, figure: figure)) } ?? false
        return !isBeside && Discretion.tellsAlone(figure, of: figures)
    }

    /// Whether it may be told as far as it goes itself.
    private static func tellsAlone(_ figure: Statistic, of figures: Figures) -> Bool {
        (!figure.restsOnVoices || figures.spoken >= fewest)
            && !isFew(figure.workers(in: figures))
    }

    private static func isFew(_ count: Int) -> Bool { (1..<fewest).contains(count) }
}
