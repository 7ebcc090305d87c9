import Platform
import Testing

@testable import Judging
@testable import Registry
@testable import TestSupport

/// Rates by day, against a search of every publication for every day.
@Suite struct RateTableTests {
    private static let start = CivilDate("2026-01-01")?.daysSinceEpoch ?? 0

    private static func drawn(_ random: inout SeededRandom) throws -> [CaseEntry] {
        var builder = CaseBuilder()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let from = start + Int.random(in: 0...80, using: &random)
            let to = from + Int.random(in: 0...50, using: &random)
            let dong = Int.random(in: 100...110, using: &random)
            try builder.publishRate(
                dong: dong, from: CivilDate(daysSinceEpoch: from).description,
                to: CivilDate(daysSinceEpoch: to).description)
        }
        return builder.entries
    }

    @Test func `a day's rate is that of the last publication that has it, a month's of all days`()
        throws
    {
        let seed: UInt64 = 20_261_123
        var random = SeededRandom(seed)
        for round in 0..<200 {
            let published = try RateTableTests.drawn(&random).compactMap { entry in
                if case .ratesPublished(let body) = entry.content.body {
                    (rates: body, seq: entry.seq)
                } else {
                    nil
                }
            }
            let table = RateTable(published)
            func stated(_ day: CivilDate) -> (dong: Int64, seq: UInt64)? {
                published.last { $0.rates.from <= day && day <= $0.rates.to }
                    .map { ($0.rates.rates[0].quote.amount, $0.seq) }
            }
            for month in 1...5 {
                let date = PartialDate.month(year: 2026, month: month)
                let days = (0..<31).map { date.earliest.adding(days: $0) }
                    .filter { $0 <= date.latest }
                for day in days {
                    let span = table.span(from: .yen, to: .dong, on: .day(day))
                    #expect(span?.lowest == stated(day).map { Ratio($0.dong) }, "\(seed) \(round)")
                    #expect(span?.seqs == stated(day).map { [$0.seq] }, "\(seed) \(round)")
                    let back = table.span(from: .dong, to: .yen, on: .day(day))
                    #expect(back?.highest == stated(day).map { Ratio(1, over: $0.dong) })
                }
                let all = days.compactMap(stated)
                let span = table.span(from: .yen, to: .dong, on: date)
                let isWhole = all.count == days.count
                #expect(span?.lowest == (isWhole ? all.map(\.dong).min().map { Ratio($0) } : nil))
                #expect(span?.highest == (isWhole ? all.map(\.dong).max().map { Ratio($0) } : nil))
                #expect(span?.seqs == (isWhole ? all.map(\.seq).asSeqs : nil), "\(seed) \(round)")
            }
        }
    }
}
