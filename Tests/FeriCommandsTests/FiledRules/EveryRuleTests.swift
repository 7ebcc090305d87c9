import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import TestSupport
@testable import Views

/// Every rule of the built-in profile fires on an order that was filed, and is silent on another
/// of a programme that it judges.
@Suite struct EveryRuleTests {
    private struct Fired {
        /// Rules that found something.
        var found: Set<String> = []
        /// Rules that had nothing at all to say of an order they apply to.
        var silent: Set<String> = []
    }

    private static func fired(in judged: JudgedOrder) -> Set<String> {
        let findings = judged.verdicts.flatMap(\.findings)
        return Set(findings.filter { $0.outcome == .found && !$0.isSuperseded }.map(\.rule))
    }

    private static func outcome() throws -> Fired {
        let orders = try FiledOrders()
        try orders.fileWrongs()
        try orders.fileRights()
        let view = try orders.filed()
        var outcome = Fired()
        for order in view.state.orders.keys.sorted() {
            let inTime = try #require(try view.judged(order, asOf: FiledOrders.inTime))
            let late = try #require(try view.judged(order, asOf: FiledOrders.late))
            outcome.found.formUnion(fired(in: late))
            let spoken = Set(inTime.verdicts.flatMap(\.findings).map(\.rule))
            for row in try view.ruleBook(at: FiledOrders.inTime).rows
            where row.programmes.isEmpty || row.programmes.contains(inTime.order.terms.programme) {
                if !spoken.contains(row.id) { outcome.silent.insert(row.id) }
            }
        }
        return outcome
    }

    @Test func `every rule fires on a filing, and not on every filing`() throws {
        let outcome = try EveryRuleTests.outcome()
        let book = try DrawnHistories.book.get()
        for id in Set(book.rows.map(\.id)).sorted() {
            #expect(outcome.found.contains(id), "\(id) fires on no filed order")
            #expect(outcome.silent.contains(id), "\(id) is silent on no filed order it applies to")
        }
    }

    /// The rule of April 2027: `Ledger/sample/sources/to-come` tells a story of it, which
    /// `tools/tests/sample` has judged as of that summer.
    private static let ofDaysToCome: Set<String> = ["JP-06"]

    @Test func `every rule has its place in the stories of the sample`() throws {
        let sample = FilingOffice.source("..")
        let view = try LedgerView(
            ledger: "\(sample)/ledger", openings: "\(sample)/private", key: nil)
        var fired: Set<String> = []
        for order in view.state.orders.keys.sorted() {
            let judged = try #require(try view.judged(order))
            fired.formUnion(EveryRuleTests.fired(in: judged))
        }
        let all = Set(try DrawnHistories.book.get().rows.map(\.id))
        #expect(
            all.subtracting(fired) == EveryRuleTests.ofDaysToCome,
            "the rules that no story of the sample breaks")
    }

    @Test func `in the sample no two rules of a standard accuse of one payment`() throws {
        let sample = FilingOffice.source("..")
        let view = try LedgerView(
            ledger: "\(sample)/ledger", openings: "\(sample)/private", key: nil)
        for order in view.state.orders.keys.sorted() {
            let judged = try #require(try view.judged(order))
            var rules: [String: Set<String>] = [:]
            for finding in judged.verdicts.flatMap(\.findings)
            where finding.outcome == .found && !finding.isSuperseded {
                for line in finding.linesTold {
                    rules["\(finding.subject) \(line)", default: []]
                        .insert(finding.rule)
                }
            }
            for (payment, rules) in rules {
                for pair in TwoWrongs.unknown(among: rules) {
                    Issue.record("\(pair): \(order) \(payment)")
                }
            }
        }
    }
}
