import Foundation
import Platform
import Testing
import Transparency

@testable import Access
@testable import TestSupport
@testable import Views

@Suite struct OneTimeCodeTests {
    private func code(_ seed: UInt8) throws -> OneTimeCode {
        var next = seed
        return try OneTimeCode { count in
            (0..<count).map { _ in
                next = next &* 167 &+ 13
                return next
            }
        }
    }

    @Test func whatIsShownIsReadHoweverItIsTyped() throws {
        for seed in 0...255 {
            let code = try code(UInt8(seed))
            #expect(code.shown.utf8.count == 19)
            #expect(OneTimeCode(typed: code.shown.utf8) == code)
            #expect(OneTimeCode(typed: code.text.lowercased().utf8) == code)
            #expect(OneTimeCode(typed: " \(code.shown) ".utf8) == code)
        }
    }

    @Test func oneWrongCharacterOrTwoExchangedOnesAreNoticed() throws {
        let right = Array(try code(7).text.utf8)
        for position in right.indices {
            for symbol in "23456789ABCDEFGHJKMNPQRSTUVWXYZ01ILO".utf8
            where symbol != right[position] {
                var wrong = right
                wrong[position] = symbol
                #expect(OneTimeCode(typed: wrong) == nil)
            }
            for other in right.indices where right[other] != right[position] {
                var wrong = right
                wrong.swapAt(position, other)
                #expect(OneTimeCode(typed: wrong) == nil)
            }
        }
        #expect(OneTimeCode(typed: right.dropLast()) == nil)
        #expect(OneTimeCode(typed: right + right) == nil)
    }
}

/// `Specs/worker-card.md` against the program.
@Suite struct WorkerCardSpecTests {
    @Test func theExamplesAreWhatTheProgramReads() throws {
        let page = try Repository.text("Specs/worker-card.md")
        let shown = try #require(page.components(separatedBy: "```example code\n").last)
            .trimmingCharacters(in: .whitespaces).prefix { $0 != "\n" }
        let code = try #require(OneTimeCode(typed: shown.utf8))
        let lines = page.components(separatedBy: "{\"expires\"").dropFirst().map { line in
            Array("{\"expires\"\(line.prefix { $0 != "\n" })".utf8)
        }
        #expect(lines.count == 2)
        let use = try #require(CodeUse.all(in: lines[1], at: "spec")[code.digest])
        #expect(use.line.dropLast() == lines[1][...])
        let list = try AccessList(parsing: lines[0], at: "spec")
        #expect(use.end == list.grants[0].expires)
        #expect(list.grants[0].token == code.digest)
        #expect(page.contains(Hex.encodeText(code.digest.bytes)))
    }
}
