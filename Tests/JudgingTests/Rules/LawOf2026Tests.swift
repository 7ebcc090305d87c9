import Judging
import Platform
import Testing
import Wording

@testable import Registry
@testable import TestSupport

/// Worked numbers of the law of November 2026, and the rules that came with it: FE-05, JP-09 … 12,
/// VN-15 … 22.
@Suite struct LawOf2026Tests {
    private func agree(
        _ builder: inout CaseBuilder, _ kind: String, _ amount: Int
    ) throws {
        try builder.tell(
            "so-sakura", "agreement.declared", worker: nil,
            #"""
            {"first": "sa-sen", "second": "so-sakura", "signed_on": "2022-12-01", "terms": [
             {"kind": "\#(kind)", "payer": "so-sakura", "payee": "sa-sen", "per": "head",
              "amount": {"amount": \#(amount), "currency": "JPY"}}],
             "side_agreements": [], "nothing_else": true}
            """#)
    }

    @Test func `an engineer of 36 months at 300,000 may be charged two months' wage`() throws {
        for (signed, amount, count) in [
            ("2024-05-15", 600_000, 0), ("2024-05-15", 600_001, 1), ("2026-06-29", 600_000, 0),
            ("2026-06-29", 600_001, 1), ("2026-06-30", 600_001, 1), ("2024-05-14", 600_001, 1),
            // Of January 2022, the law alone: three months.
            ("2022-01-31", 900_000, 0), ("2022-01-31", 900_001, 1),
        ] {
            var builder = try CaseBuilder.small(
                programme: "ENG", wage: 300_000, managementFee: nil, contract: signed)
            try builder.speak(Line(amount: amount, date: "2026-02-20"))
            #expect(try builder.finds("VN-03").count == count, "\(signed) \(amount)")
        }
    }

    @Test func `an engineer of 12 months at 300,000 may be charged 210,000`() throws {
        for (amount, count) in [(210_000, 0), (210_001, 1)] {
            var builder = try CaseBuilder.small(
                programme: "ENG", wage: 300_000, months: 12, managementFee: nil,
                contract: "2025-12-01")
            try builder.speak(Line(amount: amount, date: "2026-02-20"))
            #expect(try builder.finds("VN-03").count == count, "\(amount)")
        }
    }

    @Test func `a care order at 5,000 a month is a breach, at 10,000 none`() throws {
        for (fee, field, approved, count) in [
            (5000, "care", "2024-05-15", 1), (9999, "care", "2026-06-29", 1),
            (10_000, "care", "2026-06-29", 0), (5000, "construction", "2026-06-29", 0),
            (5000, nil, "2026-06-29", 0), (5000, "care", "2024-05-14", 0),
        ] as [(Int, String?, String, Int)] {
            let builder = try CaseBuilder.small(
                managementFee: fee, field: field, approved: approved)
            #expect(
                try builder.finds("VN-07").count == count, "\(fee) \(field ?? "-") \(approved)")
        }
    }

    @Test func `in 2023 a skilled worker may pay more than a month if the Japan side pays one`()
        throws
    {
        for (share, expected) in [(182_700, []), (182_699, ["breach found"])] {
            var builder = try CaseBuilder.small(
                programme: "SSW", managementFee: nil, approved: "2023-01-10",
                contract: "2023-01-20")
            try agree(&builder, "service-charge", share)
            try builder.speak(Line(amount: 274_050, date: "2023-02-20"))
            #expect(try builder.finds("VN-08") == expected, "\(share)")
            #expect(try builder.finds("VN-03").isEmpty)
        }
        let silent = try CaseBuilder.small(
            programme: "SSW", managementFee: nil, approved: "2023-01-10", contract: "2023-01-20")
        #expect(try silent.finds("VN-08") == ["breach undetermined"])
    }

    @Test func `TITP 3 with the same agency and supervising organization: any charge`() throws {
        for (day, count) in [("2024-06-20", 1), ("2023-06-20", 1), ("2026-08-20", 1)] {
            var builder = try CaseBuilder.small(programme: "TITP3")
            try builder.speak(Line(amount: 1, date: day))
            try builder.tell(
                "gd-assist", "audit.recorded",
                #"""
                {"audit": "social", "on": "\#(day)",
                 "checks": [{"rule": "VN-11", "result": "not-met"}]}
                """#)
            #expect(try builder.finds("VN-11").count == count, "\(day)")
        }
    }

    @Test func `rent of a fifth of a skilled worker's wage is not a breach of the interns' annex`()
        throws
    {
        for (programme, count) in [("SSW", 0), ("ENG", 0), ("ESD", 0), ("TITP1", 1)] {
            var builder = try CaseBuilder.small(programme: programme)
            try builder.tell(
                "em-kiku", "contract.declared",
                #"""
                {"contract": "employment", "with": "em-kiku", "signed_on": "2026-01-20",
                 "penalty_clause": false, "deductions": [
                 {"kind": "rent", "amount": {"amount": 36540, "currency": "JPY"}}]}
                """#)
            #expect(try builder.finds("VN-12").count == count, "\(programme)")
        }
    }

    @Test func `forty days after the return a refund is not yet overdue`() throws {
        var builder = try CaseBuilder.small(months: 12, departed: "2026-04-01")
        try builder.speak(Line(amount: 36_500, date: "2026-01-11"))
        builder.now = "2026-11-16T00:00:00Z"
        try builder.tell(
            "gd-assist", "milestone.reached",
            #"{"milestone": "returned", "on": "2026-11-15", "cause": "employer-closed"}"#)
        for (asOf, expected) in [
            ("2026-12-25", "breach pending"), ("2027-05-14", "breach pending"),
            ("2027-05-15", "breach found"),
        ] {
            #expect(
                try builder.finds("VN-06", asOf: "\(asOf)T00:00:00Z") == [expected], "\(asOf)")
        }
    }

    @Test func `a refund without the interest that was agreed is short of it`() throws {
        // Of 365 days 190 were left; ¥1,900,000 bears ¥1,900 in a year at a thousandth.
        for (amount, points, expected) in [
            (1_901_900, 10, []), (1_901_899, 10, ["breach found"]), (1_900_000, nil, []),
            (1_899_999, 10, []),
        ] as [(Int, Int?, [String])] {
            var builder = try CaseBuilder.small(months: 12, departed: "2026-04-01")
            try builder.speak(Line(amount: 3_650_000, date: "2026-01-01"))
            builder.now = "2027-01-01T00:00:00Z"
            try builder.tell(
                "gd-assist", "milestone.reached",
                #"{"milestone": "returned", "on": "2026-09-23", "cause": "employer-closed"}"#)
            let interest =
                points.map { #""interest": {"basis_points": \#($0), "per": "year"},"# } ?? ""
            try builder.tell(
                "sa-sen", "refund.paid",
                #"""
                {"payer": {"id": "sa-sen", "role": "sending-agency"}, "on": "2027-01-01",
                 "amount": {"amount": \#(amount), "currency": "JPY"}, "method": "transfer",
                 \#(interest) "receipt": "stated", "reason": "early-return", "kinds": []}
                """#)
            #expect(try builder.finds("VN-22") == expected, "\(amount) \(points ?? 0)")
        }
    }

    @Test func `others learn of a complaint only with her consent on record`() throws {
        for (stage, consent, count) in [
            ("consultation", nil, 0), ("accompaniment", nil, 1), ("adr", "2026-12-03", 1),
            ("adr", "2026-12-02", 0),
        ] as [(String, String?, Int)] {
            var builder = try CaseBuilder.small()
            builder.now = "2026-12-04T00:00:00Z"
            let agreed = consent.map { #", "consent_on": "\#($0)""# } ?? ""
            try builder.tell(
                "gd-assist", "grievance.opened",
                #"""
                {"on": "2026-12-02", "stage": "\#(stage)", "about": ["fees"]\#(agreed)}
                """#)
            let findings = try builder.judged().findings("EV-16")
            #expect(findings.count == count, "\(stage) \(consent ?? "-")")
            // Nobody of her chain learns that she complained.
            #expect(findings.allSatisfy { $0.restsOnVoice })
        }
    }

    @Test func `of a contract of 2022 the later law alone decides`() throws {
        for (signed, letter, law) in [("2021-12-31", 1, 0), ("2022-01-01", 0, 1)] {
            var builder = try CaseBuilder.small(
                managementFee: nil, contract: signed, departed: "2022-06-30")
            try builder.speak(
                Line(amount: 360_001, currency: "USD", date: "2022-01-11"),
                Line(amount: 548_101, date: "2022-01-11"))
            #expect(try builder.finds("VN-14").count == letter, "\(signed)")
            #expect(try builder.finds("VN-03").count == law, "\(signed)")
        }
    }

    @Test func `no flow is two rules' business under one standard`() throws {
        for (programme, payee, kind, rules) in [
            ("TITP1", "so-sakura:supervising-organization", "placement-fee", ["JP-03"]),
            ("TITP1", "so-sakura:supervising-organization", "brokerage", ["JP-03"]),
            ("SSW", "ro-x:support-organization", "placement-fee", ["JP-11"]),
            ("ESD", "ro-x:support-organization", "placement-fee", ["JP-04"]),
            ("SSW", "em-kiku:employer", "brokerage", ["JP-04"]),
        ] {
            var builder = try CaseBuilder.small(programme: programme)
            try builder.speak(Line(payee: payee, kind: kind, amount: 1))
            let found = try builder.judged().verdict(.japan)?.findings.filter {
                ["JP-03", "JP-04", "JP-11"].contains($0.rule)
            }
            #expect(found?.map(\.rule) == rules, "\(programme) \(payee) \(kind)")
        }
    }

    @Test func `a deposit is barred, and selection has 180 days`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak(Line(kind: "deposit", amount: 1, date: "2026-01-20"))
        #expect(try builder.finds("VN-15") == ["prohibited found"])
        for (departed, expected) in [("2026-06-03", []), ("2026-06-04", ["breach found"])] {
            #expect(try CaseBuilder.small(departed: departed).finds("VN-17") == expected)
        }
        let waiting = try CaseBuilder.small()
        #expect(
            try waiting.finds("VN-17", asOf: "2026-06-04T00:00:00Z") == ["breach undetermined"])
    }

    @Test func `a chain has a body of each side, and the Japan side's has a licence`() throws {
        let whole = try CaseBuilder.small()
        for rule in ["FE-05", "JP-10"] { #expect(try whole.finds(rule).isEmpty) }
        let unlicensed = try whole.finds("JP-09", asOf: "2026-03-01T00:00:00Z")
        #expect(unlicensed == ["breach undetermined"])
        var licensed = try CaseBuilder.small()
        try licensed.license("so-sakura")
        #expect(try licensed.finds("JP-09", asOf: "2026-03-02T00:00:00Z").isEmpty)
        var lacking = try CaseBuilder.small()
        try lacking.issueOrder(chain: ["sa-sen:sending-agency", "em-kiku:employer"])
        for rule in ["FE-05", "JP-10"] {
            #expect(try lacking.finds(rule) == ["breach found"])
            let finding = try #require(try lacking.judged().findings(rule).first)
            #expect(
                finding.explanation.en.contains("placement business or supervising organization"))
        }
    }

    @Test func `training below the minimum, support costs, and who is one too many`() throws {
        for (amount, expected) in [(15_000, []), (14_999, ["breach found"])] {
            var builder = try CaseBuilder.small()
            try agree(&builder, "training", amount)
            #expect(try builder.finds("VN-20") == expected)
        }
        var supported = try CaseBuilder.small(programme: "SSW")
        try supported.speak(
            Line(payee: "ro-x:support-organization", kind: "management-fee", amount: 1))
        #expect(try supported.finds("JP-11") == ["breach found"])
        for (received, count) in [("2026-09-09", 0), ("2026-09-10", 1)] {
            var builder = try CaseBuilder.small()
            builder.now = "\(received)T23:00:00Z"
            try builder.enrol(2)
            #expect(try builder.finds("VN-19").count == count, "\(received)")
        }
    }

    @Test(arguments: ["VN-16", "VN-18", "VN-21", "JP-12"])
    func `what only an auditor can see`(rule: String) throws {
        var builder = try CaseBuilder.small()
        try builder.tell(
            "gd-assist", "audit.recorded",
            #"""
            {"audit": "social", "on": "2026-02-20",
             "checks": [{"rule": "\#(rule)", "result": "not-met"}]}
            """#)
        #expect(try builder.finds(rule).count == 1)
    }

    @Test func `money that may be a return of what was overpaid is not a kickback yet`() throws {
        for (kind, expected) in [
            ("gift", "prohibited found"), ("management-fee", "prohibited undetermined"),
            ("other", "prohibited undetermined"),
        ] {
            var builder = try CaseBuilder.small()
            try builder.speak(
                Line(
                    payer: "sa-sen:sending-agency", payee: "so-sakura:supervising-organization",
                    kind: kind, amount: 1))
            #expect(try builder.finds("JP-08") == [expected], "\(kind)")
        }
    }

    @Test func `a verdict that rests on an unverified threshold names it`() throws {
        for (signed, expected) in [("2026-06-29", []), ("2026-06-30", ["VN-03"])] {
            var builder = try CaseBuilder.small(
                programme: "ENG", wage: 300_000, managementFee: nil, contract: signed)
            try builder.speak(Line(amount: 600_001, date: "2026-02-20"))
            let verdict = try #require(try builder.judged().verdict(.vietnam))
            #expect(verdict.word == .breach)
            #expect(verdict.unverified == expected, "\(signed)")
        }
    }
}
