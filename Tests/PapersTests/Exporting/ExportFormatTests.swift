import Platform
import Testing
import Transparency

@testable import Papers
@testable import TestSupport

/// Rows as they are written, read again by a reader of RFC 4180 that is written here.
@Suite struct ExportFormatTests {
    /// - Source: RFC 4180 §2.
    private func rows(of csv: [UInt8]) throws -> [[String]] {
        var rows: [[String]] = [], row: [String] = [], field: [UInt8] = []
        var position = 0, isQuoted = false
        while position < csv.count {
            let byte = csv[position], next = position + 1 < csv.count ? csv[position + 1] : nil
            position += 1
            switch (byte, isQuoted) {
            case (0x22, true) where next == 0x22:
                field.append(0x22)
                position += 1
            case (0x22, _): isQuoted.toggle()
            case (0x2C, false):
                row.append(String(decoding: field, as: UTF8.self))
                field = []
            case (0x0D, false):
                #expect(next == 0x0A, "a bare carriage return")
                position += 1
                rows.append(row + [String(decoding: field, as: UTF8.self)])
                row = []
                field = []
            default: field.append(byte)
            }
        }
        #expect(row.isEmpty && field.isEmpty && !isQuoted, "an unfinished row")
        return rows
    }

    @Test func whatIsWrittenIsReadAgainAndNoCellBeginsAFormula() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        let alphabet: [String] = [
            "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠", ";", ",", "\"", "'", " ", "a", "ệ", "円",
            "1", "(", "|",
        ]
        for _ in 0..<3_000 {
            let texts = (0..<4).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                }.joined()
            }
            let names = ["a", "b", "c", "d"]
            let line = ExportFormat.csv.row(names, texts.map(ExportCell.text))
            let read = try #require(try rows(of: line).first)
            #expect(read.count == 5)
            let marked = read[4].utf8.split(separator: UInt8(ascii: " ")).map { String($0)! }
            for (place, text) in texts.enumerated() {
                let cell = read[place]
                #expect(
                    marked.contains(names[place]) == !cell.utf8.elementsEqual(text.utf8),
                    "seed \(seed)")
                // Whatever cuts at a semicolon or tab, no piece begins with what begins a formula.
                for piece in cell.unicodeScalars.split(
                    omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "\t" })
                {
                    let first = piece.first { ![" ", "\""].contains($0) }
                    #expect(
                        !["=", "+", "-", "@", "＝", "＠", "\r"].contains(first), "seed \(seed)")
                }
                // Nothing but apostrophes was added.
                var rest = cell.unicodeScalars[...]
                for scalar in text.unicodeScalars {
                    while let first = rest.first, first != scalar, first == "'" {
                        rest.removeFirst()
                    }
                    #expect(rest.popFirst() == scalar, "seed \(seed)")
                }
                #expect(rest.isEmpty)
            }
        }
    }

    @Test func aJSONLineHoldsTheTextAsItWasSaid() throws {
        let line = ExportFormat.jsonl.row(
            ["a", "b", "c", "d"], [.text("=1+2; -3"), .integer(7), .absent, .boolean(true)])
        #expect(String(decoding: line, as: UTF8.self) == #"{"a":"=1+2; -3","b":7,"d":true}"# + "\n")
    }

    @Test func theMarkOrderComesOnlyWhereItIsAskedFor() {
        #expect(
            ExportFormat.csv.head(["a"], byteOrderMark: false) == Array("a,neutralised\r\n".utf8))
        #expect(
            ExportFormat.csv.head(["a"], byteOrderMark: true)
                == [0xEF, 0xBB, 0xBF] + Array("a,neutralised\r\n".utf8))
        #expect(ExportFormat.jsonl.head(["a"], byteOrderMark: true).isEmpty)
    }
}
