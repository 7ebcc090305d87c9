import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// VN-04, VN-07, VN-08, VN-10, VN-14, JP-05.
@Suite struct CapTests {
    @Test func `SSW: one month's wage to the yen, and only from the guideline to January 2022`()
        throws
    {
        for (programme, amount, signed, found) in [
            ("SSW", 182_700, "2022-01-31", 0), ("SSW", 182_701, "2022-01-31", 1),
            ("TITP1", 182_701, "2022-01-31", 0), ("SSW", 182_701, "2020-03-26", 0),
            ("SSW", 182_701, "2020-03-27", 1), ("SSW", 182_701, "2022-02-01", 0),
        ] {
            var builder = try CaseBuilder.small(
                programme: programme, approved: "2022-01-31", contract: signed)
            try builder.speak(Line(amount: amount, date: "2026-01-11"))
            #expect(try builder.finds("VN-08").count == found, "\(programme) \(amount) \(signed)")
        }
    }

    @Test func `SSW: training and flight are not the worker's`() throws {
        for (programme, kind, found) in [
            ("SSW", "training", 1), ("SSW", "travel-international", 1), ("SSW", "passport", 0),
            ("TITP1", "training", 0),
        ] {
            var builder = try CaseBuilder.small(programme: programme)
            try builder.speak(Line(kind: kind, amount: 1))
            #expect(try builder.finds("VN-10").count == found, "\(programme) \(kind)")
        }
    }

    @Test func `3,600 dollars for three years and 1,200 for one, to the cent`() throws {
        for (months, cents, departed, found) in [
            (36, 360_000, "2022-06-30", 0), (36, 360_001, "2022-06-30", 1),
            (36, 360_001, "2022-07-01", 0), (12, 120_000, "2022-06-30", 0),
            (12, 120_001, "2022-06-30", 1),
        ] {
            var builder = try CaseBuilder.small(
                months: months, contract: "2021-12-01", departed: departed)
            try builder.speak(Line(amount: cents, currency: "USD", date: "2022-01-11"))
            #expect(try builder.finds("VN-14").count == found, "\(months) \(cents) \(departed)")
        }
        var dong = try CaseBuilder.small(
            rate: nil, contract: "2021-12-01", departed: "2022-06-30")
        try dong.speak(Line(amount: 1, currency: "VND", date: "2022-01-11"))
        #expect(try dong.finds("VN-14") == ["breach undetermined"])
    }

    @Test func `TITP: 5,000 yen a month are asked of the Japan side`() throws {
        for (fee, expected) in [
            (5000, []), (4999, ["breach found"]), (nil, ["breach undetermined"]),
        ] as [(Int?, [String])] {
            #expect(try CaseBuilder.small(managementFee: fee).finds("VN-07") == expected)
        }
        #expect(try CaseBuilder.small(programme: "SSW", managementFee: 1).finds("VN-07").isEmpty)
    }

    @Test func `an extension of a year may cost half a month's wage`() throws {
        for (amount, date, months, expected) in [
            (91_350, "2026-02-20", 12, []), (91_351, "2026-02-20", 12, ["breach found"]),
            (182_700, "2026-02-20", 24, []), (91_351, "2026-02-18", 12, []),
            (1, "2026-02-20", nil, ["breach undetermined"]),
        ] as [(Int, String, Int?, [String])] {
            var builder = try CaseBuilder.small()
            try builder.reach(.extended, on: "2026-02-19")
            if let months {
                try builder.tell(
                    "em-kiku", "contract.declared",
                    #"""
                    {"contract": "employment", "with": "em-kiku", "signed_on": "2026-02-19",
                     "months": \#(months), "penalty_clause": false}
                    """#)
            }
            try builder.speak(Line(amount: amount, date: date))
            #expect(try builder.finds("VN-04") == expected, "\(amount) \(date)")
        }
    }

    @Test func `a payment abroad needs day, breakdown and the worker's word`() throws {
        var builder = try CaseBuilder.small(programme: "SSW")
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 1, date: "2026-01")])
        let finding = try #require(try builder.judged().findings("JP-05").first)
        #expect(finding.severity == .missing)
        #expect(
            finding.explanation.en.hasSuffix(
                "the day; the breakdown; the worker's own word for it."))
        let whole = #"""
            {"perspective": "worker", "moment": "post-arrival", "said_on": "2026-03-01",
             "lines": [{"payer": {"id": "wk-000000000001", "role": "worker"},
             "payee": {"id": "sa-sen", "role": "sending-agency"}, "kind": "service-charge",
             "item": "service charge", "amount": {"amount": 1, "currency": "JPY"},
             "date": "2026-01-11", "method": "transfer", "receipt": "stated"}],
             "nothing_else": true}
            """#
        var agreed = try CaseBuilder.small(programme: "SSW")
        try agreed.tell("gd-assist", "fees.declared", whole)
        #expect(try agreed.finds("JP-05").isEmpty)
    }

    @Test func `what only an audit can say is found where the programme and the day allow`() throws
    {
        for (rule, programme, day, count) in [
            ("VN-09", "SSW", "2026-01-11", 1), ("VN-09", "TITP1", "2026-01-11", 0),
            ("VN-11", "TITP3", "2021-12-31", 1), ("VN-11", "TITP3", "2022-01-01", 1),
            ("VN-11", "TITP1", "2024-06-01", 0),
        ] {
            var builder = try CaseBuilder.small(programme: programme)
            try builder.tell(
                "gd-assist", "audit.recorded",
                #"""
                {"audit": "social", "on": "\#(day)",
                 "checks": [{"rule": "\#(rule)", "result": "not-met", "note": "seen"}]}
                """#)
            #expect(try builder.finds(rule).count == count, "\(rule) \(programme) \(day)")
        }
    }
}
