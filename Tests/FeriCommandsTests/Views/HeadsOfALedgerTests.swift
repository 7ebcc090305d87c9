import Platform
import Testing
import Transparency

@testable import LedgerStore
@testable import Terminal
@testable import TestSupport

/// Heads published by a ledger, and what trails prove by them.
@Suite struct HeadsOfALedgerTests {
    private let story: StoryLedger

    init() throws { story = try StoryLedger.fresh() }

    @Test func aTrailCarriesAProofThatAnybodyCanCheck() throws {
        for (kind, id) in [("order", ForgedContents.order), ("worker", ForgedContents.worker)] {
            let trail = try #require(story.read("trail", kind, id, "--json").json)
            let heads = try #require(trail["heads"])
            let size = try #require(heads["size"]?.integerValue)
            let lines = try #require(trail["lines"]?.arrayValue)
            // The statement that was erased counts no more.
            let counted = lines.filter {
                ($0["seq"]?.integerValue ?? 0) < size
                    && $0["seq"]?.integerValue != Int64(story.at["milestone"] ?? 0)
            }
            let last = try #require(counted.last?["seq"]?.integerValue)
            #expect(heads["head"]?["count"]?.integerValue == Int64(counted.count))
            #expect(heads["head"]?["last"]?.integerValue == last)
            func eight(_ number: Int64) -> [UInt8] {
                (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
            }
            let leaf =
                SHA256.digest(of: Array("feri-subject/1\n\(kind) \(id)".utf8)).bytes + eight(last)
                + eight(Int64(counted.count))
            var hashes: [Digest] = []
            for value in try #require(heads["hashes"]?.arrayValue) {
                let bytes = try #require(value.stringValue.flatMap(Base64.decode))
                hashes.append(try #require(Digest(bytes)))
            }
            let proof = InclusionProof(
                index: UInt64(try #require(heads["index"]?.integerValue)),
                size: UInt64(try #require(heads["count"]?.integerValue)), hashes: hashes)
            let root = try #require(proof.root(over: Merkle.leafHash(leaf)))
            #expect(Base64.encodeText(root.bytes) == heads["root"]?.stringValue)
            #expect(trail["tail_proven"] == .boolean(false))
        }
    }

    @Test func theTrailSaysHowFarItIsProvedAndWhatIsNot() throws {
        let size = try #require(story.at["heads"])
        let whole = story.read("trail", "order", ForgedContents.order).output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            whole.contains("complete up to size \(size)")
                && whole.contains("proved by the heads published at entry \(size)"), "\(whole)")
        #expect(whole.contains("tail unproven: 1 sealed entries came since"))
        let then = story.read("trail", "order", ForgedContents.order, "--at", "\(size)").output
        #expect(!then.contains("tail unproven"), "\(then)")
        let before = story.read("trail", "order", ForgedContents.order, "--at", "\(size - 1)")
            .output
        #expect(before.contains("tail unproven: no published heads"))
    }

    @Test func headsThatAreNotThoseOfTheContentsAreRefused() throws {
        let heads = try #require(story.at["heads"])
        let copy = story.forged
        let root = Base64.encodeText(SHA256.digest(of: [1]).bytes)
        let content = """
            {"type":"heads.published","body":{"size":\(heads),"count":7,"root":"\(root)"}}
            """
        try copy.add(
            [ForgedStatement(content, by: ForgedKeys.officers, id: "wrong").entry])
        copy.expectNo(at: "seq \(copy.size - 1)")
        // Without the contents nobody can tell, and it is said so.
        let blind = copy.verify(openings: false)
        #expect(blind.code == .done, "\(blind.output)")
        #expect(blind.json?["not_checked"]?["heads"]?.integerValue == 2)
    }

    @Test func theContentIsMadeForTheOfficersAndOnlyWithEveryContent() throws {
        let made = story.read("heads")
        #expect(made.code == .done, "\(made.messages)")
        let content = try CanonicalJSON.parse(Array(made.output.utf8.dropLast()))
        #expect(content["body"]?["size"]?.integerValue == Int64(story.forged.size))
        let blind = Judgement(["heads", "--ledger", story.forged.home.ledger])
        #expect(blind.code == .noInput && blind.messages.contains("not available"))
    }
}
