import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// FE-01 … FE-04, OR-01.
@Suite struct FeriTests {
    @Test func `what comes on or after the contract is the Japan side's`() throws {
        for (date, expected) in [
            ("2025-11-30", []), ("2025-12-01", ["breach found"]), ("2026-01", ["breach found"]),
            ("2025-11", []),
        ] as [(String, [String])] {
            // The first payment may not come before the contract here, or it would be late.
            var builder = try CaseBuilder.small(contract: nil)
            try builder.signAgencyContract(
                on: date.hasPrefix("2025-11") ? "2025-11-01" : "2025-12-01")
            try builder.speak(Line(kind: "medical", amount: 1000, date: date))
            let early = date.hasPrefix("2025-11")
            #expect(
                try builder.finds("FE-01") == (early ? ["breach found"] : expected), "\(date)")
        }
        var domestic = try CaseBuilder.small()
        try domestic.speak(Line(kind: "travel-domestic", amount: 1000, date: "2026-01-05"))
        #expect(try domestic.finds("FE-01").isEmpty)
    }

    @Test func `a payment in the month of the contract leaves it open`() throws {
        var builder = try CaseBuilder.small(contract: "2025-12-03")
        try builder.speak(Line(kind: "medical", amount: 1000, date: "2025-12"))
        #expect(try builder.finds("FE-04") == ["gap undetermined"])
        #expect(try builder.finds("FE-01") == ["breach undetermined"])
        var undated = try CaseBuilder.small()
        try undated.speak(Line(kind: "medical", amount: 1000))
        #expect(try undated.finds("FE-01") == ["breach undetermined"])
    }

    @Test func `without a contract on record FE-01 is open and FE-04 silent`() throws {
        var builder = try CaseBuilder.small(contract: nil)
        try builder.speak(Line(kind: "medical", amount: 1000, date: "2026-01-05"))
        #expect(try builder.finds("FE-01") == ["breach undetermined"])
        #expect(try builder.finds("FE-04").isEmpty)
        try builder.speak()
        #expect(try builder.finds("FE-01").isEmpty)
    }

    @Test func `a contract after the selection, training or a payment is late`() throws {
        var selected = try CaseBuilder.small(contract: "2025-12-06")
        try selected.speak(Line(kind: "medical", amount: 1000, date: "2025-12-05"))
        #expect(try selected.finds("FE-04") == ["gap found"])
        #expect(try selected.finds("FE-01") == ["breach found"])
        #expect(try CaseBuilder.small(contract: "2025-12-05").finds("FE-04").isEmpty)
        var trained = try CaseBuilder.small()
        try trained.reach(.trainingStarted, on: "2025-11-30")
        #expect(try trained.finds("FE-04") == ["gap found"])
        var paid = try CaseBuilder.small()
        try paid.speak(Line(kind: "medical", amount: 1000, date: "2025-11-30"))
        #expect(try paid.finds("FE-04") == ["gap found"])
        #expect(try paid.finds("FE-01") == ["breach found"])
    }

    @Test func `the worker is heard at three moments, each pending before it is due`() throws {
        var builder = try CaseBuilder.small(
            contract: "2026-03-10", departed: "2026-04-01", arrived: "2026-04-02")
        #expect(
            try builder.finds("FE-02", asOf: "2026-03-10T23:00:00Z")
                == ["missing pending", "missing pending", "missing pending"])
        #expect(
            try builder.finds("FE-02", asOf: "2026-03-11T00:00:00Z")
                == ["missing found", "missing pending", "missing pending"])
        try builder.speak(saidOn: "2026-03-10")
        builder.now = "2026-04-20T00:00:00Z"
        try builder.speak(saidOn: "2026-04-01")
        #expect(try builder.finds("FE-02") == ["missing pending"])
        builder.now = "2026-07-02T00:00:00Z"
        try builder.speak(saidOn: "2026-07-02")
        #expect(try builder.finds("FE-02", asOf: "2026-07-03T00:00:00Z") == ["missing found"])
        try builder.speak(saidOn: "2026-07-01")
        #expect(try builder.finds("FE-02").isEmpty)
    }

    @Test func `thirty days after arrival is early enough, twenty-nine too early`() throws {
        for (day, count) in [("2026-05-01", 1), ("2026-05-02", 0), ("2026-07-01", 0)] {
            var builder = try CaseBuilder.small(departed: "2026-04-01", arrived: "2026-04-02")
            builder.now = "2026-07-01T00:00:00Z"
            try builder.speak(saidOn: day)
            let after = try builder.judged().findings("FE-02").filter {
                $0.explanation.en.contains("90 days")
            }
            #expect(after.count == count, "\(day)")
        }
    }

    @Test func `before anything is due an order is pending, not conformant`() throws {
        var builder = try CaseBuilder.small(contract: nil)
        #expect(try builder.finds("FE-02").allSatisfy { $0 == "missing pending" })
        #expect(try builder.judged().verdict(.feri)?.word == .pending)
        #expect(try builder.judged().verdict(.vietnam)?.word == .pending)
        try builder.declare(.agency, by: "sa-sen")
        #expect(try builder.judged().verdict(.vietnam)?.word == .conformant)
        #expect(try builder.judged().verdict(.vietnam)?.basis == .declared)
    }

    @Test func `in the presence of the chain nobody speaks independently`() throws {
        for (speaker, present, isIndependent) in [
            ("gd-assist", [], true), ("gd-assist", ["gd-assist"], true),
            ("gd-assist", ["sa-sen"], false), ("gd-assist", ["br-lang"], false),
            ("gd-assist", ["nobody-knows"], false), ("sa-sen", [], false),
        ] as [(String, [String], Bool)] {
            var builder = try CaseBuilder.small()
            try builder.declare(.worker, by: speaker, present: present)
            let judged = try builder.judged()
            #expect(judged.coverage.spoken == (isIndependent ? 1 : 0), "\(speaker) \(present)")
            #expect(judged.zeroFee.confirmed == (isIndependent ? 1 : 0))
        }
    }

    @Test func `a member of the chain, or one who need not be, is not an outsider`() throws {
        for (payee, kind, count) in [
            ("sa-sen:sending-agency", "training", 0), ("x-1:authority", "passport", 0),
            ("x-1:medical", "medical", 0), ("x-1:carrier", "travel-domestic", 0),
            ("x-1:sending-agency", "training", 1), ("x-1:other", "other", 1),
            // A registered broker stays one, whatever the line calls it.
            ("br-lang:authority", "passport", 1), ("x-1:training-centre", "training", 1),
        ] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(payee: payee, kind: kind, amount: 1000))
            #expect(try builder.finds("FE-03").count == count, "\(payee)")
        }
        var payer = try CaseBuilder.small()
        try payer.declare(
            .agency, by: "sa-sen", lines: [Line(payer: "x-9:employer", amount: 1000)])
        #expect(try payer.finds("FE-03") == ["breach found"])
    }

    @Test func `the order's promise binds for the kinds it names`() throws {
        for (kind, payer, count) in [
            ("training", "worker:worker", 1), ("passport", "worker:worker", 0),
            ("training", "em-kiku:employer", 0),
        ] {
            var builder = try CaseBuilder.small()
            try builder.speak(Line(payer: payer, kind: kind, amount: 1))
            #expect(try builder.finds("OR-01").count == count, "\(kind) \(payer)")
            #expect(try builder.judged().verdict(.order)?.findings.count == count)
        }
    }
}
