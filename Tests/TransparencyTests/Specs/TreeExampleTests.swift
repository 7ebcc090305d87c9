import Platform
import Testing
import Transparency

/// The bytes and numbers that `merkle.md` and `tiles.md` show are those the code makes.
@Suite struct TreeExampleTests {
    let entries = C2SPExample.entries

    private func lines(_ digests: [Digest]) -> String {
        digests.map { Base64.encodeText($0.bytes) + "\n" }.joined()
    }

    @Test func hashesRootsAndProofsAreTheSpecs() throws {
        let page = try SpecPage("merkle.md")
        let leaves = entries.map { Merkle.leafHash($0) }
        let source = HashesInMemory(leaves: leaves)
        let shown = zip(entries, leaves).map { entry, leaf in
            (entry.isEmpty ? "" : Hex.encodeText(entry) + " ") + Hex.encodeText(leaf.bytes) + "\n"
        }
        #expect(page.example("leaves") == shown.joined())
        let roots = (0...4).map { TreeRoot.of(size: UInt64($0), from: source) }
        #expect(page.example("roots") == lines(roots))
        #expect(roots.map { Base64.encodeText($0.bytes) } == C2SPExample.roots)

        let inclusion = try #require(InclusionProof(index: 2, size: 4, from: source))
        #expect(page.example("inclusion 2 in 4") == lines(inclusion.hashes))
        let consistency = try #require(ConsistencyProof(old: 3, new: 4, from: source))
        #expect(page.example("consistency 3 to 4") == lines(consistency.hashes))
        #expect(consistency.hashes.map { Base64.encodeText($0.bytes) } == C2SPExample.proof3to4)
    }

    @Test func proofsHaveTheWorkedLengths() {
        let tree = MarkedTree(mark: 5)
        let large: UInt64 = 1 << 40
        #expect(InclusionProof(index: 2, size: 4, from: tree)?.hashes.count == 2)
        #expect(InclusionProof(index: 6, size: 7, from: tree)?.hashes.count == 2)
        #expect(ConsistencyProof(old: 6, new: 7, from: tree)?.hashes.count == 3)
        #expect(InclusionProof(index: 77, size: large, from: tree)?.hashes.count == 40)
        #expect(InclusionProof(index: large, size: large + 1, from: tree)?.hashes.count == 1)
        #expect(ConsistencyProof(old: large, new: large + 1, from: tree)?.hashes.count == 1)
    }

    @Test func theFilesOfFourEntriesAreTheSpecs() throws {
        var tiles = TileGrowth()
        var bundles = BundleGrowth()
        let files =
            try bundles.append(entries).map { ($0.coordinate.path, $0.bytes) }
            + tiles.append(entries.map { Merkle.leafHash($0) }).map {
                ($0.coordinate.path, $0.bytes)
            }
        let shown = files.map { "\($0) \(Hex.encodeText($1))\n" }.joined()
        #expect(try SpecPage("tiles.md").example("files of 4") == shown)
    }

    @Test func thePartialTilesOfTheWorkedSizesAreTheSpecs() throws {
        let sizes: [UInt64] = [4, 256, 257, 70_000, (1 << 40) - 1, 1 << 40]
        let shown = sizes.map { size in
            "\(size): " + TileLayout.partials(size: size).map(\.path).joined(separator: " ") + "\n"
        }
        #expect(try SpecPage("tiles.md").example("partial tiles") == shown.joined())
    }

    @Test func entry255CompletesATileAndBeginsTheLevelAbove() throws {
        var tiles = TileGrowth()
        var bundles = BundleGrowth()
        let before = sampleEntries(255)
        _ = tiles.append(before.map { Merkle.leafHash($0) })
        _ = try bundles.append(before)
        #expect(
            tiles.append([Merkle.leafHash([9])]).map(\.coordinate.path)
                == ["tile/0/000", "tile/1/000.p/1"])
        #expect(try bundles.append([[9]]).map(\.coordinate.path) == ["tile/entries/000"])
    }
}
