import Judging
import Platform
import Registry
import Statistics
import Terminal
import Transparency
import Wording

/// SDG indicator 10.7.1 of one year and corridor: exactly for reviewers, as sums of what is
/// published anyway for everybody else.
/// - Source: `Specs/indicator.md`.
package struct IndicatorSheet: Sendable {
    /// Sums of numbers of `FiguresForEverybody`, from which no more follows than from these.
    package struct Published: Sendable {
        /// How many half-years of the year are over.
        package fileprivate(set) var halves = 0
        package fileprivate(set) var heard = 0
        package fileprivate(set) var declared = Costs()
        package fileprivate(set) var confirmed = Costs()

        package struct Costs: Sendable {
            package fileprivate(set) var nothing = 0
            /// For each step of `PublishedCosts`.
            package fileprivate(set) var paid = PublishedCosts.steps.map { _ in 0 }

            fileprivate mutating func add(_ costs: PublishedCosts) {
                nothing += costs.nothing
                paid = zip(paid, costs.paid).map(+)
            }
        }
    }

    package enum Content: Sendable {
        case exact(YearOfCosts, unseen: Int)
        case published(Published)
    }

    package let year: Int
    /// nil where the ledger's opening is not among the entries.
    package let corridor: String?
    package let size: UInt64
    package let asOf: Instant
    package let content: Content

    /// `3.9280` of 39,280 ten-thousandths.
    package static func decimal(_ tenThousandths: Int64) -> String {
        let rest = String(String(10_000 + tenThousandths % 10_000).dropFirst())
        return "\(tenThousandths / 10_000).\(rest)"
    }

    package var members: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("indicator", .string("10.7.1")), ("year", .integer(Int64(year))),
            ("size", .integer(Int64(size))), ("as_of", .string(asOf.description)),
        ]
        if let corridor { members.append(("corridor", .string(corridor))) }
        switch content {
        case .exact(let costs, let unseen):
            members += [
                ("for", .string("reviewers")), ("contents_not_seen", .integer(Int64(unseen))),
                ("departed", .integer(Int64(costs.departed))),
                ("short_term", .integer(Int64(costs.shortTerm))),
                ("silent", .integer(Int64(costs.silent))),
                ("declared", IndicatorSheet.json(costs.declared)),
                ("confirmed", IndicatorSheet.json(costs.confirmed)),
            ]
        case .published(let sums):
            members += [
                ("for", .string("everybody")), ("half_years", .integer(Int64(sums.halves))),
                ("heard", .object(of: [IndicatorSheet.atLeast(sums.heard)])),
                ("declared", IndicatorSheet.json(sums.declared)),
                ("confirmed", IndicatorSheet.json(sums.confirmed)),
            ]
        }
        return members
    }

    private static func json(_ side: YearOfCosts.Side) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("workers", .integer(Int64(side.workers))),
            ("without_rate", .integer(Int64(side.unvalued))),
            ("nothing", .integer(Int64(side.nothing))),
        ]
        if let spread = Spread(side.proportions), let mean = side.mean {
            members += spread.members.map { name, value in
                (name, .string(decimal(value.integerValue ?? 0)))
            }
            members.append(("mean", .string(decimal(mean))))
        }
        return .object(of: members)
    }

    private static func json(_ costs: Published.Costs) -> JSONValue {
        .object(of: [
            ("currency", .string("JPY")), ("nothing", .object(of: [atLeast(costs.nothing)])),
            (
                "paid",
                .array(
                    zip(PublishedCosts.steps, costs.paid).map { step, workers in
                        .object(of: [("yen", .integer(step)), atLeast(workers)])
                    })
            ),
        ])
    }

    private static func atLeast(_ workers: Int) -> (String, JSONValue) {
        workers > 0
            ? ("at_least", .integer(Int64(workers))) : ("withheld", .boolean(true))
    }
}

extension LedgerView {
    /// Over the workers who left in the year, exactly.
    ///
    /// - Throws: `Failure` where no rules were in force, or these cannot be judged by.
    package func indicatorForReviewers(
        of year: Int, asOf moment: Instant? = nil
    ) throws -> IndicatorSheet {
        let moment = moment ?? asOf
        let book = try ruleBook(at: moment)
        var costs = YearOfCosts(of: year)
        for number in state.orders.keys.sorted() {
            if let order = try orderCase(number, asOf: moment) { costs.add(order, by: book) }
        }
        return IndicatorSheet(
            year: year, corridor: openStatements.record(asOf: moment).corridor, size: size,
            asOf: moment, content: .exact(costs, unseen: index.unseen.count))
    }

    /// Of the half-years of the year that are over, the sums of what is published of all agencies.
    package func indicatorForEverybody(
        of year: Int, asOf moment: Instant? = nil
    ) throws -> IndicatorSheet {
        let figures = try figuresForEverybody(asOf: moment)
        var sums = IndicatorSheet.Published()
        sums.halves = try halvesThatAreOver(by: moment).count { $0.first.year == year }
        for half in figures.agencies.flatMap(\.halves) where half.half.first.year == year {
            sums.heard += half.heard
            sums.declared.add(half.declared)
            sums.confirmed.add(half.confirmed)
        }
        let moment = moment ?? asOf
        return IndicatorSheet(
            year: year, corridor: openStatements.record(asOf: moment).corridor, size: size,
            asOf: moment, content: .published(sums))
    }
}
