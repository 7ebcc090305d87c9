import Platform
import Testing
import Transparency

@Suite struct TileGrowthTests {
    /// Every tile of a tree of these leaves, computed level by level from nothing.
    private func tilesFromScratch(_ leaves: [Digest]) throws -> [TileCoordinate: Tile] {
        var tiles: [TileCoordinate: Tile] = [:]
        var hashes = leaves
        var level = 0
        while !hashes.isEmpty {
            var above: [Digest] = []
            for start in stride(from: 0, to: hashes.count, by: 256) {
                let held = Array(hashes[start..<min(start + 256, hashes.count)])
                let coordinate = try #require(
                    TileCoordinate(level: level, index: UInt64(start / 256), width: held.count))
                tiles[coordinate] = Tile(coordinate, hashes: held)
                if held.count == 256 { above.append(Merkle.root(over: held)) }
            }
            hashes = above
            level += 1
        }
        return tiles
    }

    @Test func grownInRandomStepsTheTilesAreThoseMadeFromScratch() throws {
        var random = SeededGenerator(seed: printedSeed())
        let leaves = (0..<70_000).map { Digest([UInt8](repeating: 0, count: 28) + be32($0))! }
        var growth = TileGrowth()
        var stored: [TileCoordinate: Tile] = [:]
        while growth.size < 70_000 {
            let before = Int(growth.size)
            let step = [1, 2, 200, 256, 300, 5000].randomElement(using: &random)!
            let after = min(70_000, before + step)
            for tile in growth.append(leaves[before..<after]) {
                #expect(stored.updateValue(tile, forKey: tile.coordinate) == nil)
            }
            // Recovery: the state is wholly in the tiles.
            if random.next() % 4 == 0 {
                growth = try TileGrowth(size: growth.size) { try #require(stored[$0]) }
            }
            let full = stored.filter { $0.key.isFull }
            let edge = TileLayout.partials(size: growth.size).map { ($0, stored[$0]!) }
            if random.next() % 8 == 0 || growth.size == 70_000 {
                let expected = try tilesFromScratch(Array(leaves[..<after]))
                #expect(full.merging(edge) { $1 } == expected)
                #expect(growth.root == Merkle.root(over: leaves[..<after]))
            }
        }
        #expect(stored.filter { $0.key.isFull }.count == 273 + 1)
        #expect(
            TileLayout.partials(size: 70_000).map(\.path) == [
                "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1",
            ])
    }

    @Test func aTreeReadFromItsTilesGivesTheRootsAndProofsOfTheTreeInMemory() {
        let leaves = (0..<66_000).map { Digest([UInt8](repeating: 7, count: 28) + be32($0))! }
        let memory = HashesInMemory(leaves: leaves)
        for size in [1, 2, 255, 256, 257, 511, 65_535, 65_536, 65_537, 66_000] as [UInt64] {
            var growth = TileGrowth()
            var stored: [TileCoordinate: Tile] = [:]
            for tile in growth.append(leaves[..<Int(size)]) { stored[tile.coordinate] = tile }
            let tiled = TiledTree(size: size) { stored[$0]! }
            let root = TreeRoot.of(size: size, from: memory)
            #expect(TreeRoot.of(size: size, from: tiled) == root)
            #expect(growth.root == root)
            for index in [0, size / 3, size / 2, size - 1] {
                let proof = InclusionProof(index: index, size: size, from: tiled)
                #expect(proof == InclusionProof(index: index, size: size, from: memory))
                let older = ConsistencyProof(old: index, new: size, from: tiled)
                #expect(older == ConsistencyProof(old: index, new: size, from: memory))
            }
        }
    }

    private func be32(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
