import Foundation
import Registry
import Testing
import Transparency

@testable import TestSupport

/// A content is written by the types that read it: as the same bytes.
@Suite struct WrittenContentTests {
    private func examples() throws -> [JSONValue] {
        try Repository.text("Specs/content.md").components(separatedBy: "```json content\n")
            .dropFirst().map {
                try CanonicalJSON.parseHandwritten(
                    Array($0.components(separatedBy: "\n```")[0].utf8))
            }
    }

    private func isWrittenAsRead(_ value: JSONValue) throws -> Bool {
        let content = try Content(value)
        return CanonicalJSON.bytes(of: content.json) == CanonicalJSON.bytes(of: value)
            && CanonicalJSON.bytes(of: content.body.json)
                == value["body"].map(CanonicalJSON.bytes)
    }

    @Test func `each example is written as it was read`() throws {
        for example in try examples() { #expect(try isWrittenAsRead(example), "\(example)") }
    }

    @Test func `to leave a list out and to give none stay two things`() throws {
        for present in ["", #""present":[],"#] {
            let text = """
                {"type":"refund.confirmed","order":"VJ-1","worker":"wk-0123456789ab","body":{
                \(present)"amount":{"amount":0,"currency":"JPY"},"said_on":"2026-05-01"}}
                """
            #expect(try isWrittenAsRead(CanonicalJSON.parseHandwritten(Array(text.utf8))))
        }
    }

    /// Examples with members left out, lists emptied and items repeated, as far as they still are
    /// contents.
    @Test func `whatever can be read is written as the same bytes`() throws {
        let seed: UInt64 = 20_261_201
        var random = SeededRandom(seed)
        let examples = try examples()
        var looked = 0
        for _ in 0..<6000 {
            var value = try #require(examples.randomElement(using: &random))
            for _ in 0...Int.random(in: 0...2, using: &random) {
                value = changed(value, &random)
            }
            guard (try? Content(value)) != nil else { continue }
            #expect(try isWrittenAsRead(value), "seed \(seed): \(value)")
            looked += 1
        }
        #expect(looked > 1000)
    }

    /// The value with something changed somewhere in it.
    private func changed(_ value: JSONValue, _ random: inout SeededRandom) -> JSONValue {
        switch value {
        case .object(var members):
            guard let place = members.indices.randomElement(using: &random) else { return value }
            if Int.random(in: 0..<4, using: &random) == 0 {
                members.remove(at: place)
            } else {
                members[place] = JSONMember(
                    name: members[place].name, value: changed(members[place].value, &random))
            }
            return .object(members)
        case .array(var items):
            guard let place = items.indices.randomElement(using: &random) else { return value }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: items = []
            case 1: items.append(items[place])
            case 2: items.remove(at: place)
            default: items[place] = changed(items[place], &random)
            }
            return .array(items)
        case .integer(let number): return .integer(max(0, number &+ 1))
        case .boolean(let isTrue): return .boolean(!isTrue)
        default: return value
        }
    }
}
