import Platform
import Testing
import Transparency

@Suite struct LargeTreeTests {
    static let edges: [UInt64] = [
        1 << 32, 1 << 40, (1 << 40) - 1, (1 << 40) + 1, (1 << 40) + (1 << 8), (1 << 62) - 1,
        1 << 62,
        (1 << 63) - 1,
    ]

    @Test func proofsOfInclusionHoldNear2To40AndAbove() throws {
        var random = SeededGenerator(seed: printedSeed())
        for size in LargeTreeTests.edges {
            for index in [0, 1, size / 2, size - 2, size - 1]
                + (0..<10).map({ _ in UInt64.random(in: 0..<size, using: &random) })
            {
                let tree = MarkedTree(mark: index)
                let root = TreeRoot.of(size: size, from: tree)
                let proof = try #require(InclusionProof(index: index, size: size, from: tree))
                #expect(proof.hashes.count <= 63)
                #expect(proof.proves(MarkedTree.marked, in: root))
                #expect(!proof.proves(MarkedTree.plain, in: root))
                let elsewhere = InclusionProof(
                    index: index ^ 1, size: size, hashes: proof.hashes)
                #expect(!elsewhere.proves(MarkedTree.marked, in: root))
            }
        }
    }

    @Test func proofsOfConsistencyHoldNear2To40AndAbove() throws {
        var random = SeededGenerator(seed: printedSeed())
        for new in LargeTreeTests.edges {
            for old in [0, 1, 2, new / 2, new - 1, new]
                + (0..<10).map({ _ in UInt64.random(in: 0..<new, using: &random) })
            {
                let tree = MarkedTree(mark: old / 2)
                let oldRoot = TreeRoot.of(size: old, from: tree)
                let newRoot = TreeRoot.of(size: new, from: tree)
                let proof = try #require(ConsistencyProof(old: old, new: new, from: tree))
                #expect(proof.proves(oldRoot, in: newRoot))
                let forged = TreeRoot.of(size: old, from: MarkedTree(mark: old / 3))
                if old > 2 { #expect(!proof.proves(forged, in: newRoot)) }
            }
        }
    }

    @Test func aFrontierTakesWholeSubtreesInPlaceOfTheirLeaves() throws {
        let tree = MarkedTree(mark: 12_345_678)
        let size: UInt64 = (1 << 40) + 5 * 256 + 3
        var frontier = try #require(
            Frontier(size: 1 << 40, subtrees: [tree.hash(level: 40, index: 0)]))
        for bundle in UInt64(0)..<5 {
            let root = tree.hash(level: 8, index: 1 << 32 + bundle)
            let appended = frontier.append(subtree: root, level: 8)
            #expect(appended)
        }
        for _ in 0..<3 { frontier.append(MarkedTree.plain) }
        #expect(frontier == Frontier(size: size, from: tree))
        #expect(frontier.root == TreeRoot.of(size: size, from: tree))
        let appended = frontier.append(subtree: MarkedTree.plain, level: 8)
        #expect(!appended)
        #expect(frontier.size == size)
    }

    @Test func aFrontierHasOneSubtreeForEachBitOfItsSize() {
        #expect(Frontier(size: 5, subtrees: [Merkle.emptyRoot]) == nil)
        #expect(Frontier(size: 1 << 63, subtrees: [Merkle.emptyRoot]) == nil)
        #expect(Frontier(size: 0, subtrees: [])?.root == Merkle.emptyRoot)
    }
}
