import Platform
import Testing
import Transparency

@Suite struct MerkleTests {
    let entries = sampleEntries(600)

    @Test func everyTreeUpTo600LeavesHasTheNaiveRoot() {
        let naive = NaiveTree(entries: entries)
        let source = HashesInMemory(leaves: entries.map { Merkle.leafHash($0) })
        var frontier = Frontier()
        for size in 0...600 {
            let expected = Digest(naive.root(0..<size))
            #expect(frontier.root == expected)
            #expect(TreeRoot.of(size: UInt64(size), from: source) == expected)
            #expect(Frontier(size: UInt64(size), from: source) == frontier)
            #expect(Frontier(size: UInt64(size), subtrees: frontier.subtrees) == frontier)
            if size < 600 { frontier.append(Merkle.leafHash(entries[size])) }
        }
    }

    @Test func everyInclusionProofUpTo130LeavesHoldsAndSomeUpTo600() {
        let leaves = entries.map { Merkle.leafHash($0) }
        let source = HashesInMemory(leaves: leaves)
        for size in Array(0...130) + stride(from: 131, through: 600, by: 17) + [256, 512, 513] {
            let root = TreeRoot.of(size: UInt64(size), from: source)
            let step = size <= 130 ? 1 : 11
            for index in stride(from: 0, to: size, by: step) {
                let proof = InclusionProof(index: UInt64(index), size: UInt64(size), from: source)
                #expect(proof?.proves(leaves[index], in: root) == true)
                #expect(proof?.proves(leaves[(index + 1) % 600], in: root) == false)
            }
            #expect(InclusionProof(index: UInt64(size), size: UInt64(size), from: source) == nil)
        }
    }

    @Test func everyConsistencyProofUpTo130LeavesHoldsAndSomeUpTo600() {
        let source = HashesInMemory(leaves: entries.map { Merkle.leafHash($0) })
        let roots = (0...600).map { TreeRoot.of(size: UInt64($0), from: source) }
        for new in Array(0...130) + stride(from: 131, through: 600, by: 29) + [256, 512, 513] {
            for old in stride(from: 0, through: new, by: new <= 130 ? 1 : 13) {
                let proof = ConsistencyProof(old: UInt64(old), new: UInt64(new), from: source)
                #expect(proof?.proves(roots[old], in: roots[new]) == true)
                let other = roots[(old + 1) % 600]
                #expect(proof?.proves(other, in: roots[new]) == false)
                if old > 0 {
                    #expect(proof?.proves(roots[old], in: other) == (other == roots[new]))
                }
            }
            #expect(
                ConsistencyProof(old: UInt64(new) + 1, new: UInt64(new), from: source) == nil)
        }
    }
}
