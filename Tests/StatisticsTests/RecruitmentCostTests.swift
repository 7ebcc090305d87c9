import Platform
import Testing

@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport
@testable import Workplace

/// SDG indicator 10.7.1 by numbers that a hand can check.
@Suite struct RecruitmentCostTests {
    private func builder(_ workers: Int, months: Int = 36) throws -> CaseBuilder {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        try builder.issueOrder(headcount: workers, months: months)
        for worker in 1...workers { try builder.enrol(worker) }
        return builder
    }

    private func year(_ builder: CaseBuilder, _ year: Int = 2026) throws -> YearOfCosts {
        let book = try #require(CaseBuilder.book)
        let number = try #require(OrderNumber(CaseBuilder.order))
        var costs = YearOfCosts(of: year)
        costs.add(try #require(OrderCase(number, entries: builder.entries)), by: book)
        return costs
    }

    @Test func `the page's five workers come out`() throws {
        var builder = try builder(5)
        for (worker, cost) in [0, 0, 182_700, 365_400, 717_648].enumerated() {
            try builder.reach(.departed, on: "2026-03-28", worker: worker + 1)
            let lines = cost == 0 ? [] : [Line(amount: cost)]
            try builder.declare(.worker, by: "gd-assist", worker: worker + 1, lines: lines)
        }
        let costs = try year(builder)
        #expect(costs.confirmed.proportions == [0, 0, 10_000, 20_000, 39_280])
        let spread = try #require(Spread(costs.confirmed.proportions))
        #expect([spread.lowerQuartile, spread.median] == [0, 10_000])
        #expect([spread.upperQuartile, spread.maximum] == [20_000, 39_280])
        // (0 + 0 + 1 + 2 + 3.9280) ÷ 5
        #expect(costs.confirmed.mean == 13_856 && costs.confirmed.nothing == 2)
        #expect(costs.departed == 5 && costs.silent == 0 && costs.declared.workers == 0)
    }

    @Test func `a worker is of the year in which she left, if for a year or more`() throws {
        var builder = try builder(4)
        for (worker, day) in ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].enumerated() {
            try builder.reach(.departed, on: day, worker: worker + 1)
        }
        #expect(try year(builder).departed == 2 && year(builder, 2025).departed == 1)
        for (months, counted) in [(11, 0), (12, 1)] {
            var short = try self.builder(1, months: months)
            try short.reach(.departed, on: "2026-01-01")
            let costs = try year(short)
            #expect(costs.departed == counted && costs.shortTerm == 1 - counted)
        }
    }

    @Test func `silence is a number of its own, and no cost of nothing`() throws {
        var builder = try builder(3)
        for worker in 1...3 { try builder.reach(.departed, on: "2026-03-28", worker: worker) }
        try builder.declare(.agency, by: "sa-sen", worker: 1)
        // The employer's account is whole for what the employer paid.
        try builder.declare(.employer, by: "em-kiku", worker: 2)
        try builder.declare(.worker, by: "gd-assist", worker: 3, present: ["sa-sen"])
        let costs = try year(builder)
        #expect(costs.silent == 2 && costs.departed == 3)
        #expect(costs.declared.proportions == [0] && costs.confirmed.workers == 0)
        #expect(costs.confirmed.mean == nil)
    }

    @Test func `declared and confirmed are apart, and accounts are never added up`() throws {
        var builder = try builder(1)
        try builder.reach(.departed, on: "2026-03-28")
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 91_350)])
        try builder.declare(
            .supervisingOrganization, by: "so-sakura", lines: [Line(amount: 182_700)])
        try builder.declare(.worker, by: "gd-assist", lines: [Line(amount: 365_400)])
        let costs = try year(builder)
        #expect(costs.declared.proportions == [10_000])
        #expect(costs.confirmed.proportions == [20_000])
        try builder.declare(.worker, by: "gd-assist", lines: [Line(amount: 1, currency: "VND")])
        let later = try year(builder)
        #expect(later.confirmed.unvalued == 1 && later.confirmed.proportions.isEmpty)
    }

    @Test func `a half is rounded up`() throws {
        // 1 ÷ 20,000 of a month is half a ten-thousandth.
        #expect(Ratio(1, over: 20_000).inTenThousandths == 1)
        #expect(Ratio(49_999, over: 1_000_000_000).inTenThousandths == 0)
        #expect(Ratio(717_648, over: 182_700).inTenThousandths == 39_280)
    }

    @Test func `what a scheme gave is not among the licences`() throws {
        var builder = try builder(1)
        try builder.license("sa-sen")
        try builder.say(
            "op-vjferi",
            """
            {"type": "party.licensed", "party": "sa-sen", "body": {"authority": "A scheme",
             "number": "M-1", "from": "2015-01-01", "kind": "certification",
             "source": "https://scheme.example", "status": "secondary"}}
            """)
        let number = try #require(OrderNumber(CaseBuilder.order))
        let sale = try #require(PartyID("sa-sen"))
        let order = try #require(OrderCase(number, entries: builder.entries))
        #expect(order.licences(of: sale).map(\.body.authority) == ["Test authority"])
        let open = OpenRecord(builder.entries)
        #expect(open.recognitions(of: sale).map(\.body.authority) == ["A scheme"])
    }
}
