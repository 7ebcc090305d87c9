import Foundation
import Platform
import Testing
import Transparency

@testable import Registry
@testable import TestSupport

/// Heads as `Specs/heads.md` says them, and kept up entry by entry as if made at once.
@Suite struct SubjectHeadsTests {
    /// What one entry does: it names subjects, is not available, or erases.
    private enum Deed {
        case names(Subjects)
        case unseen
        case erases([UInt64])
    }

    private func statements(
        _ deeds: [Deed]
    ) throws -> (index: StatementIndex, erasures: [UInt64: [UInt64]]) {
        var index = StatementIndex()
        var erasures: [UInt64: [UInt64]] = [:]
        let speaker = try #require(PartyID("op-feri"))
        for (seq, deed) in deeds.enumerated() {
            var subjects = Subjects()
            var type: ContentType? = .milestoneReached
            switch deed {
            case .names(let named): subjects = named
            case .unseen: type = nil
            case .erases(let seqs):
                erasures[UInt64(seq)] = seqs
                type = .dataErased
            }
            index.append(
                StatementIndex.Trace(
                    speaker: speaker, type: type, subjects: subjects, perspective: nil,
                    moment: nil, isSealed: true),
                identity: SHA256.digest(of: Array("\(seq)".utf8)), firstVersion: UInt64(seq))
        }
        return (index, erasures)
    }

    private func subjects(_ words: [Substring]) -> Subjects {
        func value(_ kind: Substring) -> String? {
            words.firstIndex(of: kind).map { String(words[$0 + 1]) }
        }
        return Subjects(
            order: value("order").flatMap(OrderNumber.init),
            worker: value("worker").flatMap(WorkerID.init),
            party: value("party").flatMap(PartyID.init))
    }

    private func page(_ name: String) throws -> [String] {
        let page = try Repository.text("Specs/heads.md")
        let block = try #require(
            page.components(separatedBy: "```example \(name)\n").dropFirst().first)
        return block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
    }

    private func story() throws -> [Deed] {
        try page("entries").map { line in
            let words = line.split(separator: " ").dropFirst()
            return words.first == "erases"
                ? .erases(words.dropFirst().compactMap { UInt64($0) })
                : .names(subjects(Array(words)))
        }
    }

    @Test(arguments: [7, 8]) func theExamplesOfTheSpecificationComeOut(size: UInt64) throws {
        let (index, erasures) = try statements(story())
        var heads = SubjectHeads()
        heads.advance(to: size, in: index, erasures: erasures)
        let said =
            heads.sorted.map { "\(Hex.encodeText($0.key.bytes)) \($0.last) \($0.count)" } + [
                "root \(Base64.encodeText(heads.root.bytes))"
            ]
        #expect(try said == page("heads-\(size)"))
        #expect(heads.isComplete)
    }

    @Test func theProofOfTheSpecificationComesOutAndHolds() throws {
        let (index, erasures) = try statements(story())
        var heads = SubjectHeads()
        heads.advance(to: 7, in: index, erasures: erasures)
        let key = SubjectHead.key(of: try #require(WorkerID("wk-0123456789ab")))
        let published = PublishedHeads(
            seq: 7, heads: HeadsPublished(size: 7, count: heads.count, root: heads.root),
            isChecked: true)
        let tree = HeadTree(heads.sorted, published: published)
        let made = try #require(tree.proof(of: key))
        #expect(made.holds)
        let head = made.head
        #expect(try [Hex.encodeText(head.bytes)] == page("leaf"))
        let proof = made.inclusion
        #expect(try proof.hashes.map { Base64.encodeText($0.bytes) } == page("proof"))
        #expect(proof.proves(head.leafHash, in: heads.root))
        var fewer = head
        fewer.count -= 1
        #expect(!proof.proves(fewer.leafHash, in: heads.root))
        #expect(tree.proof(of: SubjectHead.key(of: try #require(PartyID("nobody")))) == nil)
        for head in heads.sorted { #expect(tree.proof(of: head.key)?.holds == true) }
    }

    @Test func withoutEntriesTheRootIsThatOfTheEmptyTree() {
        #expect(SubjectHeads().root == Merkle.emptyRoot)
    }

    @Test func aContentNotAvailableLeavesTheHeadsIncompleteUntilItIsErased() throws {
        let (index, erasures) = try statements([.unseen, .unseen, .erases([0]), .erases([0, 1])])
        var heads = SubjectHeads()
        for (size, isComplete) in [(1, false), (3, false), (4, true)] {
            heads.advance(to: UInt64(size), in: index, erasures: erasures)
            #expect(heads.isComplete == isComplete, "size \(size)")
        }
    }

    /// Advanced in any steps, they are what a new count of all entries gives.
    @Test(arguments: 0..<UInt64(60)) func keptUpTheyAreAsMadeAtOnce(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let orders = try (1...3).map { try #require(OrderNumber("VJ-\($0)")) }
        let workers = try (1...4).map { try #require(WorkerID("wk-00000000000\($0)")) }
        var deeds: [Deed] = []
        for seq in 0..<Int.random(in: 1...80, using: &random) {
            switch Int.random(in: 0...9, using: &random) {
            case 0 where seq > 0:
                let seqs = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    UInt64(Int.random(in: 0...seq - 1, using: &random))
                }
                deeds.append(.erases(Set(seqs).sorted()))
            case 1...3:
                deeds.append(.names(Subjects(order: orders[Int.random(in: 0...2, using: &random)])))
            case 4: deeds.append(.names(Subjects()))
            default:
                deeds.append(
                    .names(
                        Subjects(
                            order: orders[Int.random(in: 0...2, using: &random)],
                            worker: workers[Int.random(in: 0...3, using: &random)])))
            }
        }
        let (index, erasures) = try statements(deeds)
        var heads = SubjectHeads()
        while heads.size < UInt64(deeds.count) {
            let left = deeds.count - Int(heads.size)
            heads.advance(
                to: heads.size + UInt64(Int.random(in: 1...left, using: &random)), in: index,
                erasures: erasures)
            #expect(heads.sorted == counted(deeds.prefix(Int(heads.size))), "seed \(seed)")
        }
    }

    private func counted(_ deeds: some Sequence<Deed>) -> [SubjectHead] {
        var erased: Set<UInt64> = []
        for case .erases(let seqs) in deeds { erased.formUnion(seqs) }
        var seqs: [Digest: [UInt64]] = [:]
        for (seq, deed) in deeds.enumerated() where !erased.contains(UInt64(seq)) {
            guard case .names(let subjects) = deed else { continue }
            for key in subjects.headKeys { seqs[key, default: []].append(UInt64(seq)) }
        }
        return seqs.map { key, seqs in
            SubjectHead(key: key, last: seqs.last ?? 0, count: UInt64(seqs.count))
        }.sorted { $0.key < $1.key }
    }
}
