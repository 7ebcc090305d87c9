import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// VN-01, VN-03, VN-05.
@Suite struct VietnamTests {
    @Test func `brokerage is prohibited at any amount, and only to the worker's side`() throws {
        var paid = try CaseBuilder.small()
        try paid.speak(Line(payee: "x-1:broker", kind: "brokerage", amount: 1, date: "2026-01-05"))
        #expect(try paid.finds("VN-01") == ["prohibited found"])
        var family = try CaseBuilder.small()
        try family.speak(
            Line(payer: "f-1:family", payee: "x-1:broker", kind: "brokerage", amount: 1))
        #expect(try family.finds("VN-01") == ["prohibited found"])
        var agency = try CaseBuilder.small()
        try agency.declare(
            .agency, by: "sa-sen",
            lines: [
                Line(
                    payer: "sa-sen:sending-agency", payee: "x-1:broker", kind: "brokerage",
                    amount: 1)
            ])
        #expect(try agency.finds("VN-01").isEmpty)
    }

    @Test func `before the law was in force VN-01 finds nothing`() throws {
        for (date, findings) in [
            ("2021-12-31", 0), ("2022-01-01", 1), ("2021-12", 0), ("2022-01", 1),
        ] {
            var builder = try CaseBuilder.small()
            try builder.speak(
                Line(payee: "x-1:broker", kind: "brokerage", amount: 1, date: date))
            #expect(try builder.finds("VN-01").count == findings, "\(date)")
        }
    }

    @Test func `the service charge may reach 368,100 yen and not one more`() throws {
        for (amount, expected) in [
            (368_100, []), (368_101, ["breach found"]), (0, []),
        ] {
            var builder = try CaseBuilder.small()
            if amount > 0 {
                try builder.speak(Line(amount: amount, date: "2026-03-01"))
            } else {
                try builder.speak()
            }
            #expect(try builder.finds("VN-03") == expected, "\(amount)")
        }
    }

    @Test func `a Japan side's share alone above the cap is not a breach of the worker's`() throws {
        var builder = try CaseBuilder.small(managementFee: 50_000)
        try builder.speak()
        #expect(try builder.finds("VN-03").isEmpty)
        try builder.speak(Line(amount: 1))
        #expect(try builder.finds("VN-03") == ["breach found"])
    }

    @Test func `part years count month by month, and no more than 36`() throws {
        // 12 × 15,225 = 182,700 × 1.
        for (months, amount, count) in [
            (1, 15_225, 0), (1, 15_226, 1), (36, 548_100, 0), (60, 548_100, 0), (60, 548_101, 1),
            // 12 × 106,575 = 182,700 × 7; and a wage that twelve does not divide.
            (7, 106_575, 0), (7, 106_576, 1),
        ] {
            var builder = try CaseBuilder.small(months: months, managementFee: nil)
            try builder.speak(Line(amount: amount))
            #expect(try builder.finds("VN-03").count == count, "\(months) \(amount)")
        }
    }

    @Test func `after departure what was paid counts, not what was agreed`() throws {
        var builder = try CaseBuilder.small(departed: "2026-02-27")
        let share = Line(
            payer: "em-kiku:employer", kind: "management-fee", amount: 100_000, date: "2026-02-28")
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 448_100, date: "2026-02-26"), share])
        #expect(try builder.finds("VN-03").isEmpty)
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 448_101, date: "2026-02-26"), share])
        #expect(try builder.finds("VN-03") == ["breach found"])
    }

    @Test func `accounts are never added up, the highest is judged`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak(Line(amount: 300_000, date: "2026-03-01"))
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 368_100, date: "2026-03-01")])
        #expect(try builder.finds("VN-03").isEmpty)
        try builder.speak(Line(amount: 400_000, date: "2026-03-01"))
        let finding = try #require(try builder.judged().findings("VN-03").first)
        #expect(finding.explanation.en.contains("the worker's statement"))
        #expect(finding.explanation.en.contains("¥580,000") == true)
        #expect(finding.explanation.vi.contains("548.100 yên"))
    }

    @Test func `agreed terms of two declarations are not added, a side's own fee is`() throws {
        var builder = try CaseBuilder.small()
        for speaker in ["sa-sen", "so-sakura"] {
            try builder.say(
                speaker,
                """
                {"type": "agreement.declared", "order": "\(CaseBuilder.order)", "body": {
                 "first": "sa-sen", "second": "so-sakura", "signed_on": "2025-11-01", "terms": [
                 {"kind": "service-charge", "payer": "em-kiku", "payee": "sa-sen",
                  "amount": {"amount": 68100, "currency": "JPY"}, "per": "head"}],
                 "side_agreements": [], "nothing_else": true}}
                """)
        }
        try builder.speak(Line(amount: 300_000))
        #expect(try builder.finds("VN-03").isEmpty)
        try builder.speak(Line(amount: 300_001))
        #expect(try builder.finds("VN-03") == ["breach found"])
    }

    @Test func `without a rate the cap cannot be judged, unless the rest exceeds it`() throws {
        var builder = try CaseBuilder.small(rate: nil)
        try builder.speak(Line(amount: 1, currency: "VND", date: "2026-03-01"))
        #expect(try builder.finds("VN-03") == ["breach undetermined"])
        #expect(try builder.judged().verdict(.vietnam)?.word == .undetermined)
        try builder.speak(
            Line(amount: 1, currency: "VND", date: "2026-03-01"), Line(amount: 368_101))
        #expect(try builder.finds("VN-03") == ["breach found"])
    }

    @Test func `a service charge waits for the approval and for the contract`() throws {
        for (date, expected) in [
            ("2025-11-19", ["breach found"]), ("2025-11-20", ["breach found"]),
            ("2025-11-30", ["breach found"]), ("2025-12-01", []),
            ("2025-11", ["breach found"]), ("2026-01", []),
        ] as [(String, [String])] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(amount: 1000, date: date))
            #expect(try builder.finds("VN-05") == expected, "\(date)")
        }
        var late = try CaseBuilder.small(contract: "2025-12-10")
        try late.speak(Line(amount: 1000, date: "2025-12"))
        #expect(try late.finds("VN-05") == ["breach undetermined"])
        var other = try CaseBuilder.small()
        try other.speak(Line(kind: "training", amount: 1000, date: "2025-11-19"))
        #expect(try other.finds("VN-05").isEmpty)
    }

    @Test func `what is not on record leaves VN-05 open`() throws {
        var approved = try CaseBuilder.small(contract: nil)
        try approved.speak(Line(amount: 1000, date: "2025-12-02"))
        #expect(try approved.finds("VN-05") == ["breach undetermined"])
        try approved.speak(Line(amount: 1000, date: "2025-11-19"))
        #expect(try approved.finds("VN-05") == ["breach found"])
        var signed = try CaseBuilder.small(approved: nil)
        try signed.speak(Line(amount: 1000))
        #expect(try signed.finds("VN-05") == ["breach undetermined"])
    }
}
