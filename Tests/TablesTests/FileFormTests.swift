import Platform
import Tables
import Testing
import Wording

@Suite struct FileFormTests {
    private func kinds(_ bytes: [UInt8]) -> [FaultKind] {
        switch TableFile.read(bytes) {
        case .success(let table): table.faults.map(\.kind)
        case .failure(let faults): faults.faults.map(\.kind)
        }
    }

    private func cells(_ text: String) throws -> [[String]] {
        try TableFile.read(Array(text.utf8)).get().rows.map(\.cells)
    }

    @Test func whatIsNoTableIsRefusedWithTheWayToSaveOne() throws {
        let files: [([UInt8], FaultKind)] = [
            ([], .emptyFile), ([0xEF, 0xBB, 0xBF], .emptyFile),
            (Array("\r\n ,\r\n".utf8), .emptyFile),
            ([0x50, 0x4B, 3, 4, 0x14, 0], .damagedWorkbook),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .otherOffice),
            (Array("%PDF-1.7\n".utf8), .pdf), (Array("\n<HTML><table>".utf8), .webPage),
            (Array("a,b\0c\n".utf8), .nulBytes), ([0x61, 0, 0x2C, 0], .nulBytes),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .nulBytes), ([0xFF, 0xFE, 0x61], .unknownEncoding),
            ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0], .unknownEncoding),
            ([0xEF, 0xBB, 0xBF, 0xFF], .unknownEncoding), ([0x61, 0xFF], .unknownEncoding),
            ([UInt8](repeating: 0x61, count: TableLimits.fileBytes + 1), .fileTooLarge),
        ]
        for (bytes, kind) in files {
            guard case .failure(let found) = TableFile.read(bytes) else {
                Issue.record("\(kind) was not refused")
                continue
            }
            #expect(found.faults.map(\.kind) == [kind])
            if kind != .fileTooLarge {
                for language in Language.allCases {
                    #expect(found.faults[0].remedy(language).contains("*.xlsx"))
                    #expect(
                        kind == .damagedWorkbook
                            || found.faults[0].remedy(language).contains("CSV UTF-8"))
                }
            }
        }
    }

    @Test func vietnameseInAWindowsCodePageIsNotTakenForJapanese() throws {
        let text = "Đơn hàng;Người lao động;Phí dịch vụ\nmột;hai;ba\n"
        // Code page 1258 writes tones as marks of their own.
        let decomposed = "Đơn hàng;Ngươ\u{300}i lao đô\u{323}ng;Phí di\u{323}ch vu\u{323}\n"
        let converter = try TextConverter(from: .utf8, to: .windows1258)
        #expect(kinds(try converter.converted(Array(decomposed.utf8))) == [.unknownEncoding])
        #expect(kinds(Array(text.utf8)) == [])
        let western = try TextConverter(from: .utf8, to: .windows1252)
        #expect(kinds(try western.converted(Array("café,là,où\n".utf8))) == [.unknownEncoding])
    }

    @Test func quotesHoldSeparatorsLineBreaksAndQuotes() throws {
        #expect(
            try cells("a,\"b,\"\"c\"\"\r\nd\",\"\"\r\n\"e\",f,g")
                == [["a", "b,\"c\"\r\nd", ""], ["e", "f", "g"]])
        #expect(try cells("a,5\" pipe\n") == [["a", "5\" pipe"]])
        #expect(try cells("a,\n,b\n") == [["a", ""], ["", "b"]])
    }

    @Test func rowsAreNumberedAsExcelNumbersThem() throws {
        let table = try TableFile.read(Array("title\r\n\r\na,\"b\nb\"\n,\rc,d".utf8)).get()
        #expect(table.rows.map(\.number) == [1, 3, 5])
        let declared = try TableFile.read(Array("sep=;\r\na,b;c\r\n".utf8)).get()
        #expect(declared.rows.map(\.number) == [1] && declared.rows[0].cells == ["a,b", "c"])
        #expect(declared.separator == .semicolon)
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpened() throws {
        let table = try TableFile.read(Array("a,b\nc,\"d\ne,f\n".utf8)).get()
        #expect(table.faults.map(\.kind) == [.unterminatedQuote])
        #expect(table.faults[0].row == 2 && table.faults[0].column?.letters == "B")
        #expect(table.faults[0].seen == "d\\ne,f\\n")
        #expect(
            kinds(Array("a,b\n\"c\"d,e\nf, \"g\"\n".utf8)) == [.misplacedQuote, .misplacedQuote])
    }

    @Test func theSeparatorIsTheOneThatMakesATable() throws {
        let of = { (text: String) in try TableFile.read(Array(text.utf8)).get().separator }
        #expect(try of("a;b;c\n1,5;2,5;3,5\n2,5;1;1\n") == .semicolon)
        #expect(try of("a,b,c\nx;y,2,3\nz;w,2,3\n") == .comma)
        #expect(try of("a\tb\n1,2\t3;4\n5,6\t7;8\n") == .tab)
        #expect(try of("title, long; very\n\n\"a;a;a\",b\n1,2\n3,4\n") == .comma)
        #expect(try of("alone\n") == .comma)
    }

    @Test func aFileBeyondItsLimitsIsReportedSo() {
        let wide = Array(repeating: "a", count: TableLimits.cells + 1).joined(separator: ",")
        #expect(kinds(Array("\(wide)\nb\n".utf8)).contains(.tooManyCells))
        let long = String(repeating: "a", count: TableLimits.cellBytes + 1)
        #expect(kinds(Array("a,b\n\(long),c\n".utf8)) == [.cellTooLong])
        let tall = String(repeating: "\n", count: TableLimits.rows) + "a,b\n"
        #expect(kinds(Array(("a,b\n" + tall).utf8)) == [.tooManyRows])
    }

    @Test func lettersOfColumnsAreExcels() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map { ColumnPlace(index: $0).letters }
        #expect(letters == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }
}
