import Platform
import Testing
import Transparency

@Suite struct TamperedProofTests {
    let leaves = sampleEntries(67).map { Merkle.leafHash($0) }

    @Test func anInclusionProofWithAnythingChangedProvesNothing() throws {
        let source = HashesInMemory(leaves: leaves)
        for size in [1, 2, 3, 5, 8, 64, 67] as [UInt64] {
            let root = TreeRoot.of(size: size, from: source)
            for index in 0..<size {
                let leaf = leaves[Int(index)]
                let proof = try #require(InclusionProof(index: index, size: size, from: source))
                for hashes in changed(proof.hashes) {
                    let bad = InclusionProof(index: index, size: size, hashes: hashes)
                    #expect(!bad.proves(leaf, in: root))
                }
                for other in 0...size where other != index {
                    let bad = InclusionProof(index: other, size: size, hashes: proof.hashes)
                    #expect(!bad.proves(leaf, in: root))
                }
                #expect(!proof.proves(flipped(leaf, bit: 255), in: root))
                #expect(!proof.proves(leaf, in: flipped(root, bit: 0)))
            }
        }
    }

    @Test func aConsistencyProofWithAnythingChangedProvesNothing() throws {
        let source = HashesInMemory(leaves: leaves)
        for new in [2, 3, 5, 8, 64, 67] as [UInt64] {
            let newRoot = TreeRoot.of(size: new, from: source)
            for old in 1..<new {
                let oldRoot = TreeRoot.of(size: old, from: source)
                let proof = try #require(ConsistencyProof(old: old, new: new, from: source))
                for hashes in changed(proof.hashes) {
                    let bad = ConsistencyProof(old: old, new: new, hashes: hashes)
                    #expect(!bad.proves(oldRoot, in: newRoot))
                }
                #expect(!proof.proves(flipped(oldRoot, bit: 7), in: newRoot))
                #expect(!proof.proves(oldRoot, in: flipped(newRoot, bit: 7)))
            }
        }
    }

    @Test func proofsFromAndToNothingNeedTheEmptyRootAndNoHashes() {
        let root = Merkle.leafHash([1])
        let empty = Merkle.emptyRoot
        #expect(ConsistencyProof(old: 0, new: 9, hashes: []).proves(empty, in: root))
        #expect(!ConsistencyProof(old: 0, new: 9, hashes: []).proves(root, in: root))
        #expect(!ConsistencyProof(old: 0, new: 9, hashes: [root]).proves(empty, in: root))
        #expect(ConsistencyProof(old: 0, new: 0, hashes: []).proves(empty, in: empty))
        #expect(!ConsistencyProof(old: 0, new: 0, hashes: []).proves(root, in: root))
        #expect(ConsistencyProof(old: 9, new: 9, hashes: []).proves(root, in: root))
        #expect(!ConsistencyProof(old: 9, new: 9, hashes: [root]).proves(root, in: root))
        #expect(!ConsistencyProof(old: 9, new: 8, hashes: [root]).proves(root, in: root))
        #expect(!ConsistencyProof(old: 3, new: 9, hashes: []).proves(root, in: root))
        #expect(!InclusionProof(index: 0, size: 0, hashes: []).proves(empty, in: empty))
    }

    @Test func noHashesOfAnyLengthTrapTheChecker() {
        var random = SeededGenerator(seed: printedSeed())
        for _ in 0..<3000 {
            let hashes = (0..<Int.random(in: 0...70, using: &random)).map { _ in leaves[0] }
            let old = random.next() >> (random.next() % 64)
            let new = random.next() >> (random.next() % 64)
            _ = ConsistencyProof(old: old, new: new, hashes: hashes)
                .proves(leaves[1], in: leaves[2])
            _ = InclusionProof(index: old, size: new, hashes: hashes).root(over: leaves[1])
        }
    }

    /// Every list one change away: a bit flipped, a hash dropped, doubled, or added at the end.
    private func changed(_ hashes: [Digest]) -> [[Digest]] {
        var lists: [[Digest]] = [hashes + [Merkle.emptyRoot]]
        for position in hashes.indices {
            var list = hashes
            list[position] = flipped(hashes[position], bit: 100 + position)
            lists.append(list)
            list = hashes
            list.remove(at: position)
            lists.append(list)
            list = hashes
            list.insert(hashes[position], at: position)
            lists.append(list)
        }
        return lists
    }

    private func flipped(_ digest: Digest, bit: Int) -> Digest {
        var bytes = digest.bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        return Digest(bytes) ?? digest
    }
}
