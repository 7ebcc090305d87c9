import Platform
import Registry
import Testing
import Wording

@testable import Views

@Suite struct AmountAndDateTests {
    @Test(arguments: [
        (90_000, "JPY", "¥90,000", "90,000円", "90.000 yên"),
        (15_300_000, "VND", "15,300,000 VND", "15,300,000ドン", "15.300.000 đồng"),
        (123_405, "USD", "USD 1,234.05", "1,234.05米ドル", "1.234,05 đô la Mỹ"),
        (7, "EUR", "EUR 0.07", "0.07 EUR", "0,07 EUR"),
        (0, "JPY", "¥0", "0円", "0 yên"), (999, "VND", "999 VND", "999ドン", "999 đồng"),
    ]) func amountsAreWrittenAsEachReaderWritesThem(
        amount: Int64, code: String, en: String, ja: String, vi: String
    ) throws {
        let currency = try #require(Currency(code))
        let money = try #require(Money(amount, currency))
        #expect(AmountText.money(money, in: .english) == en)
        #expect(AmountText.money(money, in: .japanese) == ja)
        #expect(AmountText.money(money, in: .vietnamese) == vi)
    }

    @Test func datesAreWrittenAsEachReaderWritesThem() throws {
        let day = try #require(PartialDate("2026-02-05")),
            month = try #require(PartialDate("2025-12"))
        #expect(
            Language.allCases.map { DateText.partial(day, in: $0) }
                == ["2026-02-05", "2026年2月5日", "05/02/2026"])
        #expect(
            Language.allCases.map { DateText.partial(month, in: $0) }
                == ["2025-12", "2025年12月", "tháng 12/2025"])
        let moment = try #require(Instant("2026-05-01T02:00:05Z"))
        #expect(
            Language.allCases.map { DateText.moment(moment, in: $0) } == [
                "2026-05-01 02:00:05 UTC", "2026年5月1日 02:00:05 UTC", "02:00:05 01/05/2026 UTC",
            ])
    }
}
