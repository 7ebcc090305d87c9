import Foundation
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// What `sign`, `file` and `release` sign by a batch, and what not.
///
/// - Source: `Specs/batch-signature.md` 9, 13 and 16.
@Suite struct BatchedSigningTests {
    private func maker(_ keys: [SignerKey] = [ForgedKeys.sen]) throws -> StatementMaker {
        var count: UInt8 = 0
        return StatementMaker(
            origin: ForgedKeys.origin, seen: .init(size: 0, root: Merkle.emptyRoot), keys: keys,
            filed: Instant(seconds: 1_777_000_000), profile: try Profile(DefaultProfile.bytes),
            random: { length in
                count &+= 1
                return [UInt8](repeating: count, count: length - 1) + [UInt8(length)]
            })
    }

    private func value(_ content: String) throws -> Content {
        try Content(CanonicalJSON.parseHandwritten(Array(content.utf8)))
    }

    /// For each statement its version, and the index and size of its batch, or `plain`.
    private func lines(_ filings: [Filing], _ keys: [SignerKey]) throws -> [String] {
        try filings.map { filing in
            let statement = try Statement(parsing: filing.statement)
            #expect(statement.firstUnverified(with: keys.map(\.verifierKey)) == nil)
            let lines = statement.batchLines.map { line in
                line.map { "\($0.batch.index)/\($0.batch.size)" } ?? "plain"
            }
            return "v\(statement.draft.version) " + lines.joined(separator: " ")
        }
    }

    @Test func oneIsSignedByItselfAndMoreAreSignedTogether() throws {
        let milestone = try value(ForgedContents.milestone())
        let keys = [ForgedKeys.sen, ForgedKeys.sakura]
        let one = try maker(keys).filings(of: [milestone])
        #expect(try lines(one, keys) == ["v1 plain plain"])
        let two = try maker(keys).filings(of: [milestone, milestone])
        #expect(try lines(two, keys) == ["v2 0/2 0/2", "v2 1/2 1/2"])
        let plain = try maker(keys).filings(of: [milestone, milestone], plain: true)
        #expect(try lines(plain, keys) == ["v1 plain plain", "v1 plain plain"])
        // By themselves they are what they were before there were batches.
        let alone = try maker(keys)
        #expect(try [alone.filing(of: milestone), alone.filing(of: milestone, index: 1)] == plain)
    }

    @Test func aBatchHasSixtyFourAtMost() throws {
        let milestone = try value(ForgedContents.milestone())
        let made = try lines(
            maker().filings(of: Array(repeating: milestone, count: 129)), [ForgedKeys.sen])
        #expect(made[0] == "v2 0/64" && made[63] == "v2 63/64" && made[64] == "v2 0/64")
        #expect(made[127] == "v2 63/64" && made[128] == "v2 plain")
    }

    @Test func whatBringsAKeyIsSignedByItself() throws {
        let enrolment = try value(
            ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"))
        let milestone = try value(ForgedContents.milestone())
        let keys = [ForgedKeys.sen, ForgedKeys.senNew]
        let made = try lines(maker(keys).filings(of: [milestone, enrolment, milestone]), keys)
        #expect(made == ["v2 0/2 0/2", "v1 plain plain", "v2 1/2 1/2"])
    }

    @Test func aTableIsFiledAsABatchAndAgainWithTheSameBytes() throws {
        let path = FilingOffice.source("em-kiku/fees-2026-03.csv")
        let office = try FilingOffice(of: "em-kiku")
        let key = try SignerKey(
            parsing: try FileSystem.read(office.keyFile).dropLast())
        let filed = office.file(path)
        #expect(filed.code == .done, "\(filed.messages)")
        let filings = try Filing.parseAll(Array(filed.output.utf8))
        let count = filings.count
        #expect(count >= 2 && count <= 64)
        #expect(try lines(filings, [key]) == (0..<count).map { "v2 \($0)/\(count)" })
        #expect(office.file(path).output == filed.output)
        let other = try FilingOffice(of: "em-kiku")
        let plain = other.file(path, ["--plain"])
        #expect(
            try lines(try Filing.parseAll(Array(plain.output.utf8)), [key])
                == Array(repeating: "v1 plain", count: count))
    }
}
