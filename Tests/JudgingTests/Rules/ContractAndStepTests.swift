import Platform
import Testing
import Transparency
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// EV-10, EV-13, EV-14, VN-12, VN-13, EV-08, and how far orders and workers have come.
@Suite struct ContractAndStepTests {
    /// An employment contract; `deductions` as `kind amount`.
    private func employment(
        _ builder: inout CaseBuilder, on day: String, wage: Int? = 182_700,
        deductions: [(String, Int)] = [], months: Int? = nil
    ) throws -> UInt64 {
        let taken = deductions.map {
            #"{"kind": "\#($0.0)", "amount": {"amount": \#($0.1), "currency": "JPY"}}"#
        }.joined(separator: ",")
        let pay = wage.map { #""basic_wage": {"amount": \#($0), "currency": "JPY"}, "# } ?? ""
        let length = months.map { #""months": \#($0), "# } ?? ""
        return try builder.tell(
            "em-kiku", "contract.declared",
            #"""
            {"contract": "employment", "with": "em-kiku", "signed_on": "\#(day)", \#(pay)\#(length)
             "deductions": [\#(taken)], "penalty_clause": false}
            """#)
    }

    @Test func `a wage one yen below the order's promise is a substitution`() throws {
        for (wage, count) in [(182_700, 0), (182_699, 1), (190_000, 0)] {
            var builder = try CaseBuilder.small()
            _ = try employment(&builder, on: "2026-01-20", wage: wage)
            #expect(try builder.finds("EV-10").count == count, "\(wage)")
        }
        var silent = try CaseBuilder.small()
        _ = try employment(&silent, on: "2026-01-20", wage: nil)
        #expect(try silent.finds("EV-10").isEmpty)
    }

    @Test func `the second contract is held to the first, its deductions too`() throws {
        var builder = try CaseBuilder.small()
        let first = try employment(
            &builder, on: "2026-01-20", wage: 200_000, deductions: [("rent", 20_000)])
        #expect(try builder.finds("EV-10").isEmpty)
        let second = try employment(
            &builder, on: "2026-04-02", wage: 190_000, deductions: [("rent", 20_001)])
        let finding = try #require(try builder.judged().findings("EV-10").first)
        #expect(finding.seqs == [first, second])
        #expect(finding.explanation.en.contains("¥190,000 where an earlier contract promised"))
        #expect(finding.explanation.en.contains("monthly deductions of ¥20,001"))
        // Restored, nothing is found.
        try builder.correct(
            second, type: "contract.declared", by: "em-kiku",
            body: #"""
                {"contract": "employment", "with": "em-kiku", "signed_on": "2026-04-02",
                 "basic_wage": {"amount": 200000, "currency": "JPY"}, "penalty_clause": false}
                """#)
        #expect(try builder.finds("EV-10").isEmpty)
    }

    @Test func `an order cut after the enrolment is held to what it promised then`() throws {
        var builder = try CaseBuilder.small()
        try builder.issueOrder(wage: 150_000)
        _ = try employment(&builder, on: "2026-04-02", wage: 150_000)
        #expect(try builder.finds("EV-10") == ["breach found"])
    }

    @Test func `rent may be 15 % of the wage and not one yen more`() throws {
        for (rent, expected) in [(27_405, []), (27_406, ["breach found"])] {
            var builder = try CaseBuilder.small()
            _ = try employment(&builder, on: "2026-01-20", deductions: [("rent", rent)])
            #expect(try builder.finds("VN-12") == expected, "\(rent)")
        }
        var early = try CaseBuilder.small()
        _ = try employment(&early, on: "2022-01-31", deductions: [("rent", 100_000)])
        #expect(try early.finds("VN-12").isEmpty)
    }

    @Test func `a deduction for recruitment is found, one for rent is not`() throws {
        var rent = try CaseBuilder.small()
        _ = try employment(&rent, on: "2026-01-20", deductions: [("rent", 1000)])
        #expect(try rent.finds("EV-08").isEmpty)
        _ = try employment(&rent, on: "2026-01-20", deductions: [("training", 1000)])
        #expect(try rent.finds("EV-08") == ["breach found"])
        var matched = try CaseBuilder.small()
        try matched.declare(
            .employer, by: "em-kiku",
            lines: [Line(payer: "em-kiku:employer", kind: "training", amount: 90_000)])
        try matched.speak(
            Line(payee: "em-kiku:employer", kind: "wage-deduction", amount: 89_999))
        #expect(try matched.finds("EV-08").isEmpty)
        try matched.speak(
            Line(payee: "em-kiku:employer", kind: "wage-deduction", amount: 90_000))
        #expect(try matched.finds("EV-08") == ["breach found"])
    }

    @Test func `more workers than approved are a gap of the order`() throws {
        var builder = try CaseBuilder.small()
        #expect(try builder.finds("EV-13").isEmpty)
        try builder.enrol(2)
        #expect(try builder.finds("EV-13") == ["gap found"])
        try builder.tell(
            "op-vjferi", "order.approved", worker: nil,
            #"{"reference": "PTL-2", "on": "2026-01-10", "headcount": 2}"#)
        #expect(try builder.finds("EV-13").isEmpty)
    }

    @Test func `departed before, or without, a contract is a finding and never a refusal`() throws {
        for (contract, departed, count) in [
            ("2026-03-28", "2026-03-28", 0), ("2026-03-29", "2026-03-28", 1),
            (nil, "2026-03-28", 1), (nil, nil, 0),
        ] as [(String?, String?, Int)] {
            var builder = try CaseBuilder.small(contract: contract, departed: departed)
            builder.now = "2026-05-01T00:00:00Z"
            try builder.speak()
            #expect(try builder.finds("EV-14").count == count, "\(contract ?? "none")")
        }
    }

    @Test func `each step that must come first is looked for`() throws {
        for (first, then) in [
            (Milestone.coeIssued, Milestone.visaIssued), (.visaIssued, .departed),
            (.departed, .arrived), (.arrived, .returned), (.firstContact, .selected),
        ] {
            var builder = try CaseBuilder.small(contract: "2025-10-01", coe: nil)
            builder.now = "2026-05-01T00:00:00Z"
            if then != .selected { try builder.reach(then, on: "2026-04-01") }
            let day = then == .selected ? "2025-12-06" : "2026-04-02"
            try builder.reach(first, on: day)
            let finding = try #require(try builder.judged().findings("EV-14").first)
            let values = finding.values.first { $0.name == "steps" }
            guard case .words(let words) = try #require(values).value else {
                Issue.record("words")
                return
            }
            #expect(words.map(\.code).contains("\(then.rawValue)/\(first.rawValue)"))
        }
        // The plan and the recommendation may come in either order.
        var either = try CaseBuilder.small()
        try either.reach(.recommended, on: "2026-01-10")
        try either.reach(.planCertified, on: "2026-01-20")
        #expect(try either.finds("EV-14").isEmpty)
    }

    @Test func `a licence holds on both its days, and not the day after`() throws {
        for (from, to, count) in [
            ("2025-12-01", "2025-12-05", 0), ("2025-12-02", "2025-12-05", 1),
            ("2025-12-01", "2025-12-04", 1),
        ] {
            var builder = CaseBuilder()
            try builder.register("sa-sen", .sendingAgency, name: "Sen")
            try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
            try builder.license("sa-sen", from: from, to: to)
            try builder.issueOrder()
            try builder.enrol(1)
            try builder.signAgencyContract(on: "2025-12-01")
            try builder.reach(.selected, on: "2025-12-05")
            builder.now = "2026-01-01T00:00:00Z"
            try builder.declare(.agency, by: "sa-sen")
            #expect(try builder.finds("VN-13").count == count, "\(from) \(to)")
        }
        var unknown = CaseBuilder()
        try unknown.register("sa-sen", .sendingAgency, name: "Sen")
        try unknown.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try unknown.issueOrder()
        try unknown.enrol(1)
        unknown.now = "2026-01-01T00:00:00Z"
        try unknown.signAgencyContract(on: "2025-12-01")
        #expect(try unknown.finds("VN-13") == ["prohibited undetermined"])
    }

    @Test func `orders and workers have a state, as of each day`() throws {
        var builder = try CaseBuilder.small(contract: nil)
        let number = try #require(OrderNumber(CaseBuilder.order))
        func state(_ builder: CaseBuilder) throws -> (OrderState, String) {
            let order = try #require(OrderCase(number, entries: builder.entries))
            let worker = try #require(order.workers.first)
            return (order.state, worker.state(on: order.asOf.date).code)
        }
        // The approval of 2025-11-20 is still to come.
        #expect(try state(builder) == (.issued, "enrolled"))
        builder.now = "2025-11-20T00:00:00Z"
        try builder.declare(.agency, by: "sa-sen")
        #expect(try state(builder) == (.approved, "enrolled"))
        builder.now = "2025-12-10T00:00:00Z"
        try builder.signAgencyContract(on: "2025-12-08")
        #expect(try state(builder) == (.recruiting, "agency-contract-signed"))
        builder.now = "2026-05-01T00:00:00Z"
        try builder.reach(.departed, on: "2026-03-28")
        try builder.reach(.arrived, on: "2026-03-28")
        #expect(try state(builder) == (.inStay, "arrived"))
        try builder.reach(.returned, on: "2026-04-30")
        #expect(try state(builder) == (.returned, "returned"))
        try builder.tell(
            "so-sakura", "order.closed", worker: nil,
            #"{"on": "2026-05-01", "reason": "all have returned"}"#)
        #expect(try state(builder) == (.closed, "returned"))
        try builder.tell(
            "so-sakura", "order.withdrawn", worker: nil,
            #"{"on": "2026-06-01", "reason": "not yet"}"#)
        #expect(try state(builder).0 == .closed)
    }

    @Test func `first contact and first payment are taken over all accounts`() throws {
        var builder = try CaseBuilder.small()
        try builder.reach(.firstContact, on: "2025-09-20", by: "gd-assist")
        try builder.reach(.firstContact, on: "2025-10-01")
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 1, date: "2026-01-11")])
        try builder.speak(Line(amount: 1, date: "2025-11"), Line(amount: 1, date: "2025-12-01"))
        let order = try builder.judged().order
        let worker = try #require(order.workers.first)
        #expect(worker.firstContact?.day == CivilDate("2025-09-20"))
        #expect(worker.firstPayment?.date == PartialDate("2025-11"))
    }

    @Test func `the verdict says the state, first contact and first payment`() throws {
        var builder = try CaseBuilder.small(departed: "2026-02-28")
        try builder.reach(.firstContact, on: "2025-10-01")
        try builder.speak(Line(amount: 1, date: "2025-12"))
        let judged = try builder.judged()
        #expect(judged.json["state"]?.stringValue == "in-stay")
        let first = try #require(judged.workers.first)
        let worker = judged.json(of: first)
        #expect(worker["state"]?.stringValue == "departed")
        #expect(worker["first_contact"]?.stringValue == "2025-10-01")
        #expect(worker["first_payment"]?.stringValue == "2025-12")
    }
}
