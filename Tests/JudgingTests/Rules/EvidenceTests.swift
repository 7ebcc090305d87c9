import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// IL-01 … IL-03 and the rules of evidence.
@Suite struct EvidenceTests {
    @Test func `each kind is of the category the table says, when the worker pays`() throws {
        for (kind, payee, rules) in [
            ("service-charge", "sa-sen:sending-agency", ["IL-01"]),
            ("brokerage", "x-1:broker", ["IL-01", "IL-03"]),
            ("brokerage", "sa-sen:sending-agency", ["IL-01"]),
            ("deposit", "sa-sen:sending-agency", ["IL-03"]),
            ("passport", "x-1:authority", ["IL-02"]),
            ("training", "x-1:training-centre", ["IL-02"]),
            ("rent", "em-kiku:employer", []), ("other", "x-1:authority", []),
            ("other", "sa-sen:sending-agency", ["IL-01"]),
        ] as [(String, String, [String])] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(payee: payee, kind: kind, amount: 1))
            let judged = try builder.judged()
            let found = ["IL-01", "IL-02", "IL-03"].filter { !judged.findings($0).isEmpty }
            #expect(found == rules, "\(kind) \(payee)")
        }
    }

    @Test
    func `a kickback is illegitimate no matter who pays it, the agency's ticket is not a finding`()
        throws
    {
        var builder = try CaseBuilder.small()
        try builder.declare(
            .agency, by: "sa-sen",
            lines: [
                Line(
                    payer: "sa-sen:sending-agency", payee: "so-sakura:supervising-organization",
                    kind: "gift", amount: 1),
                Line(
                    payer: "sa-sen:sending-agency", payee: "x-1:carrier",
                    kind: "travel-international", amount: 1),
            ])
        #expect(try builder.finds("IL-03") == ["prohibited found"])
        #expect(try builder.finds("IL-02").isEmpty)
    }

    @Test func `cash is missing evidence even with a receipt, a transfer without one too`() throws {
        for (method, receipt, count) in [
            ("cash", "none", 1), ("cash", "stated", 1), ("transfer", "none", 1),
            ("transfer", "stated", 0),
        ] {
            var builder = try CaseBuilder.small()
            try builder.speak(
                Line(kind: "travel-domestic", amount: 1, method: method, receipt: receipt))
            #expect(try builder.finds("EV-01").count == count, "\(method) \(receipt)")
        }
    }

    @Test func `totals may differ by 2 % or 2,000 yen, whichever is more`() throws {
        for (said, declared, count) in [
            (52_000, 50_000, 0), (52_001, 50_000, 1), (500_000, 490_000, 0),
            (500_000, 489_999, 1), (2000, 0, 0), (2001, 0, 1), (0, 2001, 1),
        ] {
            var builder = try CaseBuilder.small()
            try builder.declare(
                .worker, by: "gd-assist", lines: said > 0 ? [Line(amount: said)] : [])
            try builder.declare(
                .agency, by: "sa-sen", lines: declared > 0 ? [Line(amount: declared)] : [])
            #expect(try builder.finds("EV-02").count == count, "\(said) \(declared)")
        }
    }

    @Test
    func `a total is compared with the payee's own only, and with one that claims to be whole`()
        throws
    {
        var silent = try CaseBuilder.small()
        try silent.speak(Line(amount: 100_000))
        #expect(try silent.finds("EV-02").isEmpty)
        try silent.declare(.agency, by: "sa-sen", nothingElse: false)
        #expect(try silent.finds("EV-02").isEmpty)
        try silent.declare(.agency, by: "sa-sen")
        #expect(try silent.finds("EV-02") == ["contradiction found"])
        // One contradiction takes the word from a standard without a breach of its own.
        #expect(try silent.judged().verdict(.japan)?.word == .contradicted)
    }

    @Test func `what was paid after an account was received does not contradict it`() throws {
        var builder = try CaseBuilder.small()
        try builder.declare(.agency, by: "sa-sen")
        builder.now = "2026-04-01T00:00:00Z"
        try builder.speak(Line(amount: 100_000, date: "2026-03-02"))
        #expect(try builder.finds("EV-02").isEmpty)
        try builder.speak(Line(amount: 100_000, date: "2026-03-01"))
        #expect(try builder.finds("EV-02") == ["contradiction found"])
    }

    @Test func `without a rate only equal amounts of one currency agree`() throws {
        var builder = try CaseBuilder.small(rate: nil)
        try builder.speak(Line(amount: 17_000_000, currency: "VND", date: "2026-01"))
        try builder.declare(
            .agency, by: "sa-sen",
            lines: [Line(amount: 17_000_000, currency: "VND", date: "2026-01-05")])
        #expect(try builder.finds("EV-02").isEmpty)
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100_000)])
        #expect(try builder.finds("EV-02").first == "contradiction undetermined")
    }

    @Test func `money taken before the certificate or the contract is early`() throws {
        for (programme, date, expected) in [
            ("TITP1", "2026-02-24", ["gap found"]), ("TITP1", "2026-02-25", []),
            ("TITP1", "2026-02", ["gap undetermined"]), ("SSW", "2026-02-24", []),
            ("SSW", "2025-11-30", ["gap found"]),
        ] as [(String, String, [String])] {
            var builder = try CaseBuilder.small(programme: programme)
            try builder.speak(Line(kind: "training", amount: 1, date: date))
            #expect(try builder.finds("EV-09") == expected, "\(programme) \(date)")
        }
        var passport = try CaseBuilder.small()
        try passport.speak(
            Line(payee: "x-1:authority", kind: "passport", amount: 1, date: "2025-12-20"))
        #expect(try passport.finds("EV-09").isEmpty)
        var unknown = try CaseBuilder.small(coe: nil)
        try unknown.speak(Line(kind: "training", amount: 1, date: "2025-12-20"))
        #expect(try unknown.finds("EV-09") == ["gap undetermined"])
    }

    @Test func `a gap of evidence stays with evidence, owed evidence counts everywhere`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak(
            Line(kind: "travel-domestic", amount: 1, date: "2026-02-24", receipt: "stated"))
        #expect(try builder.judged().verdict(.evidence)?.word == .gap)
        #expect(try builder.judged().verdict(.vietnam)?.word == .conformant)
        try builder.speak(
            Line(kind: "travel-domestic", amount: 1, date: "2026-02-26", receipt: "none"))
        #expect(try builder.judged().verdict(.vietnam)?.word == .incomplete)
    }

    @Test func `a flow gone or lessened in a later account is withdrawn`() throws {
        for (later, expected) in [
            ([Line(amount: 100)], []), ([Line(amount: 101)], []),
            ([Line(amount: 60), Line(amount: 40)], []),
            ([Line(amount: 99)], ["contradiction found"]), ([], ["contradiction found"]),
            ([Line(kind: "training", amount: 100)], ["contradiction found"]),
        ] as [([Line], [String])] {
            var builder = try CaseBuilder.small()
            try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
            try builder.declare(.agency, by: "sa-sen", lines: later)
            #expect(try builder.finds("EV-11") == expected)
        }
    }

    @Test func `whether another currency is less nobody can say without a rate`() throws {
        for (rate, expected) in [
            (170, ["contradiction found"]), (nil, ["contradiction undetermined"]),
        ] {
            var builder = try CaseBuilder.small(rate: rate)
            try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
            try builder.declare(
                .agency, by: "sa-sen",
                lines: [Line(amount: 1, currency: "VND", date: "2026-01-11")])
            #expect(try builder.finds("EV-11") == expected)
        }
    }

    @Test func `a flow that comes back leaves its withdrawal marked`() throws {
        var builder = try CaseBuilder.small()
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
        try builder.declare(.agency, by: "sa-sen")
        try builder.declare(.agency, by: "sa-sen", lines: [Line(amount: 100)])
        #expect(try builder.finds("EV-11") == ["contradiction found superseded"])
    }

    @Test func `a slip may be corrected, but not once somebody else has spoken`() throws {
        var slip = try CaseBuilder.small()
        let first = try slip.declare(.agency, by: "sa-sen", lines: [Line(amount: 59_000)])
        try slip.correct(first, .agency, by: "sa-sen", lines: [Line(amount: 5900)])
        #expect(try slip.finds("EV-11").isEmpty)
        var opposed = try CaseBuilder.small()
        let said = try opposed.declare(.agency, by: "sa-sen", lines: [Line(amount: 5900)])
        try opposed.speak(Line(amount: 59_000))
        try opposed.correct(said, .agency, by: "sa-sen", lines: [Line(amount: 59_000)])
        #expect(try opposed.finds("EV-11") == ["contradiction found"])
        // Of the two versions the corrected one counts; what was said before it stays, marked.
        #expect(try opposed.finds("EV-02") == ["contradiction found superseded"])
    }

    @Test func `nobody has said anything: pending until departure, then owed`() throws {
        let waiting = try CaseBuilder.small()
        #expect(try waiting.finds("EV-00") == ["missing pending"])
        let gone = try CaseBuilder.small(departed: "2026-02-01")
        #expect(try gone.finds("EV-00", asOf: "2026-03-01T00:00:00Z") == ["missing found"])
        #expect(
            try gone.judged(asOf: "2026-03-01T00:00:00Z").verdict(.ilo)?.word == .incomplete)
    }
}
