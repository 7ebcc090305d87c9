import Testing

@testable import Workbook

@Suite struct ValueTests {
    @Test func theNumbersOfThePageReadAsItSays() throws {
        let rows = SpecPage.rows(under: ["number", "reads as", "precision"])
        #expect(rows.count >= 14)
        for row in rows {
            let number = SheetNumber(row[0])
            #expect((number?.text ?? "no number") == row[1], "\(row)")
            #expect((number.map { "\($0.precision)" } ?? "—") == row[2], "\(row)")
        }
    }

    @Test func whatIsCutIsNoWholeNumber() {
        #expect(SheetNumber("52000000.000000007")?.whole == 52_000_000)
        #expect(SheetNumber("9007199254740993")?.whole == nil)
        #expect(SheetNumber("1234567890123450")?.whole == 1_234_567_890_123_450)
        #expect(SheetNumber("1E17")?.whole == 100_000_000_000_000_000)
        #expect(SheetNumber("1E18")?.whole == nil)
        #expect(SheetNumber("-12")?.whole == -12)
        #expect(SheetNumber("1.5")?.whole == nil && SheetNumber("1.5")?.text == "1.5")
        #expect(SheetNumber("0.0000")?.whole == 0 && SheetNumber("-0")?.text == "0")
        #expect(
            SheetNumber(Int64.max).whole == nil && SheetNumber(Int64.max).text.hasPrefix("9223"))
        #expect(SheetNumber(Int64.min).text == "-9223372036854775808")
    }

    @Test(arguments: [
        "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", " 1", "1 ", "0x10", "１", "1e5.0", "--1",
        String(repeating: "1", count: 65), "1e1000000000",
    ]) func whatIsNoNumberIsNotRead(_ text: String) {
        #expect(SheetNumber(text) == nil)
    }

    @Test func aNumberReadsAsTheDecimalOfItsFifteenDigits() {
        // Beside arithmetic with whole numbers: digits d, and a rest that rounds down or up.
        var random = SeededBytes(seed: 15)
        for _ in 0..<2000 {
            let digits = (0..<15).map {
                String($0 == 0 ? 1 + random.next(below: 9) : random.next(below: 10))
            }
            .joined()
            let point = random.next(below: 16)
            let text = String(digits.prefix(point)) + "." + digits.dropFirst(point)
            let plain = SheetNumber(text)
            #expect(SheetNumber(text + "4999")?.coefficient == plain?.coefficient)
            let up = SheetNumber((Int64(digits) ?? 0) + 1)
            let rounded = SheetNumber(text + "5")
            #expect(rounded?.coefficient == up.coefficient)
            #expect(rounded?.exponent == up.exponent - (15 - point))
            #expect(rounded?.precision == .rounded)
        }
    }

    @Test func theDatesOfThePageReadAsItSays() throws {
        let rows = SpecPage.rows(under: ["number", "system", "format", "reads as"])
        #expect(rows.count >= 18)
        for row in rows {
            var made = MadeWorkbook(rows: "<row><c s=\"1\"><v>\(row[0])</v></c></row>")
            made.add(formats: [row[2]])
            if row[1] == "1904" { made.properties = "<workbookPr date1904=\"1\"/>" }
            let value = try #require(try made.values().first)
            let kind =
                switch value {
                case .day: "day"
                case .time: "time"
                case .moment: "moment"
                case .duration: "duration"
                case .noDay: "no-day"
                default: "number"
                }
            #expect("\(kind) \(value.text)" == row[3], "\(row)")
        }
    }

    @Test func everyDayHasItsNumberAndBack() throws {
        // Each day to 2100, then the first and the last of each month.
        var number = 1
        var wrong: [SheetDay] = []
        for year in SheetDay.years {
            for month in 1...12 {
                let count = SheetDay.days(of: month, in: year)
                for day in 1...count where year < 2100 || day == 1 || day == count {
                    let day = try #require(SheetDay(year: year, month: month, day: day))
                    let own = number + day.day - 1
                    let isFound =
                        DateSystem.from1900.day(own) == day && DateSystem.number(of: day) == own
                        && (year < 1904 || DateSystem.from1904.day(own - 1462) == day)
                    if !isFound { wrong.append(day) }
                }
                // The leap day that never was has a number, too.
                number += count + (year == 1900 && month == 2 ? 1 : 0)
            }
        }
        #expect(number == 2_958_466 && wrong.isEmpty)
        #expect(DateSystem.from1900.day(number) == nil && DateSystem.from1904.day(-1) == nil)
        #expect(SheetDay(year: 1900, month: 2, day: 29) == nil)
        #expect(SheetDay(year: 2000, month: 2, day: 29) != nil)
    }

    @Test func momentsAreWrittenAndReadToTheMillisecond() throws {
        var random = SeededBytes(seed: 86400)
        for _ in 0..<5000 {
            let day = try #require(SheetDay(daysSinceOrigin: 100 + random.next(below: 90_000)))
            let time = try #require(SheetTime(milliseconds: random.next(below: 86_400_000)))
            let number = SheetNumber(day: day, time: time)
            let read = try #require(number.daysAndTime)
            #expect(DateSystem.from1900.day(read.days) == day)
            #expect(read.milliseconds == time.milliseconds)
        }
    }

    @Test func numbersThatCountNoDaysHaveNone() {
        for text in ["-0.5", "10000000", "1E300", "1E17"] {
            #expect(SheetNumber(text)?.daysAndTime == nil, "\(text)")
        }
        for text in ["1E-300", "0", "1E-18", "0.000000000000001"] {
            let read = SheetNumber(text)?.daysAndTime
            #expect(read?.days == 0 && read?.milliseconds == 0)
        }
    }

    @Test(arguments: [
        ("2026-02-05", "2026-02-05"), ("14:30:00", "14:30:00"),
        ("2026-02-05T14:30:00", "2026-02-05 14:30:00"),
        ("2026-02-05T14:30:00.250Z", "2026-02-05 14:30:00.250"),
        ("2026-02-05T00:00:00", "2026-02-05"), ("2026-02-05T00:00:00.0004", "2026-02-05"),
    ]) func datesInISO8601AreRead(_ text: String, _ read: String) {
        #expect(IsoDate.read(Array(text.utf8))?.text == read)
    }

    @Test(arguments: [
        "", "2026-2-5", "2026-02-30", "2026-02-05T", "T14:30:00", "14:30", "24:00:00", "14:60:00",
        "2026-02-05 14:30:00", "2026-02-05T14:30:00+09:00", "2026-02-05Z", "14:30:00.", "26-02-05",
        "2026-02-05T14:30:00T", "14:30:00.1234567890", "-2026-02-05",
    ]) func otherDatesAreNot(_ text: String) {
        #expect(IsoDate.read(Array(text.utf8)) == nil)
    }

    @Test func theFormatsOfThePageReadAsItSays() {
        let names: [(DateParts, String)] = [
            (.year, "year"), (.era, "era"), (.month, "month"), (.day, "day"), (.weekday, "weekday"),
            (.hour, "hour"), (.minute, "minute"), (.second, "second"), (.halfDay, "halfDay"),
        ]
        let rows = SpecPage.rows(under: ["format", "kind", "parts", "beside"])
        #expect(rows.count >= 26)
        for row in rows {
            let format = NumberFormat(code: row[0])
            var kind = "\(format.kind)"
            var parts = "—"
            if case .date(let shown) = format.kind {
                kind = "date"
                parts = names.filter { shown.contains($0.0) }.map(\.1).joined(separator: " ")
            }
            var beside: [String] = format.affix.isEmpty ? [] : [format.affix]
            if format.thousands > 0 { beside.append("\(format.thousands) thousand") }
            if format.isPercent { beside.append("percent") }
            if format.leastDigits > 1 { beside.append("\(format.leastDigits) digits") }
            if format.hidesValue { beside.append("hidden") }
            #expect(kind == row[1], "\(row)")
            #expect(parts == row[2], "\(row)")
            #expect((beside.isEmpty ? "—" : beside.joined(separator: ", ")) == row[3], "\(row)")
        }
    }

    @Test func theStandardsOwnFormatsAreDatesWhereItSaysSo() {
        let dates = Set(Array(14...22) + Array(27...36) + [45, 47] + Array(50...58))
        for number in 0...200 {
            let kind = NumberFormat.standard(number).kind
            if case .date = kind {
                #expect(dates.contains(number), "\(number)")
            } else {
                #expect(!dates.contains(number), "\(number)")
                #expect((kind == .duration) == (number == 46))
                #expect((kind == .text) == (number == 49))
            }
        }
        #expect(NumberFormat.standard(5).affix == "¤" && NumberFormat.standard(9).isPercent)
        #expect(NumberFormat.standard(23).kind == .unknown)
        #expect(NumberFormat.standard(164).kind == .unknown)
    }

    @Test(arguments: [
        "[", "\"", "\\", "_", "*", "[$", "[h", ";", ";;;;;;;", "General;General", "AM/P", "e+",
        "0e",
        "\u{1F600}", "!", "g/標準",
    ]) func anyTextIsAFormat(_ code: String) {
        #expect(NumberFormat(code: code).code == code)
    }

    @Test func referencesAreReadAndWritten() {
        for (text, row, column) in [
            ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
            ("ZZZ999999999", 999_999_999, 18_278),
        ] {
            let read = CellReference(Array(text.utf8))
            #expect(read == CellReference(row: row, column: column) && read?.description == text)
        }
        for text in [
            "", "A", "1", "a1", "A0", "A01", "AAAA1", "A1B", "A1 ", "A-1", "A1234567890", "Ａ1",
            String(repeating: "Z", count: 99) + "1",
        ] {
            #expect(CellReference(Array(text.utf8)) == nil, "\(text)")
        }
        #expect(
            CellRange("A1:C3")?.description == "A1:C3" && CellRange("$B$2")?.description == "B2")
        for text in ["", "A1:", ":A1", "C1:A1", "A3:A1", "A1:B2:C3", "A:B", "1:2", "Sheet!A1"] {
            #expect(CellRange(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_xd83d__xDE00_", "😀"),
        ("_xD83D_", "\u{FFFD}"), ("_x000D", "_x000D"), ("_x00G0_", "_x00G0_"),
        ("_X000D_", "_X000D_"),
        ("__x0041__", "_A_"), ("手_x0009_数", "手\t数"), ("_x0000_", "\0"),
    ]) func escapesInTextsAreReplaced(_ written: String, _ read: String) {
        #expect(CellText.string(Array(written.utf8), most: 100) == read)
    }

    @Test func whatIsWrittenAsEscapesIsReadAgain() {
        for text in ["", "_x000D_", "a\r\nb\tc", "\0\u{1}\u{1F}", "_x005F_x0041_", "手数料 “😀”"] {
            #expect(CellText.string(CellText.escaped(text), most: 100) == text)
        }
        #expect(CellText.string(Array("あいう".utf8), most: 3) == "あいう")
        #expect(CellText.string(Array("あいうえ".utf8), most: 3) == nil)
        #expect(CellText.string(Array("😀😀".utf8), most: 3) == nil)
    }
}
