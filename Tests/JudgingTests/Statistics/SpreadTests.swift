import Testing

@testable import Judging
@testable import Registry

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

    private func figures(_ spoken: Int, _ number: Int) throws -> (OrderNumber, Figures) {
        var builder = try CaseBuilder.small()
        for worker in 0..<spoken {
            try builder.declare(.worker, by: "gd-assist", worker: worker + 1)
        }
        let judged = try builder.judged()
        let book = try #require(CaseBuilder.book)
        return (try #require(OrderNumber("VJ-\(number)")), Figures(of: judged, by: book))
    }

    @Test func `a figure on one to four workers is withheld, and what would tell it`() throws {
        for (counts, told) in [
            ([4], [false]), ([5], [true]), ([0], [false]), ([2, 5, 6], [false, false, true]),
            ([2, 4, 6], [false, false, true]), ([3, 0, 5], [false, false, false]),
            ([0, 0, 5], [false, false, false]), ([0, 5, 6], [false, false, true]),
        ] {
            let orders = try counts.enumerated().map { try figures($0.element, $0.offset) }
            let discretion = Discretion(isForReviewers: false, agencies: [orders])
            let reviewers = Discretion(isForReviewers: true, agencies: [orders])
            for (place, (order, figures)) in orders.enumerated() {
                #expect(
                    discretion.tells(.confirmed, of: figures, order: order) == told[place],
                    "\(counts), \(place)")
                #expect(reviewers.tells(.confirmed, of: figures, order: order))
            }
        }
    }

    @Test func `whether one to four have spoken or nobody, everybody is told the same`() throws {
        func told(_ counts: [Int]) throws -> [Bool] {
            let orders = try counts.enumerated().map { try figures($0.element, $0.offset) }
            let discretion = Discretion(isForReviewers: false, agencies: [orders])
            return Statistic.all.flatMap { figure in
                orders.map { discretion.tells(figure, of: $0.1, order: $0.0) }
            }
        }
        for (one, other) in [([1], [0]), ([4], [0]), ([5, 2], [5, 0]), ([6, 5, 3], [6, 5, 0])] {
            #expect(try told(one) == told(other), "\(one)")
        }
        #expect(try told([5]) != told([4]))
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
