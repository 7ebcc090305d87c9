import Testing
import Transparency

@Suite struct EntryBundleTests {
    @Test func entriesComeBackFromTheirBundle() throws {
        let entries = sampleEntries(256)
        let bytes = try EntryBundle.encode(entries)
        #expect(try EntryBundle.split(bytes, count: 256).map { Array(bytes[$0]) } == entries)
        #expect(try EntryBundle.encode([[1, 2], []]) == [0, 2, 1, 2, 0, 0])
    }

    @Test func theWholeInputIsEntriesAndNothingElse() throws {
        let bytes: [UInt8] = [0, 2, 1, 2, 0, 1, 3]
        #expect(throws: BundleError.trailing(bytes: 3)) { try EntryBundle.split(bytes, count: 1) }
        #expect(throws: BundleError.truncated(entry: 2)) { try EntryBundle.split(bytes, count: 3) }
        for end in 0..<bytes.count {
            let entry = end < 4 ? 0 : 1
            #expect(throws: BundleError.truncated(entry: entry)) {
                try EntryBundle.split(Array(bytes[..<end]), count: 2)
            }
        }
    }

    @Test func theLongestEntryHas65535Bytes() throws {
        let longest = [UInt8](repeating: 9, count: 65_535)
        let bytes = try EntryBundle.encode([longest])
        #expect(bytes.prefix(2) == [0xff, 0xff])
        #expect(try EntryBundle.split(bytes, count: 1) == [2..<65_537])
        #expect(throws: BundleError.tooLong(entry: 1, bytes: 65_536)) {
            try EntryBundle.encode([[], longest + [9]])
        }
    }

    @Test func grownInRandomStepsTheBundlesAreThoseMadeAtOnce() throws {
        var random = SeededGenerator(seed: printedSeed())
        let entries = sampleEntries(1500)
        var growth = BundleGrowth()
        var stored: [BundleCoordinate: [UInt8]] = [:]
        while growth.size < 1500 {
            let before = Int(growth.size)
            let after = min(1500, before + Int.random(in: 0...400, using: &random))
            for bundle in try growth.append(entries[before..<after]) {
                #expect(stored.updateValue(bundle.bytes, forKey: bundle.coordinate) == nil)
            }
            growth = try BundleGrowth(size: growth.size) { try #require(stored[$0]) }
        }
        for index in 0..<TileLayout.bundleCount(size: 1500) {
            let coordinate = try #require(BundleCoordinate(index: index, inLogOf: 1500))
            let held = entries[Int(coordinate.firstEntry)...].prefix(coordinate.width)
            #expect(stored[coordinate] == (try EntryBundle.encode(Array(held))))
        }
        #expect(BundleCoordinate(index: 6, inLogOf: 1500) == nil)
    }
}
