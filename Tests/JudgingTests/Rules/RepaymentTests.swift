import Platform
import Testing
import Wording

@testable import Judging
@testable import TestSupport

/// VN-06, RB-01, EV-05; declared and confirmed stay apart.
@Suite struct RepaymentTests {
    private func refund(
        _ builder: inout CaseBuilder, _ amount: Int, on day: String,
        reason: String = "early-return"
    ) throws -> UInt64 {
        try builder.tell(
            "sa-sen", "refund.paid",
            #"""
            {"payer": {"id": "sa-sen", "role": "sending-agency"}, "on": "\#(day)",
             "amount": {"amount": \#(amount), "currency": "JPY"}, "method": "transfer",
             "receipt": "stated", "reason": "\#(reason)", "kinds": ["service-charge"]}
            """#)
    }

    private func confirm(
        _ builder: inout CaseBuilder, _ refund: UInt64, _ amount: Int, present: String = ""
    ) throws {
        try builder.tell(
            "gd-assist", "refund.confirmed", refs: [refund],
            #"""
            {"amount": {"amount": \#(amount), "currency": "JPY"}, "said_on": "2026-10-01",
             "present": [\#(present)]}
            """#)
    }

    /// Departed 2026-04-01 for 12 months (365 days), paid ¥36,500: ¥100 a day.
    private func returned(
        _ day: String, cause: String?, filed: String = "2027-06-01"
    ) throws -> CaseBuilder {
        var builder = try CaseBuilder.small(months: 12, departed: "2026-04-01")
        builder.now = "2026-04-02T00:00:00Z"
        try builder.speak(Line(amount: 36_500, date: "2026-01-11"))
        builder.now = "\(filed)T00:00:00Z"
        let why = cause.map { #", "cause": "\#($0)""# } ?? ""
        try builder.tell(
            "gd-assist", "milestone.reached",
            #"{"milestone": "returned", "on": "\#(day)"\#(why)}"#)
        return builder
    }

    @Test func `what was left of the contract is owed, to the yen`() throws {
        // 100 days left: ¥10,000.
        for (amount, expected) in [(9999, ["breach found"]), (10_000, [])] {
            var builder = try returned("2026-12-22", cause: "employer-closed")
            builder.now = "2027-07-30T00:00:00Z"
            let paid = try refund(&builder, amount, on: "2027-01-05")
            try confirm(&builder, paid, amount)
            #expect(try builder.finds("VN-06") == expected, "\(amount)")
        }
    }

    @Test func `a refund only declared leaves it open, one that did not arrive is none`() throws {
        var builder = try returned("2026-09-23", cause: "employer-closed")
        #expect(try builder.finds("VN-06") == ["breach found"])
        let paid = try refund(&builder, 36_500, on: "2026-10-05")
        #expect(try builder.finds("VN-06") == ["breach undetermined"])
        try confirm(&builder, paid, 36_500, present: "\"sa-sen\"")
        #expect(try builder.finds("VN-06") == ["breach undetermined"])
        try confirm(&builder, paid, 0)
        #expect(try builder.finds("VN-06") == ["breach found"])
        try confirm(&builder, paid, 36_500)
        #expect(try builder.finds("VN-06").isEmpty)
    }

    @Test func `the cause decides, and without one nobody can say`() throws {
        for (cause, expected) in [
            ("employer-closed", ["breach found"]), ("own-wish", []),
            ("something else", ["breach undetermined"]), (nil, ["breach undetermined"]),
        ] as [(String?, [String])] {
            #expect(
                try returned("2026-09-23", cause: cause).finds("VN-06") == expected,
                "\(cause ?? "none")")
        }
        // Recorded in two ways, it is open.
        var two = try returned("2026-09-23", cause: "employer-closed")
        try two.tell(
            "sa-sen", "milestone.reached",
            #"{"milestone": "returned", "on": "2026-09-23", "cause": "own-wish"}"#)
        #expect(try two.finds("VN-06") == ["breach undetermined"])
        // On the last day of the contract nothing is left.
        #expect(try returned("2026-11-30", cause: "illness").finds("VN-06").count == 1)
        var whole = try CaseBuilder.small(months: 6, departed: "2026-04-01")
        try whole.speak(Line(amount: 1))
        whole.now = "2026-12-01T00:00:00Z"
        try whole.tell(
            "gd-assist", "milestone.reached",
            #"{"milestone": "returned", "on": "2026-10-01", "cause": "illness"}"#)
        #expect(try whole.finds("VN-06").isEmpty)
    }

    @Test func `180 days after the return it is pending, the day after found`() throws {
        let builder = try returned("2026-11-15", cause: "employer-closed", filed: "2026-12-01")
        #expect(
            try builder.finds("VN-06", asOf: "2027-05-14T23:00:00Z") == ["breach pending"])
        #expect(try builder.finds("VN-06", asOf: "2027-05-15T00:00:00Z") == ["breach found"])
    }

    @Test func `a fee is repaid and confirmed within ninety days of being found`() throws {
        // Found on 2026-03-01: due on 2026-05-30.
        for (paidBack, on, expected) in [
            (nil, "2026-05-30T23:00:00Z", ["breach pending"]),
            (nil, "2026-05-31T00:00:00Z", ["breach found"]),
            (50_000, "2026-05-30T23:00:00Z", []),
            (49_999, "2026-05-30T23:00:00Z", ["breach found"]),
            // Too late is too late.
            (50_000, "2026-05-31T00:00:00Z", ["breach found"]),
        ] as [(Int?, String, [String])] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(amount: 50_000, date: "2026-01-11"))
            if let paidBack {
                builder.now = on
                let paid = try refund(&builder, 50_000, on: "2026-05-01", reason: "overcharge")
                try confirm(&builder, paid, paidBack)
                #expect(try builder.finds("RB-01", asOf: "2026-06-30T00:00:00Z") == expected)
            } else {
                #expect(try builder.finds("RB-01", asOf: on) == expected, "\(on)")
            }
        }
        var declared = try CaseBuilder.small()
        try declared.speak(Line(amount: 50_000, date: "2026-01-11"))
        _ = try refund(&declared, 50_000, on: "2026-03-01")
        #expect(try declared.finds("RB-01", asOf: "2026-06-30T00:00:00Z") == ["breach found"])
        var rent = try CaseBuilder.small()
        try rent.speak(Line(payee: "em-kiku:employer", kind: "rent", amount: 50_000))
        #expect(try rent.finds("RB-01").isEmpty)
    }

    @Test func `in dong alone no rate is asked for`() throws {
        var builder = try CaseBuilder.small(rate: nil)
        try builder.speak(Line(amount: 52_000_000, currency: "VND", date: "2026-01-11"))
        #expect(try builder.finds("RB-01", asOf: "2026-06-30T00:00:00Z") == ["breach found"])
    }

    @Test func `a loan of more than a month's wage, or of the agency, is a gap`() throws {
        for (amounts, lender, expected) in [
            ([182_700], "ln-1", []), ([182_701], "ln-1", ["gap found"]),
            ([100_000, 82_701], "ln-1", ["gap found"]), ([1], "sa-sen", ["gap found"]),
        ] as [([Int], String, [String])] {
            var builder = try CaseBuilder.small()
            for amount in amounts {
                try builder.tell(
                    "gd-assist", "loan.declared",
                    #"""
                    {"perspective": "worker", "said_on": "2026-03-01", "collateral": [],
                     "lender": {"id": "\#(lender)", "role": "lender"},
                     "amount": {"amount": \#(amount), "currency": "JPY"}, "taken_on": "2026-01"}
                    """#)
            }
            #expect(try builder.finds("EV-05") == expected, "\(amounts) \(lender)")
            let findings = try builder.judged().findings("EV-05")
            #expect(findings.count { !$0.restsOnVoice } == 0)
        }
        var unknown = try CaseBuilder.small(rate: nil)
        try unknown.tell(
            "gd-assist", "loan.declared",
            #"""
            {"perspective": "worker", "said_on": "2026-03-01", "collateral": ["land-title"],
             "lender": {"id": "ln-1", "role": "lender"},
             "amount": {"amount": 80000000, "currency": "VND"}}
            """#)
        #expect(try unknown.finds("EV-05") == ["gap undetermined"])
    }
}
