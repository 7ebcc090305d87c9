import Platform
import Testing
import Transparency
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

@Suite struct OrderDuesTests {
    /// `rule by`, of what `party` owes.
    private func owed(
        _ party: String, _ builder: CaseBuilder, asOf: String, rules: [String] = []
    ) throws -> [String] {
        let dues = OrderDues(
            of: try #require(PartyID(party)), in: try builder.judged(asOf: asOf),
            by: try #require(CaseBuilder.book),
            perspectives: try Profile(DefaultProfile.bytes).perspectives
        ).all
        for due in dues {
            for text in [due.owed, due.resolve] {
                #expect(!(text.en + text.ja + text.vi).contains("{"))
            }
        }
        return dues.filter { rules.isEmpty || rules.contains($0.rule) }
            .map { "\($0.rule) \($0.by?.description ?? "-")" }
    }

    private func refund(_ builder: inout CaseBuilder, _ amount: Int, by payer: String = "sa-sen")
        throws
    {
        try builder.tell(
            payer, "refund.paid",
            #"""
            {"payer": {"id": "\#(payer)", "role": "sending-agency"}, "on": "2026-05-20",
             "amount": {"amount": \#(amount), "currency": "JPY"}, "method": "transfer",
             "receipt": "stated", "reason": "overcharge", "kinds": ["service-charge"]}
            """#)
    }

    @Test func aFeeThatTheAgencyDeclaresIsToBeRepaidByIt() throws {
        var builder = try CaseBuilder.small()
        builder.now = "2026-03-01T02:00:00Z"
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 50_000, date: "2026-01-11")])
        #expect(
            try owed("sa-sen", builder, asOf: "2026-05-30T00:00:00Z", rules: ["RB-01"])
                == ["RB-01 2026-05-30"])
        for other in ["so-sakura", "em-kiku", "gd-assist"] {
            #expect(
                try owed(other, builder, asOf: "2026-07-01T00:00:00Z", rules: ["RB-01"]).isEmpty)
        }
        try refund(&builder, 49_999)
        #expect(
            try !owed("sa-sen", builder, asOf: "2026-07-01T00:00:00Z", rules: ["RB-01"]).isEmpty)
        try refund(&builder, 1)
        #expect(try owed("sa-sen", builder, asOf: "2026-07-01T00:00:00Z", rules: ["RB-01"]).isEmpty)
    }

    @Test func whatSomebodyElsePaysBackIsNotItsOwn() throws {
        var builder = try CaseBuilder.small()
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 50_000, date: "2026-01-11")])
        try refund(&builder, 50_000, by: "so-sakura")
        #expect(
            try !owed("sa-sen", builder, asOf: "2026-07-01T00:00:00Z", rules: ["RB-01"]).isEmpty)
    }

    @Test func theRestOfAContractCutShortIsOwed180DaysAfterTheReturn() throws {
        var builder = try CaseBuilder.small(months: 12, departed: "2026-04-01")
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 36_500, date: "2026-01-11")])
        try builder.tell(
            "so-sakura", "milestone.reached",
            #"{"milestone": "returned", "on": "2026-12-22", "cause": "employer-closed"}"#)
        let late = "2027-07-01T00:00:00Z"
        #expect(try owed("sa-sen", builder, asOf: late, rules: ["VN-06"]) == ["VN-06 2027-06-20"])
        try refund(&builder, 10_000)
        #expect(try owed("sa-sen", builder, asOf: late, rules: ["VN-06"]).isEmpty)
    }

    @Test func aReceiptIsOwedByTheOneWhoGotTheMoney() throws {
        var builder = try CaseBuilder.small()
        var line = Line(amount: 500, date: "2026-01-11")
        line.method = "cash"
        try builder.declare(.agency, by: "sa-sen", lines: [line])
        let asOf = "2026-07-01T00:00:00Z"
        #expect(try owed("sa-sen", builder, asOf: asOf, rules: ["EV-01"]) == ["EV-01 -"])
        #expect(try owed("em-kiku", builder, asOf: asOf, rules: ["EV-01"]).isEmpty)
    }

    @Test func theNextAuditIsDueThreeMonthsAfterTheLastAsLongAsItGoesOn() throws {
        var builder = try CaseBuilder.small(
            programme: "ESD", departed: "2027-04-10", arrived: "2027-04-10")
        builder.now = "2027-04-12T00:00:00Z"
        try builder.declare(.agency, by: "sa-sen")
        let asOf = "2027-08-01T00:00:00Z"
        #expect(
            try owed("so-sakura", builder, asOf: asOf, rules: ["JP-07"]) == ["JP-07 2027-07-10"])
        #expect(try owed("em-kiku", builder, asOf: asOf, rules: ["JP-07"]).isEmpty)
        try builder.tell(
            "so-sakura", "audit.recorded", worker: nil,
            #"{"audit": "supervising", "on": "2027-07-01", "checks": [{"rule": "JP-02", "result": "met"}]}"#
        )
        #expect(
            try owed("so-sakura", builder, asOf: asOf, rules: ["JP-07"]) == ["JP-07 2027-10-01"])
        try builder.tell(
            "so-sakura", "milestone.reached",
            #"{"milestone": "returned", "on": "2027-07-20", "cause": "own-wish"}"#)
        #expect(try owed("so-sakura", builder, asOf: asOf, rules: ["JP-07"]).isEmpty)
    }

    @Test func aLicenceIsToBeRenewedBeforeItEndsWhileTheOrderGoesOn() throws {
        let asOf = "2026-07-01T00:00:00Z"
        let builder = try CaseBuilder.small()
        #expect(
            try owed("sa-sen", builder, asOf: asOf, rules: ["VN-13"]) == ["VN-13 2030-12-31"])
        #expect(try owed("em-kiku", builder, asOf: asOf, rules: ["VN-13"]).isEmpty)
        var ended = builder
        try ended.tell(
            "so-sakura", "order.withdrawn", worker: nil, #"{"on": "2026-04-01", "reason": "none"}"#)
        #expect(try owed("sa-sen", ended, asOf: asOf, rules: ["VN-13"]).isEmpty)
    }

    @Test func nobodyHasDeclaredAnythingYetIsOwedByAllWhoMay() throws {
        var builder = try CaseBuilder.small(departed: "2026-03-28")
        try builder.reach(.planCertified, on: "2026-02-01", by: "em-kiku")
        for party in ["sa-sen", "so-sakura", "em-kiku"] {
            #expect(
                try owed(party, builder, asOf: "2026-04-01T00:00:00Z", rules: ["EV-00"])
                    == ["EV-00 2026-03-28"])
        }
        #expect(
            try owed("gd-assist", builder, asOf: "2026-04-01T00:00:00Z", rules: ["EV-00"]).isEmpty)
    }

    @Test func whoIsOnlyNamedOwesAnAnswerAndNothingElse() throws {
        var builder = try CaseBuilder.small(departed: "2026-03-28")
        let asOf = "2026-04-01T00:00:00Z"
        let all = ["named", "EV-00", "JP-07"]
        #expect(try owed("em-kiku", builder, asOf: asOf, rules: all) == ["named -"])
        #expect(try owed("sa-sen", builder, asOf: asOf, rules: ["named"]).isEmpty)
        try builder.reach(.planCertified, on: "2026-02-01", by: "em-kiku")
        #expect(try owed("em-kiku", builder, asOf: asOf, rules: all) == ["EV-00 2026-03-28"])
    }

    @Test func theMonthlyFeeIsForTheSupervisingOrganizationToAgree() throws {
        let builder = try CaseBuilder.small(managementFee: nil)
        let asOf = "2026-04-01T00:00:00Z"
        #expect(
            try owed("so-sakura", builder, asOf: asOf, rules: ["VN-07"]) == ["VN-07 2025-11-20"])
        #expect(try owed("sa-sen", builder, asOf: asOf, rules: ["VN-07"]).isEmpty)
    }

    @Test func aMomentAtWhichSheIsToBeHeardIsForThoseWhoListenWhileItLasts() throws {
        let builder = try CaseBuilder.small(departed: "2026-03-28", arrived: "2026-03-29")
        let rules = ["FE-02"]
        #expect(
            try owed("gd-assist", builder, asOf: "2026-05-01T00:00:00Z", rules: rules)
                == ["FE-02 2026-06-27"])
        #expect(try owed("gd-assist", builder, asOf: "2026-07-01T00:00:00Z", rules: rules).isEmpty)
        #expect(try owed("sa-sen", builder, asOf: "2026-05-01T00:00:00Z", rules: rules).isEmpty)
    }
}
