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

    /// The rules that the sample has yet to adopt, with the profile of the law of November 2026.
    private static let ofProfileToCome: Set<String> = [
        "FE-05", "JP-09", "JP-10", "JP-11", "JP-12", "VN-15", "VN-16", "VN-17", "VN-18", "VN-19",
        "VN-20", "VN-21",
    ]

    /// The rules of April 2027: `Ledger/sample/sources/to-come` tells a story of them, which
    /// `tools/tests/sample` has judged as of that summer.
    private static let ofDaysToCome: Set<String> = ["JP-06", "JP-07"]

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
            all.subtracting(fired)
                == EveryRuleTests.ofDaysToCome.union(EveryRuleTests.ofProfileToCome),
            "the rules that no story of the sample breaks")
    }
}
