import Platform
import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// EV-03, EV-04, EV-06, EV-07, EV-12, JP-02 … JP-05, JP-07, JP-08, DP-01, VN-02, and doubted keys.
@Suite struct ChainConductTests {
    private func agreement(
        _ builder: inout CaseBuilder, by speaker: String, on day: String = "2025-10-01",
        side: [String] = [], nothingElse: Bool = true, terms: String = ""
    ) throws {
        let beside = side.map { #"{"about": "\#($0)"}"# }.joined(separator: ",")
        try builder.tell(
            speaker, "agreement.declared", worker: nil,
            #"""
            {"first": "sa-sen", "second": "so-sakura", "signed_on": "\#(day)",
             "terms": [\#(terms)], "side_agreements": [\#(beside)], "nothing_else": \#(nothingElse)}
            """#)
    }

    private func audit(
        _ builder: inout CaseBuilder, by speaker: String, _ rule: String, _ result: String,
        on day: String, worker: Int? = 1, kind: String = "document-check"
    ) throws {
        try builder.tell(
            speaker, "audit.recorded", worker: worker,
            #"""
            {"audit": "\#(kind)", "on": "\#(day)",
             "checks": [{"rule": "\#(rule)", "result": "\#(result)"}]}
            """#)
    }

    @Test func `the same thing paid by both sides to one receiver contradicts`() throws {
        for (kind, payee, found) in [
            ("training", "sa-sen:sending-agency", true), ("medical", "x-1:medical", false),
            // The order says that the employer bears the service charge.
            ("service-charge", "sa-sen:sending-agency", true),
            ("travel-domestic", "sa-sen:sending-agency", false),
        ] {
            var builder = try CaseBuilder.small()
            try builder.declare(
                .employer, by: "em-kiku",
                lines: [Line(payer: "em-kiku:employer", kind: kind, amount: 90_000)])
            #expect(try builder.finds("EV-03").isEmpty)
            try builder.speak(Line(payee: payee, kind: kind, amount: 1))
            #expect(
                try builder.finds("EV-03") == (found ? ["contradiction found"] : []), "\(kind)")
        }
        // Where the worker may share it, sharing is not a double collection.
        var shared = CaseBuilder()
        for (party, kind) in [
            ("sa-sen", PartyKind.sendingAgency), ("em-kiku", .employer),
            ("gd-assist", .grievanceDesk), ("so-sakura", .supervisingOrganization),
        ] { try shared.register(party, kind, name: party) }
        try shared.issueOrder(employerBears: [])
        try shared.enrol(1)
        try shared.speak(Line(amount: 1))
        try shared.declare(
            .employer, by: "em-kiku", lines: [Line(payer: "em-kiku:employer", amount: 1)])
        #expect(try shared.finds("EV-03").isEmpty)
    }

    @Test func `who denies what the other side declares is contradicted`() throws {
        var builder = try CaseBuilder.small()
        try agreement(&builder, by: "sa-sen")
        #expect(try builder.finds("EV-06").isEmpty)
        try agreement(
            &builder, by: "so-sakura", side: ["penalty of 300,000 yen"], nothingElse: false)
        let finding = try #require(try builder.judged().findings("EV-06").first)
        #expect(finding.severity == .contradiction && finding.outcome == .found)
        #expect(finding.explanation.en.contains("Sen declares that there is no other agreement"))
        #expect(finding.explanation.en.contains("penalty of 300,000 yen"))
        // Who claims nothing denies nothing.
        var open = try CaseBuilder.small()
        try agreement(&open, by: "sa-sen", nothingElse: false)
        try agreement(&open, by: "so-sakura", side: ["a memo"], nothingElse: false)
        #expect(try open.finds("EV-06").isEmpty)
        // A second agreement is hidden when it was there to be named.
        var second = try CaseBuilder.small()
        try agreement(&second, by: "sa-sen")
        try agreement(&second, by: "so-sakura", on: "2026-03-01", nothingElse: false)
        #expect(try second.finds("EV-06") == ["contradiction found"])
        var later = try CaseBuilder.small()
        try agreement(&later, by: "sa-sen")
        try agreement(&later, by: "so-sakura", on: "2026-03-02", nothingElse: false)
        #expect(try later.finds("EV-06").isEmpty)
    }

    @Test func `an audit attests what no ledger can compute`() throws {
        for (rule, kind, severity) in [
            ("EV-06", "document-check", "contradiction"), ("JP-02", "social", "prohibited"),
            ("DP-01", "data-protection", "breach"),
        ] {
            var builder = try CaseBuilder.small()
            builder.now = "2026-07-01T00:00:00Z"
            try audit(&builder, by: "gd-assist", rule, "not-checked", on: "2026-06-01", kind: kind)
            #expect(try builder.finds(rule).isEmpty)
            try audit(&builder, by: "gd-assist", rule, "not-met", on: "2026-06-02", kind: kind)
            #expect(try builder.finds(rule) == ["\(severity) found"])
            // What the chain itself sees clears nothing that somebody else found.
            try audit(&builder, by: "so-sakura", rule, "met", on: "2026-06-03", kind: kind)
            #expect(try builder.finds(rule) == ["\(severity) found"])
            try audit(&builder, by: "gd-assist", rule, "met", on: "2026-06-03", kind: kind)
            #expect(try builder.finds(rule).isEmpty)
        }
    }

    @Test func `a complaint of withheld documents stays open until somebody looks`() throws {
        var builder = try CaseBuilder.small()
        builder.now = "2026-07-01T00:00:00Z"
        try builder.tell(
            "gd-assist", "grievance.opened",
            #"{"on": "2026-06-10", "stage": "consultation", "about": ["documents-withheld"]}"#)
        #expect(try builder.finds("JP-02") == ["prohibited undetermined"])
        try audit(&builder, by: "so-sakura", "JP-02", "met", on: "2026-06-11")
        #expect(try builder.finds("JP-02") == ["prohibited undetermined"])
        try audit(&builder, by: "gd-assist", "JP-02", "met", on: "2026-06-10")
        #expect(try builder.finds("JP-02").isEmpty)
    }

    @Test func `an audit is due every three months, month's end included`() throws {
        for (audits, asOf, count) in [
            ([], "2027-08-31", 0), ([], "2027-09-01", 1), (["2027-08-31"], "2027-11-30", 0),
            (["2027-09-01"], "2027-11-30", 1), (["2027-08-31"], "2027-12-01", 1),
        ] as [([String], String, Int)] {
            var builder = try CaseBuilder.small(
                programme: "ESD", departed: "2027-05-31", arrived: "2027-05-31")
            for day in audits {
                try audit(
                    &builder, by: "so-sakura", "JP-02", "met", on: day, worker: nil,
                    kind: "supervising")
            }
            #expect(
                try builder.finds("JP-07", asOf: "\(asOf)T00:00:00Z").count == count,
                "\(audits) \(asOf)")
        }
        let interns = try CaseBuilder.small(departed: "2026-05-31", arrived: "2026-05-31")
        for (asOf, count) in [("2026-08-31", 0), ("2026-09-01", 1)] {
            #expect(try interns.finds("JP-07", asOf: "\(asOf)T00:00:00Z").count == count)
        }
        let other = try CaseBuilder.small(
            programme: "SSW", departed: "2027-05-31", arrived: "2027-05-31")
        #expect(try other.finds("JP-07", asOf: "2028-01-01T00:00:00Z").isEmpty)
    }

    @Test func `money from the agency to the Japan side is a kickback, the other way none`() throws
    {
        for (payer, payee, kind, rules) in [
            ("sa-sen:sending-agency", "so-sakura:supervising-organization", "gift", ["JP-08"]),
            ("so-sakura:supervising-organization", "sa-sen:sending-agency", "gift", []),
            ("sa-sen:sending-agency", "br-lang:broker", "brokerage", ["VN-02"]),
            ("worker:worker", "so-sakura:supervising-organization", "audit-fee", ["JP-03"]),
            (
                "worker:worker", "so-sakura:supervising-organization", "placement-fee",
                ["JP-03"]
            ),
            ("worker:worker", "so-sakura:supervising-organization", "rent", []),
            ("em-kiku:employer", "so-sakura:supervising-organization", "audit-fee", []),
            ("em-kiku:employer", "so-sakura:supervising-organization", "gift", ["JP-03"]),
        ] as [(String, String, String, [String])] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(payer: payer, payee: payee, kind: kind, amount: 1))
            let judged = try builder.judged()
            let found = ["JP-03", "JP-04", "JP-08", "VN-02"].filter {
                !judged.findings($0).isEmpty
            }
            #expect(found == rules, "\(payer) \(payee) \(kind)")
        }
        var agreed = try CaseBuilder.small()
        try agreement(
            &agreed, by: "so-sakura",
            terms: #"""
                {"kind": "gift", "payer": "sa-sen", "payee": "so-sakura", "per": "head",
                 "amount": {"amount": 100000, "currency": "JPY"}}
                """#)
        #expect(try agreed.finds("JP-08") == ["prohibited found"])
    }

    @Test func `brokerage by the agency before the circular is not a finding`() throws {
        for (date, count) in [("2022-01-31", 0), ("2022-02-01", 1), ("2024-05-15", 1)] {
            var builder = try CaseBuilder.small()
            try builder.declare(
                .agency, by: "sa-sen",
                lines: [
                    Line(
                        payer: "sa-sen:sending-agency", payee: "br-lang:broker",
                        kind: "brokerage", amount: 1, date: date)
                ])
            #expect(try builder.finds("VN-02").count == count, "\(date)")
        }
    }

    @Test func `seven days from filing to receipt pass, eight do not`() throws {
        for (filed, count) in [("2026-02-22T00:00:00Z", 0), ("2026-02-21T23:59:59Z", 1)] {
            var builder = try CaseBuilder.small()
            builder.filed = filed
            try builder.declare(.agency, by: "sa-sen")
            let late = try builder.judged().findings("EV-12", worker: 1)
            #expect(late.count == count, "\(filed)")
        }
    }

    @Test func `five identical statements taken by the chain contradict, four do not`() throws {
        for (count, speaker, found) in [
            (5, "so-sakura", 1), (4, "so-sakura", 0), (5, "gd-assist", 0),
        ] {
            var builder = try CaseBuilder.small()
            for worker in 1...count {
                if worker > 1 { try builder.enrol(worker) }
                try builder.declare(
                    .worker, by: speaker, worker: worker,
                    lines: [Line(amount: 1, date: "2026-01-11")])
            }
            #expect(try builder.finds("EV-04").count == found, "\(count) \(speaker)")
        }
    }

    @Test func `zero fees on less than a plausible cost contradict`() throws {
        for (amount, found) in [(99_999, 1), (100_000, 0)] {
            var builder = try CaseBuilder.small(departed: "2026-02-28")
            try builder.speak()
            #expect(try builder.finds("EV-07").isEmpty)
            try builder.declare(
                .employer, by: "em-kiku", lines: [Line(payer: "em-kiku:employer", amount: amount)])
            #expect(try builder.finds("EV-07").count == found, "\(amount)")
        }
    }

    @Test func `other costs make no order plausible, and what cannot be valued may`() throws {
        // Of the worker's passport others tell, and then she herself: it was and stays no fee.
        var passport = try CaseBuilder.small(departed: "2026-02-28")
        let paid = Line(payee: "x-1:authority", kind: "passport", amount: 1)
        try passport.declare(
            .agency, by: "sa-sen", lines: [paid, Line(payer: "em-kiku:employer", amount: 1)])
        #expect(try passport.finds("EV-07") == ["contradiction found"])
        try passport.speak(paid)
        #expect(try passport.finds("EV-07") == ["contradiction found"])
        for (yen, expected) in [(1, ["contradiction undetermined"]), (100_000, [])] {
            var builder = try CaseBuilder.small(rate: nil, departed: "2026-02-28")
            try builder.speak()
            let dong = Line(
                payer: "em-kiku:employer", amount: 1, currency: "VND", date: "2026-01-11")
            try builder.declare(
                .employer, by: "em-kiku",
                lines: [Line(payer: "em-kiku:employer", amount: yen), dong])
            #expect(try builder.finds("EV-07") == expected)
        }
    }

    @Test func `a doubted key takes no finding away and confirms nothing`() throws {
        func revoke(_ builder: inout CaseBuilder, since day: String) throws {
            try builder.say(
                "gd-assist",
                #"""
                {"type": "key.revoked", "party": "gd-assist", "body": {"key": "gd-assist/1",
                 "reason": "laptop stolen", "compromised_since": "\#(day)"}}
                """#)
        }
        for (day, isConfirmed) in [("2026-03-01", false), ("2026-03-02", true)] {
            var builder = try CaseBuilder.small()
            builder.key = "gd-assist/1"
            try builder.speak()
            builder.key = nil
            #expect(try builder.judged().coverage.spoken == 1)
            try revoke(&builder, since: day)
            let judged = try builder.judged()
            #expect(judged.coverage.spoken == (isConfirmed ? 1 : 0), "\(day)")
            #expect(judged.zeroFee.confirmed == (isConfirmed ? 1 : 0))
        }
        var denied = try CaseBuilder.small()
        denied.key = "gd-assist/1"
        try denied.speak(Line(amount: 100, date: "2026-01-11"))
        denied.key = nil
        let before = try denied.judged().findings("IL-01").count
        try revoke(&denied, since: "2026-01-01")
        #expect(before == 1)
        #expect(try denied.judged().findings("IL-01").count == 1)
        #expect(try denied.judged().zeroFee.count(of: .deniedByWorker) == 1)
    }
}
