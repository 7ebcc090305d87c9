import Judging
import Platform
import Registry
import Statistics
import Transparency
import Wording

/// The figures of each agency and each order of a ledger, as of one moment: for reviewers alone.
///
/// What is published is `FiguresForEverybody`.
package struct StatisticsSheet: Sendable {
    /// One agency or order.
    package struct Row: Sendable {
        package let id: String
        package let figures: Figures
    }

    package let asOf: Instant
    package let size: UInt64
    /// In the order of their ids.
    package let agencies: [Row]
    /// In the order of their numbers.
    package let orders: [Row]
    /// How many contents were not available.
    package let unseen: Int

    package var members: [(String, JSONValue)] {
        [
            ("as_of", .string(asOf.description)), ("size", .integer(Int64(size))),
            ("for", .string("reviewers")),
            ("contents_not_seen", .integer(Int64(unseen))),
            ("agencies", .array(agencies.map(\.json))),
            ("orders", .array(orders.map(\.json))),
        ]
    }
}

extension LedgerView {
    /// - Parameter moment: as of when; nil for when the last entry looked at was received.
    /// - Throws: `Failure` where no rules were in force, or these cannot be judged by.
    package func statistics(asOf moment: Instant?) throws -> StatisticsSheet {
        let moment = moment ?? asOf
        let book = try ruleBook(at: moment)
        var agencies: [PartyID: [Figures]] = [:]
        var orders: [StatisticsSheet.Row] = []
        for number in state.orders.keys.sorted() {
            guard let judged = try judged(number, asOf: moment) else { continue }
            let figures = Figures(of: judged, by: book)
            orders.append(.init(id: number.text, figures: figures))
            for member in judged.order.terms.chain
            where (judged.order.parties.kind(of: member.party) ?? member.role) == .sendingAgency
                && judged.order.members.hasAgreed(member.party)
            {
                agencies[member.party, default: []].append(figures)
            }
        }
        let sums = agencies.keys.sorted().compactMap { party -> StatisticsSheet.Row? in
            guard let parts = agencies[party], let first = parts.first else { return nil }
            return .init(id: party.text, figures: parts.dropFirst().reduce(first, +))
        }
        return StatisticsSheet(
            asOf: moment, size: size, agencies: sums, orders: orders, unseen: index.unseen.count)
    }
}

extension StatisticsSheet.Row {
    fileprivate var json: JSONValue {
        func costs(_ costs: Figures.Costs) -> JSONValue {
            .object(
                of: [
                    ("workers", .integer(Int64(costs.workers))), ("currency", .string("JPY")),
                    ("without_rate", .integer(Int64(costs.unvalued))),
                ] + (Spread(costs.yen)?.members ?? []))
        }
        func tally(_ tally: Figures.Tally) -> JSONValue {
            .object(of: [
                ("findings", .integer(Int64(tally.findings))),
                ("workers", .integer(Int64(tally.workers))),
            ])
        }
        let days = Spread(figures.refunds.days).map { ("days", JSONValue.object(of: $0.members)) }
        return .object(of: [
            ("id", .string(id)), ("orders", .integer(Int64(figures.orders))),
            (
                "coverage",
                .object(of: [
                    ("spoken", .integer(Int64(figures.spoken))),
                    ("workers", .integer(Int64(figures.workers))),
                ])
            ),
            ("declared", costs(figures.declared)), ("confirmed", costs(figures.confirmed)),
            ("contradictions", tally(figures.contradictions)),
            (
                "open",
                .object(of: Severity.allCases.map { ($0.rawValue, tally(figures.open($0))) })
            ),
            ("overdue", tally(figures.overdue)),
            (
                "refunds",
                .object(
                    of: [
                        ("confirmed", .integer(Int64(figures.refunds.days.count))),
                        ("awaited", .integer(Int64(figures.refunds.awaited))),
                    ] + (days.map { [$0] } ?? []))
            ),
        ])
    }
}
