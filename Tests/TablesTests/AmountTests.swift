import Tables
import Testing
import Wording

@Suite struct AmountTests {
    private func read(
        _ cell: String, _ currency: String = "JPY", _ exponent: Int = 0,
        _ convention: AmountConvention = .commas
    ) -> Result<Int, FaultKind> {
        AmountReader(currency: currency, exponent: exponent, convention: convention).read(cell)
            .mapError(\.kind)
    }

    @Test(arguments: [
        ("90000", 90_000), ("90,000", 90_000), ("９０，０００", 90_000), ("¥90,000", 90_000),
        ("￥90,000", 90_000), ("90,000円", 90_000), ("90,000 円", 90_000), ("JPY 90,000", 90_000),
        ("\\90,000", 90_000), ("0", 0), (" 5000 ", 5000), ("15 300 000", 15_300_000),
        ("15\u{A0}300\u{A0}000", 15_300_000), ("15.300.000", 15_300_000), ("5000.00", 5000),
        ("9007199254740991", 9_007_199_254_740_991),
    ])
    func anAmountInYenIsRead(_ cell: String, _ expected: Int) {
        #expect(read(cell) == .success(expected))
    }

    @Test(arguments: [
        "15.300.000", "15.300.000 ₫", "15.300.000đ", "15.300.000 VNĐ", "15300000 đồng",
        "15,300,000",
    ])
    func anAmountInDongIsRead(_ cell: String) {
        #expect(read(cell, "VND", 0, .dots) == .success(15_300_000))
    }

    @Test(arguments: [
        ("12", 1200), ("12.5", 1250), ("1,234.50", 123_450), ("$1,234.5", 123_450),
        ("0.05", 5),
    ])
    func anAmountInDollarsIsReadInCents(_ cell: String, _ expected: Int) {
        #expect(read(cell, "USD", 2) == .success(expected))
        #expect(read("12.500", "USD", 2) == .failure(.ambiguousAmount))
    }

    @Test(arguments: [
        ("-5000", FaultKind.negativeAmount), ("−5000", .negativeAmount),
        ("▲5,000", .negativeAmount),
        ("(5,000)", .negativeAmount), ("¥-5000", .negativeAmount), ("-¥5000", .negativeAmount),
        ("5000-", .negativeAmount), ("5000.5", .fractionalAmount), ("1.234", .ambiguousAmount),
        ("1.53E+07", .scientificNotation), ("2E7", .scientificNotation),
        ("99999999999999999999", .amountTooLarge), ("9007199254740992", .amountTooLarge),
        ("=A1+B1", .formula), ("+5000", .formula), ("@x", .formula), ("#####", .excelError),
        ("#VALUE!", .excelError), ("15.300.000 ₫", .currencyDiffers), ("", .emptyCell),
        ("　", .emptyCell), ("5万", .notAnAmount), ("15 triệu", .notAnAmount),
        ("1,23,456", .notAnAmount), ("007", .notAnAmount), ("5,,000", .notAnAmount),
        ("5000,", .notAnAmount), ("1.234,567,890", .notAnAmount), ("free", .notAnAmount),
        ("－", .placeholder),
        ("5000\u{202E}", .forbiddenCharacter), ("٣٠٠", .notAnAmount),
    ])
    func anAmountThatMustNotBeGuessedIsRefused(_ cell: String, _ kind: FaultKind) {
        #expect(read(cell) == .failure(kind))
    }

    @Test func oneGroupIsReadOnlyAsTheFileItselfSays() {
        #expect(read("1.234", "VND", 0, .dots) == .success(1234))
        #expect(read("1,234", "VND", 0, .dots) == .failure(.ambiguousAmount))
        #expect(read("1,234", "VND", 0, .commas) == .success(1234))
        #expect(read("1.234", "VND", 0, .unknown) == .failure(.ambiguousAmount))
        #expect(read("1,234", "VND", 0, .unknown) == .failure(.ambiguousAmount))
    }

    @Test func anAmountOfAnUnknownCurrencyStillShowsItsFaults() {
        let reader = AmountReader(ofUnknownCurrency: .commas)
        #expect(reader.read("-5000").mapError(\.kind) == .failure(.negativeAmount))
        #expect(reader.read("¥1.234").mapError(\.kind) == .failure(.ambiguousAmount))
        #expect(reader.read("5.12345").mapError(\.kind) == .failure(.notAnAmount))
        #expect((try? reader.read("5,000").get()) != nil)
    }

    @Test func aColumnSpeaksBeforeTheHeadersLanguage() {
        func convention(_ cells: [String], _ language: Language?) -> AmountConvention {
            AmountWitnesses(cells: cells, language: language)
                .convention(for: "", wasCounted: false)
        }
        #expect(convention(["15.300.000", "900.000"], .english) == .dots)
        #expect(convention(["15,300,000 ₫"], .vietnamese) == .commas)
        #expect(convention(["1.300.000", "1,300,000"], .vietnamese) == .unknown)
        #expect(convention(["1.234", "5000"], .vietnamese) == .dots)
        #expect(convention(["1.234", "5000"], .english) == .commas)
        #expect(convention(["1.234"], .japanese) == .commas)
        #expect(convention(["1.234"], nil) == .unknown)
        #expect(convention(["12,5"], nil) == .dots)
    }
}
