import Platform
import Registry
import Transparency
import Wording

/// The figures of each agency and each order of a ledger, as one moment.
package struct StatisticsSheet: Sendable {
    /// One agency or order.
    package struct Row: Sendable {
        package let id: String
        /// nil for an agency.
        let order: OrderNumber?
        package let figures: Figures
    }

    package let asOf: Instant
    package let size: UInt64
    package let discretion: Discretion
    /// In the order of their ids.
    package let agencies: [Row]
    /// In the order of their numbers.
    package let orders: [Row]
    /// How many contents were not at hand.
    package let unseen: Int

    package var members: [(String, JSONValue)] {
        [
            ("as_of", .string(asOf.description)), ("size", .integer(Int64(size))),
            ("for", .string(discretion.isForReviewers ? "reviewers" : "everybody")),
            ("contents_not_seen", .integer(Int64(unseen))),
            ("agencies", .array(agencies.map { $0.json(discretion) })),
            ("orders", .array(orders.map { $0.json(discretion) })),
        ]
    }
}

extension LedgerView {
    /// - Parameter moment: as of when; nil for when the last entry looked at was received.
    /// - Throws: `Failure` where no rules were in force, or these cannot be judged by.
    package func statistics(
        asOf moment: Instant?, isForReviewers: Bool
    ) throws -> StatisticsSheet {
        let moment = moment ?? asOf
        let book = try ruleBook(at: moment)
        var agencies: [PartyID: [(order: OrderNumber, figures: Figures)]] = [:]
        var orders: [StatisticsSheet.Row] = []
        for number in state.orders.keys.sorted() {
            guard let judged = try judged(number, asOf: moment) else { continue }
            let figures = Figures(of: judged, by: book)
            orders.append(.init(id: number.text, order: number, figures: figures))
            for member in judged.order.terms.chain
            where (judged.order.parties.kind(of: member.party) ?? member.role) == .sendingAgency
                && judged.order.members.hasAgreed(member.party)
            {
                agencies[member.party, default: []].append((number, figures))
            }
        }
        let sums = agencies.keys.sorted().compactMap { party -> StatisticsSheet.Row? in
            guard let parts = agencies[party]?.map(\.figures), let first = parts.first else {
                return nil
            }
            return .init(
                id: party.text, order: nil, figures: parts.dropFirst().reduce(first, +))
        }
        return StatisticsSheet(
            asOf: moment, size: size,
            discretion: Discretion(
                isForReviewers: isForReviewers, agencies: Array(agencies.values)),
            agencies: sums, orders: orders, unseen: index.unseen.count)
    }
}

extension StatisticsSheet.Row {
    func tells(_ figure: Statistic, _ discretion: Discretion) -> Bool {
        discretion.tells(figure, of: figures, order: order)
    }

    fileprivate func json(_ discretion: Discretion) -> JSONValue {
        func told(_ figure: Statistic, _ members: [(String, JSONValue)]) -> JSONValue {
            tells(figure, discretion)
                ? .object(of: members) : .object(of: [("withheld", .boolean(true))])
        }
        func costs(_ figure: Statistic, _ costs: Figures.Costs) -> JSONValue {
            told(
                figure,
                [
                    ("workers", .integer(Int64(costs.workers))), ("currency", .string("JPY")),
                    ("without_rate", .integer(Int64(costs.unvalued))),
                ] + (Spread(costs.yen)?.members ?? []))
        }
        func tally(_ figure: Statistic, _ tally: Figures.Tally) -> JSONValue {
            told(
                figure,
                [
                    ("findings", .integer(Int64(tally.findings))),
                    ("workers", .integer(Int64(tally.workers))),
                ])
        }
        let days = Spread(figures.refunds.days).map { ("days", JSONValue.object(of: $0.members)) }
        return .object(of: [
            ("id", .string(id)), ("orders", .integer(Int64(figures.orders))),
            (
                "coverage",
                told(
                    .coverage,
                    [
                        ("spoken", .integer(Int64(figures.spoken))),
                        ("workers", .integer(Int64(figures.workers))),
                    ])
            ),
            ("declared", costs(.declared, figures.declared)),
            ("confirmed", costs(.confirmed, figures.confirmed)),
            ("contradictions", tally(.contradictions, figures.contradictions)),
            (
                "open",
                .object(
                    of: Severity.allCases.map {
                        ($0.rawValue, tally(.open($0), figures.open($0)))
                    })
            ),
            ("overdue", tally(.overdue, figures.overdue)),
            (
                "refunds",
                told(
                    .refunds,
                    [
                        ("confirmed", .integer(Int64(figures.refunds.days.count))),
                        ("awaited", .integer(Int64(figures.refunds.awaited))),
                    ] + (days.map { [$0] } ?? []))
            ),
        ])
    }
}
