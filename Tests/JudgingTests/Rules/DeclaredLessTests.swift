import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// EV-15: what was declared is less than before, and the filer is asked why.
@Suite struct DeclaredLessTests {
    private static let paid = Line(amount: 52_000_000, currency: "VND", date: "2026-01-11")
    private static let left = Line(amount: 1_000_000, currency: "VND", date: "2026-01-11")

    /// The agency declares 52,000,000 and corrects it, both on a day of December 2026.
    private func lowered(on day: String = "2026-12-01") throws -> CaseBuilder {
        var builder = try CaseBuilder.small()
        builder.now = "\(day)T02:00:00Z"
        let first = try builder.declare(.agency, by: "sa-sen", lines: [Self.paid])
        try builder.correct(first, .agency, by: "sa-sen", lines: [Self.left])
        return builder
    }

    @Test func `a correction from 52 million to one is asked about before anybody speaks`() throws {
        let builder = try lowered()
        #expect(try builder.finds("EV-15") == ["contradiction found"])
        #expect(try builder.finds("EV-11").isEmpty, "what was corrected is not withdrawn")
        let finding = try #require(try builder.judged().findings("EV-15").first)
        let said = finding.explanation
        #expect(said.en.contains("52,000,000 VND") && said.en.contains("is now 1,000,000 VND"))
        #expect(said.en.contains("more than 1/10") && said.en.hasSuffix("What is the reason?"))
        #expect(said.ja.contains("理由") && said.vi.contains("Lý do"))
        #expect(finding.seqs.count == 2)
        #expect(finding.row.source.status == .verified)
    }

    @Test func `it decides, and is not a breach`() throws {
        let judged = try lowered().judged()
        for standard in [Standard.evidence, .vietnam, .rba] {
            #expect(judged.verdict(standard)?.word == .contradicted, "\(standard)")
        }
        let honest = try lowered(on: "2026-11-30").judged()
        #expect(honest.findings("EV-15").isEmpty, "the rule begins in December")
        #expect(honest.verdict(.evidence)?.word != .contradicted)
    }

    @Test func `her own word of the same amount settles it, one in the agency's presence does not`()
        throws
    {
        for (present, line, expected) in [
            ([], Self.left, []), (["sa-sen"], Self.left, ["contradiction found"]),
            ([], Self.paid, ["contradiction found"]),
        ] as [([String], Line, [String])] {
            var builder = try lowered()
            try builder.declare(.worker, by: "gd-assist", present: present, lines: [line])
            #expect(try builder.finds("EV-15") == expected, "\(present) \(line.amount)")
        }
    }

    @Test func `a later declaration of less stays with EV-11, and nothing is found twice`() throws {
        var builder = try CaseBuilder.small()
        builder.now = "2026-12-01T02:00:00Z"
        try builder.declare(.agency, by: "sa-sen", lines: [Self.paid])
        try builder.declare(.agency, by: "sa-sen", lines: [Self.left])
        #expect(try builder.finds("EV-11") == ["contradiction found"])
        #expect(try builder.finds("EV-15").isEmpty)
    }

    @Test func `a correction after she has spoken stays with EV-11 too`() throws {
        var builder = try CaseBuilder.small()
        builder.now = "2026-12-01T02:00:00Z"
        let first = try builder.declare(.agency, by: "sa-sen", lines: [Self.left])
        try builder.speak(Self.paid)
        try builder.correct(
            first, .agency, by: "sa-sen",
            lines: [Line(amount: 100_000, currency: "VND", date: "2026-01-11")])
        #expect(try builder.finds("EV-11") == ["contradiction found"])
        #expect(try builder.finds("EV-15").isEmpty)
    }

    @Test func `what is declared again settles it, and the question stays to be read`() throws {
        var builder = try lowered()
        try builder.declare(.agency, by: "sa-sen", lines: [Self.paid])
        #expect(try builder.finds("EV-15") == ["contradiction found superseded"])
        #expect(try builder.judged().verdict(.evidence)?.word != .contradicted)
    }

    @Test func `without a rate nobody can say whether it is less`() throws {
        var builder = try CaseBuilder.small(rate: nil)
        builder.now = "2026-12-01T02:00:00Z"
        let first = try builder.declare(.agency, by: "sa-sen", lines: [Self.paid])
        try builder.correct(
            first, .agency, by: "sa-sen", lines: [Line(amount: 1000, date: "2026-01-11")])
        #expect(try builder.finds("EV-15") == ["contradiction undetermined"])
    }
}
