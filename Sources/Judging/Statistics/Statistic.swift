/// One of the figures, by what it is of.
package enum Statistic: Hashable, Sendable {
    case coverage, declared, confirmed, contradictions, overdue, refunds
    case open(Severity)

    package static let all: [Statistic] =
        [.coverage, .declared, .confirmed, .contradictions, .overdue, .refunds]
        + Severity.allCases.map(Statistic.open)

    /// On how many workers it is: of the groups it tells of, the smallest that has anybody.
    package func workers(in figures: Figures) -> Int {
        switch self {
        case .coverage: figures.spoken
        case .declared: Statistic.smallest(figures.declared.yen.count, figures.declared.unvalued)
        case .confirmed: Statistic.smallest(figures.confirmed.yen.count, figures.confirmed.unvalued)
        case .contradictions: figures.contradictions.workers
        case .overdue: figures.overdue.workers
        case .refunds: Statistic.smallest(figures.refunds.days.count, figures.refunds.awaited)
        case .open(let severity): figures.open(severity).workers
        }
    }

    /// Whether it can change by what a worker says.
    package var restsOnVoices: Bool { self != .declared }

    private static func smallest(_ groups: Int...) -> Int { groups.filter { $0 > 0 }.min() ?? 0 }
}
