import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands

@Suite struct ReadingTests {
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

    @Test func columnsLineUpWhateverTheScript() {
        var table = TextTable([.init("名"), .init("amount", .right), .init("note")])
        table.add(["送出機関", "1", "a"])
        table.add(["công ty", "100"])
        #expect(
            table.lines == ["名        amount  note", "送出機関       1  a", "công ty      100"])
    }

    @Test func decomposedLettersTakeOneColumn() {
        #expect(DisplayWidth.of("phi\u{301}") == 3)
        #expect(DisplayWidth.of("が") == 2)
        #expect(DisplayWidth.of("か\u{3099}") == 2)
    }

    @Test func reportsEscapeWhatALedgerSays() {
        var report = Report(language: .english)
        report.line("a\u{1B}[31mb\u{202E}c\nd")
        #expect(report.text == "a[U+001B][31mb[U+202E]c↵d\n")
    }

    @Test func coloursAppearOnlyForPeopleWhoWantThem() {
        var plain = Report(language: .english), coloured = Report(language: .english, colours: true)
        plain.line("no", tone: .bad)
        coloured.line("no", tone: .bad)
        #expect(plain.text == "no\n" && coloured.text == "\u{1B}[31mno\u{1B}[0m\n")
        let watched = RehearsedWorld(isTerminal: true).world
        let quiet = RehearsedWorld(environment: ["NO_COLOR": "1"], isTerminal: true).world
        #expect(watched.colours(watched.output) && !quiet.colours(quiet.output))
    }

    @Test func jsonEscapesWhatNoStringMayHold() {
        let value = JSONValue.object(of: [
            ("b", .string("\u{1}\"\\\n\u{202E}é")), ("a", .array([.integer(-1), .boolean(true)])),
        ])
        #expect(
            String(decoding: JSONText.bytes(of: value), as: UTF8.self)
                == "{\"a\":[-1,true],\"b\":\"\\u0001\\\"\\\\\\n\\u202eé\"}\n")
    }

    @Test func linesBreakAtSpacesAndBetweenKanjiButNotBeforeAFullStop() {
        #expect(Wrapping.lines(of: "one two three", width: 8) == ["one two", "three"])
        #expect(Wrapping.lines(of: "送出機関です。", width: 12) == ["送出機関で", "す。"])
        #expect(Wrapping.lines(of: "unbreakable", width: 4) == ["unbreakable"])
    }
}
