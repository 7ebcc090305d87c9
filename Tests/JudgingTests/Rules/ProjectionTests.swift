import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport

@Suite struct ProjectionTests {
    @Test func `a corrected milestone counts as corrected, and every version is kept`() throws {
        var builder = try CaseBuilder.small()
        let seq = try builder.reach(.departed, on: "2026-03-28")
        try builder.correct(
            seq, type: "milestone.reached", by: "sa-sen",
            body: #"{"milestone": "departed", "on": "2026-03-29"}"#)
        let worker = try #require(try builder.judged().order.workers.first)
        #expect(worker.earliest(.departed)?.day == CivilDate("2026-03-29"))
        #expect(worker.milestones.filter { $0.body.milestone == .departed }.count == 2)
    }

    @Test func `a correction of an account that was replaced does not bring it back`() throws {
        var builder = try CaseBuilder.small()
        let first = try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
        let second = try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
        let third = try builder.correct(first, .agency, by: "sa-sen", lines: [Line(amount: 7)])
        let worker = try #require(try builder.judged().order.workers.first)
        #expect(worker.accounts.map(\.seq) == [first, third, second])
        #expect(worker.currentAccounts.map(\.seq) == [second])
        #expect(worker.accounts.map(\.said.supersededBy) == [third, second, nil])
    }

    @Test func `filers and perspectives are side by side`() throws {
        var builder = try CaseBuilder.small()
        try builder.declare(.agency, by: "sa-sen")
        try builder.declare(.employer, by: "em-kiku")
        try builder.speak()
        try builder.declare(.worker, by: "so-sakura")
        let worker = try #require(try builder.judged().order.workers.first)
        #expect(worker.currentAccounts.count == 4)
        #expect(worker.accounts.map(\.isIndependent) == [false, false, true, false])
    }

    @Test func `as known at an earlier entry the later ones are not there`() throws {
        var builder = try CaseBuilder.small()
        try builder.declare(.agency, by: "sa-sen")
        let before = try builder.judged(upTo: builder.entries.count)
        builder.now = "2026-04-01T00:00:00Z"
        try builder.speak(Line(amount: 100_000, date: "2026-02-25"))
        #expect(try builder.judged().verdict(.ilo)?.word == .breach)
        let then = try builder.judged(asOf: "2026-03-01T02:00:00Z")
        let upTo = try builder.judged(upTo: builder.entries.count - 1)
        #expect(
            CanonicalJSON.bytes(of: then.json) == CanonicalJSON.bytes(of: before.json)
                && CanonicalJSON.bytes(of: upTo.json) == CanonicalJSON.bytes(of: before.json))
    }

    @Test func `an order that nobody issued is not a case`() throws {
        var builder = CaseBuilder()
        try builder.publishRate(dong: 170)
        let number = try #require(OrderNumber(CaseBuilder.order))
        #expect(OrderCase(number, entries: builder.entries) == nil)
        #expect(OrderCase(number, entries: []) == nil)
    }

    @Test func `coverage counts against the largest of approved, enrolled and departed`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak()
        #expect(try builder.judged().coverage.workers == 1)
        #expect(try builder.judged().verdict(.japan)?.basis == .confirmed)
        try builder.enrol(2)
        try builder.enrol(3)
        #expect(try builder.judged().coverage.workers == 3)
        #expect(try builder.judged().verdict(.japan)?.basis == .declared)
        try builder.say(
            "op-vjferi",
            """
            {"type": "order.approved", "order": "\(CaseBuilder.order)",
             "body": {"reference": "PTL-2", "on": "2026-01-20", "headcount": 5}}
            """)
        #expect(try builder.judged().coverage.workers == 5)
        #expect(try builder.judged().coverage.spoken == 1)
    }

    @Test func `an order without a worker is pending`() throws {
        var builder = CaseBuilder()
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.issueOrder()
        let judged = try builder.judged()
        #expect(judged.verdicts.allSatisfy { $0.word == .pending || $0.standard == .feri })
        #expect(judged.findings("EV-00").map(\.subject) == [.order])
    }

    @Test func `the order's newest terms bind`() throws {
        var builder = try CaseBuilder.small()
        let issued = try #require(
            builder.entries.first { $0.content.type == .orderIssued })
        try builder.speak(Line(payee: "x-1:authority", kind: "passport", amount: 1))
        #expect(try builder.finds("OR-01").isEmpty)
        try builder.correct(
            issued.seq, type: "order.issued", by: "so-sakura", worker: nil,
            body: """
                {"occupation": "food processing", "programme": "TITP1", "headcount": 1,
                 "months": 36, "basic_wage": {"amount": 182700, "currency": "JPY"},
                 "scheduled_wage": {"amount": 182700, "currency": "JPY"}, "chain": [],
                 "terms": [{"kind": "passport", "bearer": "employer"}]}
                """)
        #expect(try builder.finds("OR-01") == ["breach found"])
        #expect(try builder.judged().order.versions.count == 2)
    }
}
