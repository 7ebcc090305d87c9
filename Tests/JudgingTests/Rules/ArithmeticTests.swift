import Platform
import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

@Suite struct ArithmeticTests {
    @Test func `sums, products, distances and quotients are those of 128-bit numbers`() {
        let seed: UInt64 = 20_261_121
        var random = SeededRandom(seed)
        for _ in 0..<2000 {
            let one = random.next() >> UInt64.random(in: 0...63, using: &random)
            let other = random.next() >> UInt64.random(in: 0...63, using: &random)
            let (left, right) = (Magnitude(one), Magnitude(other))
            let product = left * right
            let (high, low) = one.multipliedFullWidth(by: other)
            let expected = Magnitude(high) * shifted + Magnitude(low)
            #expect(product == expected, "seed \(seed)")
            #expect(Magnitude.distance(left + right, right) == left, "seed \(seed)")
            #expect((left < right) == (one < other), "seed \(seed)")
            if other > 0 {
                #expect(product.quotient(by: right) == left, "seed \(seed)")
                #expect(left.quotient(by: right).small == one / other, "seed \(seed)")
            }
        }
    }

    /// 2^64.
    private var shifted: Magnitude { Magnitude(1 << 32) * Magnitude(1 << 32) }

    @Test func `a third three times is one, and the largest amounts do not overflow`() {
        let third = Ratio(1, over: 3)
        #expect(third + third + third == Ratio(1))
        var huge = Ratio(1)
        for _ in 0..<40 { huge = huge * Ratio(Money.largest, over: 7) }
        #expect(huge > Ratio(Money.largest))
        #expect(huge.roundedDown == Money.largest)
        #expect(Ratio.distance(huge, huge).isZero)
        #expect(Ratio(7, over: 2).roundedDown == 3 && !Ratio(7, over: 2).isWhole)
    }

    @Test func `3,600 dollars at 23,900 dong are 86,040,000 dong exactly`() throws {
        var builder = CaseBuilder()
        try builder.say(
            "op-vjferi",
            """
            {"type": "rates.published", "body": {"from": "2022-01-01", "to": "2022-12-31",
             "source": "test", "rates": [{"base": {"amount": 100, "currency": "USD"},
             "quote": {"amount": 23900, "currency": "VND"}}]}}
            """)
        let rates = try table(builder)
        let dollars = try #require(Currency("USD"))
        var worth = Valuation(in: .dong)
        worth.add(
            try #require(Money(360_000, dollars)), on: PartialDate("2022-03-01"), rates: rates)
        #expect(worth.exact == Ratio(86_040_000))
        var back = Valuation(in: dollars)
        back.add(
            try #require(Money(86_040_000, .dong)), on: PartialDate("2022-03-01"), rates: rates)
        #expect(back.exact == Ratio(360_000))
    }

    @Test func `a month is worth its lowest to its highest rate, without all its rates nothing`()
        throws
    {
        var builder = CaseBuilder()
        try builder.publishRate(dong: 170, from: "2026-01-01", to: "2026-01-15")
        try builder.publishRate(dong: 160, from: "2026-01-16", to: "2026-01-31")
        try builder.publishRate(dong: 160, from: "2026-02-02", to: "2026-02-28")
        let rates = try table(builder)
        let money = try #require(Money(17_000_000, .dong))
        var month = Valuation(in: .yen)
        month.add(money, on: PartialDate("2026-01"), rates: rates)
        #expect(month.lowest == Ratio(100_000) && month.highest == Ratio(106_250))
        #expect(month.rateSeqs == [0, 1] && month.exact == nil)
        #expect(month.exceeds(Ratio(106_250)) == .no)
        #expect(month.exceeds(Ratio(106_249)) == .undetermined)
        #expect(month.exceeds(Ratio(99_999)) == .yes)
        for date in [PartialDate("2026-02-01"), PartialDate("2026-02"), nil] {
            var none = Valuation(in: .yen)
            none.add(money, on: date, rates: rates)
            #expect(none.unvalued == 1 && none.exceeds(Ratio(0)) == .undetermined)
            none.add(exactly: Ratio(5))
            #expect(none.exceeds(Ratio(4)) == .yes)
        }
    }

    @Test func `a later publication for a day takes the place of the earlier`() throws {
        var builder = CaseBuilder()
        try builder.publishRate(dong: 170)
        try builder.publishRate(dong: 165, from: "2026-01-10", to: "2026-01-10")
        let rates = try table(builder)
        let day = try #require(CivilDate("2026-01-10"))
        #expect(rates.span(from: .yen, to: .dong, on: .day(day))?.highest == Ratio(165))
        #expect(rates.span(from: .dong, to: .yen, on: .day(day))?.lowest == Ratio(1, over: 165))
        let next = day.adding(days: 1)
        #expect(rates.span(from: .yen, to: .dong, on: .day(next))?.lowest == Ratio(170))
    }

    @Test func `amounts are grouped as each language groups them`() throws {
        let dollars = try #require(Currency("USD"))
        #expect(Amounts.said(try #require(Money(120_050, dollars))).en == "USD 1,200.50")
        #expect(Amounts.said(try #require(Money(5, dollars))).vi == "0,05 đô la Mỹ")
        #expect(Amounts.said(try #require(Money(5_900_000, .dong))).vi == "5.900.000 đồng")
        #expect(Amounts.said(Ratio(1000, over: 3), .yen).ja == "約333円")
    }

    private func table(_ builder: CaseBuilder) throws -> RateTable {
        RateTable(
            builder.entries.compactMap { entry in
                if case .ratesPublished(let rates) = entry.content.body {
                    (rates, entry.seq)
                } else {
                    nil
                }
            })
    }
}
