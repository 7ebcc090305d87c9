import Judging
import LedgerStore
import Platform
import Registry
import Statistics
import Transparency

/// The figures of each agency as they are published: by half-years that are over, in fives.
///
/// Of one ledger the figures for a larger size, or of a later moment, are the same with later
/// half-years added: there are no two of them whose difference is one person.
/// - Source: `Specs/statistics.md` §6.
package struct FiguresForEverybody: Sendable {
    /// An agency.
    package struct Row: Sendable {
        package let agency: PartyID
        /// Ascending, from that in which the first of its orders was issued.
        package let halves: [PublishedHalfYear]
    }

    /// How many entries are looked at.
    package let size: UInt64
    /// The last half-year that is over; nil without one.
    package let last: HalfYear?
    /// In the order of their ids.
    package let agencies: [Row]

    package var members: [(String, JSONValue)] {
        let asOf = last.map { ("as_of", JSONValue.string($0.end.description)) }
        return (asOf.map { [$0] } ?? []) + [
            ("size", .integer(Int64(size))), ("for", .string("everybody")),
            ("agencies", .array(agencies.map(\.json))),
        ]
    }
}

extension LedgerView {
    /// - Parameter moment: half-years that end later are left out; nil: none that is over.
    package func figuresForEverybody(asOf moment: Instant? = nil) throws -> FiguresForEverybody {
        let halves = try halvesThatAreOver(by: moment)
        let records = halves.map { (half: $0, record: openStatements.record(asOf: $0.end)) }
        var agencies: [HalfYear: [PartyID: OrderInHalfYears.Counts]] = [:]
        for number in state.orders.keys.sorted() where !halves.isEmpty {
            let said = try entries(index.seqs(of: .order(number))).compactMap(\.said)
            guard let order = OrderInHalfYears(number, entries: said, in: records) else { continue }
            for (half, figures) in order.figures {
                agencies[half, default: [:]][order.agency, default: .init()].join(figures)
            }
        }
        var byAgency: [PartyID: [PublishedHalfYear]] = [:]
        for (half, sealed) in try sealedContents(of: records) {
            let all = PublishedHalfYear.all(of: agencies[half] ?? [:], in: half, sealed)
            for (agency, figures) in all { byAgency[agency, default: []].append(figures) }
        }
        return FiguresForEverybody(
            size: size, last: halves.last,
            agencies: byAgency.keys.sorted().map { .init(agency: $0, halves: byAgency[$0] ?? []) })
    }
}

extension FiguresForEverybody.Row {
    fileprivate var json: JSONValue {
        .object(of: [
            ("id", .string(agency.text)), ("half_years", .array(halves.map(\.json))),
        ])
    }
}

extension PublishedHalfYear {
    fileprivate var json: JSONValue {
        .object(of: [
            ("from", .string(half.first.description)), ("to", .string(half.last.description)),
            ("orders", .integer(Int64(orders))), ("headcount", .integer(Int64(headcount))),
            ("heard", .object(of: [PublishedHalfYear.member(heard)])),
            ("declared", declared.json), ("confirmed", confirmed.json),
        ])
    }

    fileprivate static func member(_ workers: Int) -> (String, JSONValue) {
        workers > 0
            ? ("at_least", .integer(Int64(workers))) : ("withheld", .boolean(true))
    }
}

extension PublishedCosts {
    fileprivate var json: JSONValue {
        .object(of: [
            ("currency", .string("JPY")),
            ("nothing", .object(of: [PublishedHalfYear.member(nothing)])),
            (
                "paid",
                .array(
                    zip(PublishedCosts.steps, paid).map { step, workers in
                        .object(of: [("yen", .integer(step)), PublishedHalfYear.member(workers)])
                    })
            ),
        ])
    }
}
