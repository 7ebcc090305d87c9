import Testing
import Wording

@testable import Judging
@testable import TestSupport

/// JP-01, JP-06.
@Suite struct JapanTests {
    @Test(arguments: ["TITP1", "TITP2", "TITP3", "SSW", "ESD", "ENG"])
    func `a deposit is prohibited in each programme, once`(programme: String) throws {
        var builder = try CaseBuilder.small(programme: programme)
        try builder.speak()
        #expect(try builder.finds("JP-01").isEmpty)
        // The Act of ESD is in force from April 2027.
        try builder.speak(Line(kind: "deposit", amount: 1, date: "2027-04-01"))
        #expect(try builder.finds("JP-01") == ["prohibited found"])
    }

    @Test func `a penalty clause is prohibited without a payment`() throws {
        var builder = try CaseBuilder.small(contract: nil)
        let seq = try builder.signAgencyContract(on: "2025-12-01", penaltyClause: true)
        let finding = try #require(try builder.judged().findings("JP-01").first)
        #expect(finding.seqs == [seq] && !finding.restsOnVoice)
        #expect(finding.explanation.ja.contains("違約金・保証金・担保の条項"))
    }

    @Test func `a deposit of the family counts, one of the employer does not`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak(Line(payer: "f-1:family", kind: "deposit", amount: 1))
        #expect(try builder.finds("JP-01") == ["prohibited found"])
        var employer = try CaseBuilder.small()
        try employer.speak(Line(payer: "em-kiku:employer", kind: "deposit", amount: 1))
        #expect(try employer.finds("JP-01").isEmpty)
    }

    @Test func `two months' pay are 365,400 yen, from April 2027 and for ESD alone`() throws {
        for (programme, departed, amount, count) in [
            ("ESD", "2027-04-01", 365_400, 0), ("ESD", "2027-04-01", 365_401, 1),
            ("ESD", "2027-03-31", 365_401, 0), ("TITP1", "2027-04-01", 365_401, 0),
            ("ESD", "2027-04-01", 656_014, 1), ("ESD", "2027-04-01", 320_272, 0),
        ] {
            var builder = try CaseBuilder.small(programme: programme, departed: departed)
            builder.now = "2027-05-01T00:00:00Z"
            try builder.speak(
                Line(kind: "training", amount: 1000), Line(amount: amount - 1000))
            #expect(try builder.finds("JP-06").count == count, "\(programme) \(amount)")
        }
    }

    @Test func `only what went to a sending agency counts`() throws {
        var builder = try CaseBuilder.small(programme: "ESD", departed: "2027-04-01")
        builder.now = "2027-05-01T00:00:00Z"
        try builder.speak(Line(payee: "x-1:broker", kind: "brokerage", amount: 400_000))
        #expect(try builder.finds("JP-06").isEmpty)
        try builder.speak(Line(payee: "x-2:sending-agency", amount: 365_401))
        #expect(try builder.finds("JP-06").count == 1)
    }

    @Test func `the surveyed means: 656,014 breaks the cap, 320,272 passes VN-03`() throws {
        var builder = try CaseBuilder.small()
        try builder.speak(Line(amount: 320_272, date: "2026-03-01"))
        #expect(try builder.finds("VN-03").isEmpty)
        #expect(try builder.finds("IL-01") == ["prohibited found"])
    }
}
