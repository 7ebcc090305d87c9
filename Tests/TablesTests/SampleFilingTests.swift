import Tables
import Testing
import Wording

@Suite struct SampleFilingTests {
    @Test func aPlainEnglishFilingIsReadWhole() {
        let reading = SampleReading(Array(SampleFilings.english.utf8))
        #expect(reading.faults.isEmpty)
        #expect(reading.table?.encoding == .utf8)
        #expect(reading.table?.separator == .comma)
        #expect(reading.match?.language == .english)
        #expect(reading.lines.map(\.amount) == [52_000_000, 0, 900_000])
        #expect(reading.lines.map(\.paidOn) == ["2026-01-11", nil, "2025-12"])
    }

    @Test func aVietnameseFilingHasTitleDotsDaysFirstAndATotal() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(SampleFilings.vietnamese.utf8)
        let reading = SampleReading(bytes)
        #expect(reading.faults.isEmpty)
        #expect(reading.table?.encoding == .utf8WithMark)
        #expect(reading.table?.separator == .semicolon)
        #expect(reading.match?.headerRow == 3)
        #expect(reading.match?.language == .vietnamese)
        #expect(reading.match?.totals.map(\.label) == ["Tổng cộng"])
        #expect(reading.lines.map(\.row) == [4, 5])
        #expect(reading.lines.map(\.amount) == [15_300_000, 900_000])
        #expect(reading.lines.map(\.paidOn) == ["2026-02-05", "2026-01-11"])
        #expect(reading.lines[1].item == "Học phí (520 tiết)")
    }

    @Test func freeTextKeepsItsNormalization() {
        let reading = SampleReading(Array(SampleFilings.vietnamese.utf8))
        let item = reading.lines[0].item ?? ""
        #expect(
            Array(item.utf8) == Array("Tie\u{302}\u{300}n di\u{323}ch vu\u{323}".utf8))
    }

    @Test func aJapaneseFilingInWindowsOwnCodePageIsRead() throws {
        let reading = SampleReading(try SampleFilings.cp932(SampleFilings.japanese))
        #expect(reading.faults.isEmpty)
        #expect(reading.table?.encoding == .cp932)
        #expect(reading.match?.language == .japanese)
        #expect(reading.match?.totals.count == 1)
        #expect(reading.lines.map(\.amount) == [90_000, 90_000, 50_000])
        #expect(reading.lines.map(\.paidOn) == ["2026-02-05", "2026-02-05", "2026-03-20"])
    }

    @Test func excelsUnicodeTextIsRead() {
        let tabs = SampleFilings.vietnamese.split(
            separator: "\u{3B}", omittingEmptySubsequences: false
        )
        .joined(separator: "\t")
        for bigEndian in [false, true] {
            let reading = SampleReading(SampleFilings.utf16(tabs, bigEndian: bigEndian))
            #expect(reading.faults.isEmpty)
            #expect(reading.table?.separator == .tab)
            #expect(reading.lines.count == 2)
        }
    }

    @Test func aTotalThatDoesNotAddUpIsReportedInTheThreeLanguages() {
        let wrong = SampleFilings.vietnamese.replacingOne("16.200.000", by: "16.300.000")
        let reading = SampleReading(Array(wrong.utf8))
        #expect(reading.faults.map(\.kind) == [.totalDiffers])
        #expect(reading.faults.first?.row == 6)
        let line = reading.faults.first?.line
        #expect(
            line?.en.contains("16,300,000 VND, but the rows above add up to 16,200,000") == true)
        #expect(line?.vi.contains("cộng lại là 16.200.000 VND") == true)
        #expect(line?.ja.hasPrefix("6行目・J列（Số tiền）: 合計欄は16,300,000 VND") == true)
    }

    @Test func everyFaultOfAFileIsReportedAtOnceByRowAndColumn() {
        let rows = [
            "VJ-1,w-01,a,b,c,d,e,training,x,-5000,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-02,a,b,c,d,e,training,x,5000.5,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-03,a,b,c,d,e,training,x,5000,YEN,2026-02-05,m,yes,yes",
            "VJ-1,w-04,a,b,c,d,e,training,x,5000,JPY,31/02/2026,m,yes,yes",
            "VJ-1,w-05,a,b,c,d,e,trainning,x,5000,JPY,2026-02-05,m,yes,yes",
            "VJ-1,,a,b,c,d,e,training,x,5000,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-07,a,b,c,d,e,training,\"=HYPERLINK(\"\"x\"\")\",5000,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-08,a,b,c,d,e,training,x\u{202E}y,5000,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-09,a,b,c,d,e,training,x,99999999999999999999,JPY,2026-02-05,m,yes,yes",
            "VJ-1,w-10,a,b",
            "VJ-1,w-11,a,b,c,d,e,training,Ti?n d?ch v?,1.53E+07,VND,46058,m,yes,yes",
            "VJ-1,w-12,a,b,c,d,e,training,x,1.234,JPY,02/03/2026,m,yes,maybe",
        ]
        let header = SampleFilings.english.prefix { $0 != "\r\n" }
        let file = ([String(header)] + rows).joined(separator: "\r\n")
        let found = SampleReading(Array(file.utf8)).faults
        let expected: [(Int, FaultKind)] = [
            (2, .negativeAmount), (3, .fractionalAmount), (4, .unknownWord), (5, .noSuchDay),
            (6, .unknownWord), (7, .emptyCell), (8, .formula), (9, .forbiddenCharacter),
            (10, .amountTooLarge), (11, .missingCells), (12, .damagedText),
            (12, .scientificNotation), (12, .excelSerial), (13, .ambiguousAmount),
            (13, .ambiguousDate), (13, .unknownWord),
        ]
        #expect(found.map(\.row) == expected.map(\.0))
        #expect(found.map(\.kind) == expected.map(\.1))
        #expect(found[4].remedy.en == "Did you mean “training”?")
        #expect(found[7].seen == "x\\u{202E}y")
        #expect(found[12].message.en.contains("2026-02-05"))
        for fault in found {
            for language in Language.allCases {
                #expect(!fault.message(language).isEmpty && !fault.remedy(language).isEmpty)
                let line = fault.line(language).replacing(#"\u{"#, with: "")
                #expect(!line.contains("{"), "an unfilled place: \(fault.line.en)")
            }
        }
    }
}

extension String {
    /// The text with its only occurrence of `part` replaced.
    func replacingOne(_ part: String, by other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(range, by: other)
    }

    private func firstRange(of part: String) -> Range<String.Index>? {
        indices.first { self[$0...].hasPrefix(part) }
            .map { $0..<index($0, offsetBy: part.count) }
    }

    private func replacingCharacters(_ range: Range<String.Index>, by other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
