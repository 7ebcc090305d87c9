import Platform
import Testing
import Transparency
import Wording

@testable import Terminal
@testable import TestSupport

@Suite struct ReportTests {
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

    @Test func aStringIsEscapedCharacterByCharacterWhereverTheyAre() {
        // Each character at the edges of what is escaped, alone and among Vietnamese and Japanese.
        let edges: [UInt32] = [
            0x00, 0x1F, 0x20, 0x22, 0x5C, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0x61B, 0x61C, 0x61D,
            0x1EA1, 0x200D, 0x200E, 0x200F, 0x2010, 0x2029, 0x202A, 0x202E, 0x202F, 0x2065, 0x2066,
            0x2069, 0x206A, 0x20AB, 0x3042, 0xD7FF, 0xE000, 0xF8FF, 0xF900, 0xFDCF, 0xFDD0, 0xFDEF,
            0xFDF0, 0xFF08, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_0000, 0x1_FFFD, 0x1_FFFE, 0xF_0000,
            0x10_FFFD,
        ]
        for code in edges {
            guard let scalar = Unicode.Scalar(code) else { continue }
            for (before, after) in [("", ""), ("phí ", ""), ("", "手数料"), ("đồng・", "ạ円")] {
                let escaped: String =
                    switch scalar {
                    case "\"": #"\""#
                    case "\\": #"\\"#
                    case "\n": #"\n"#
                    case _ where JSONCharacters.isAllowed(code): String(scalar)
                    default:
                        String(scalar).utf16.map { unit in
                            let digits = String(unit, radix: 16)
                            return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
                        }.joined()
                    }
                let value = JSONValue.string("\(before)\(scalar)\(after)")
                #expect(
                    JSONText.bytes(of: value)
                        == Array("\"\(before)\(escaped)\(after)\"\n".utf8), "U+\(code)")
            }
        }
    }

    @Test func linesBreakAtSpacesAndBetweenKanjiButNotBeforeAFullStop() {
        #expect(Wrapping.lines(of: "one two three", width: 8) == ["one two", "three"])
        #expect(Wrapping.lines(of: "送出機関です。", width: 12) == ["送出機関で", "す。"])
        #expect(Wrapping.lines(of: "unbreakable", width: 4) == ["unbreakable"])
    }
}
