import Testing

@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport
@testable import Workplace

@Suite struct SpreadTests {
    @Test(arguments: [
        ([5], [5, 5, 5, 5]), ([500_000, 0], [0, 500_000, 500_000, 500_000]),
        ([1, 2, 3, 4], [2, 3, 4, 4]), ([5, 4, 3, 2, 1], [2, 3, 4, 5]),
    ])
    func `a quartile is one of the numbers, and of two the higher`(
        numbers: [Int64], expected: [Int64]
    ) throws {
        let spread = try #require(Spread(numbers))
        #expect(
            [spread.lowerQuartile, spread.median, spread.upperQuartile, spread.maximum] == expected)
        #expect(Spread([]) == nil)
    }

    @Test func `what it cost her is the highest of the accounts, declared and confirmed apart`()
        throws
    {
        var builder = try CaseBuilder.small()
        try builder.declare(
            .agency, by: "sa-sen",
            lines: [Line(amount: 171, currency: "VND", date: "2026-01-11")])
        try builder.declare(.supervisingOrganization, by: "so-sakura")
        try builder.declare(.employer, by: "em-kiku")
        var judged = try builder.judged()
        let book = try #require(CaseBuilder.book)
        // 171 dong at 170 a yen: never less than it was.
        #expect(Figures(of: judged, by: book).declared.yen == [2])
        #expect(Figures(of: judged, by: book).confirmed.workers == 0)
        try builder.speak(Line(amount: 60_000), Line(payee: "x-1:broker", amount: 5))
        judged = try builder.judged()
        #expect(Figures(of: judged, by: book).confirmed.yen == [60_005])
        try builder.speak(Line(amount: 1, currency: "VND"))
        let figures = Figures(of: try builder.judged(), by: book)
        #expect(figures.confirmed.unvalued == 1 && figures.confirmed.yen.isEmpty)
        #expect(figures.contradictions.workers == 1 && figures.refunds.awaited == 1)
    }
}
