import Testing
import Transparency

@Suite struct TilePathTests {
    @Test(arguments: [
        (0, "000"), (7, "007"), (999, "999"), (1000, "x001/000"), (1_234_067, "x001/x234/067"),
        (1 << 32, "x004/x294/x967/296"), (1 << 40, "x001/x099/x511/x627/776"),
        (UInt64(Int64.max), "x009/x223/x372/x036/x854/x775/807"),
    ])
    func numbersGoBothWays(number: UInt64, path: String) {
        #expect(TilePath.encode(number) == path)
        #expect(TilePath.parse(path) == number)
    }

    @Test(arguments: [
        "", "0", "00", "0000", "1000", "x000/001", "x001", "001/000", "x1/000", "x001/0",
        "x001/x000", "x001//000", "/000", "000/", "X001/000", "x001/00a", " 00", "+01", "-01",
        "x009/x223/x372/x036/x854/x775/808", "x001/x000/x000/x000/x000/x000/x000/000", "..",
        "x00é/000", "٠٠٠",
    ])
    func numbersHaveOneSpelling(path: String) {
        #expect(TilePath.parse(path) == nil)
    }

    @Test func coordinatesGoBothWays() throws {
        var random = SeededGenerator(seed: printedSeed())
        let fixed: [(Int, UInt64, Int, String)] = [
            (0, 0, 5, "tile/0/000.p/5"), (0, 1234, 256, "tile/0/x001/234"),
            (63, 1000, 255, "tile/63/x001/000.p/255"), (2, 0, 1, "tile/2/000.p/1"),
        ]
        for (level, index, width, path) in fixed {
            let coordinate = try #require(TileCoordinate(level: level, index: index, width: width))
            #expect(coordinate.path == path)
            #expect(TileCoordinate(path: path) == coordinate)
        }
        for _ in 0..<2000 {
            let index = UInt64.random(in: 0...(1 << 63 - 1), using: &random) >> (random.next() % 63)
            let width = Int.random(in: 1...256, using: &random)
            let level = Int.random(in: 0...63, using: &random)
            let tile = try #require(TileCoordinate(level: level, index: index, width: width))
            #expect(TileCoordinate(path: tile.path) == tile)
            let bundle = try #require(BundleCoordinate(index: index, width: width))
            #expect(BundleCoordinate(path: bundle.path) == bundle)
            #expect(TileCoordinate(path: bundle.path) == nil)
            #expect(BundleCoordinate(path: tile.path) == nil)
        }
        #expect(BundleCoordinate(path: "tile/entries/x001/234.p/9")?.firstEntry == 315_904)
    }

    @Test(arguments: [
        "tile/0", "tile/0/", "tile//000", "tile/00/000", "tile/64/000", "tile/-1/000",
        "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/05",
        "tile/0/000.p/+5", "tile/0/000.p/5/", "tile/0/x001.p/5", "tile/0/.p/5", "tile/0/000.q/5",
        "tile/0/000.p/5/000", "/tile/0/000", "Tile/0/000", "tile/0/000 ", "tile/0/x000/000",
        "tile/0/000.p/x5", "tile/entries/000", "tile/0/000/..", "tile/0/000\n", "til/0/000",
    ])
    func pathsHaveOneSpelling(path: String) {
        #expect(TileCoordinate(path: path) == nil)
    }

    @Test(arguments: [
        "tile/entries", "tile/entries/", "tile/entries/000.p/256", "tile/entries/000.p/0",
        "tile/entries/0", "tile/Entries/000", "entries/000", "tile/entries/000.p/1/2",
    ])
    func bundlePathsHaveOneSpelling(path: String) {
        #expect(BundleCoordinate(path: path) == nil)
    }

    @Test func theWorkedSizesOfTheSpecHaveTheirTiles() {
        #expect(TileLayout.fullTileCount(level: 0, size: 70_000) == 273)
        #expect(TileLayout.fullTileCount(level: 1, size: 70_000) == 1)
        #expect(TileLayout.levelCount(size: 70_000) == 3)
        #expect(TileLayout.partials(size: 256).map(\.path) == ["tile/1/000.p/1"])
        #expect(TileLayout.partials(size: 0) == [])
        #expect(TileLayout.levelCount(size: 0) == 0)
        #expect(TileLayout.bundleCount(size: 257) == 2)
        #expect(TileLayout.partialBundle(size: 257)?.path == "tile/entries/001.p/1")
        #expect(TileLayout.partialBundle(size: 512) == nil)
    }

    @Test func sizesNear2To40HaveFiveLevelsAndMore() {
        let size: UInt64 = 1 << 40
        #expect(TileLayout.partials(size: size).map(\.path) == ["tile/5/000.p/1"])
        #expect(
            TileLayout.partials(size: size - 1).map(\.path) == [
                "tile/0/x004/x294/x967/295.p/255", "tile/1/x016/x777/215.p/255",
                "tile/2/x065/535.p/255", "tile/3/255.p/255", "tile/4/000.p/255",
            ])
        #expect(
            TileCoordinate(level: 0, index: (1 << 32) - 1, inTreeOf: size)?.isFull == true)
        #expect(TileCoordinate(level: 0, index: 1 << 32, inTreeOf: size) == nil)
        #expect(TileCoordinate(level: 8, index: 0, inTreeOf: .max) == nil)
        #expect(TileLayout.levelCount(size: UInt64(Int64.max)) == 8)
    }
}
