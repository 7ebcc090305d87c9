import Foundation
import Platform
import Testing
import Transparency

/// A published ledger of 70,000 chained entries, grown and signed at every awkward size, made of
/// nothing but what this module gives.
///
/// With `FERI_WRITE_LEDGER=DIR` in the environment it is also written there, its key to `DIR.vkey`,
/// so that the programs of `tools/foreign`, which nobody here wrote, judge the very same bytes.
@Suite struct WholeLedgerTests {
    private static let sizes = [
        0, 1, 2, 255, 256, 257, 512, 1000, 1001, 65_279, 65_535, 65_536, 65_537, 69_999, 70_000,
    ]

    /// Entry `seq` of a chain that starts at the origin line; texts of every length up to 700.
    private func entry(_ seq: Int, after prev: Digest) throws -> Entry {
        let received = try #require(Instant("2026-05-01T02:00:00Z"))
        let text = "statement \(seq) " + String(repeating: "·", count: seq % 350) + "\n"
        return Entry(
            header: EntryHeader(seq: UInt64(seq), prev: prev, received: received),
            statement: Array(text.utf8))
    }

    @Test func everySizeOfALedgerOfSeventyThousandEntriesIsSignedAndAPrefixOfTheLast() throws {
        let origin = try KeyName("vn-jp.example/seventy-thousand")
        let log = SignerKey(
            name: origin, key: try SigningKey(seed: [UInt8](repeating: 7, count: 32)))
        var files: [String: [UInt8]] = [:]
        var tiles = TileGrowth()
        var bundles = BundleGrowth()
        var leaves: [Digest] = []
        var prev = EntryHeader.genesisPrev(origin: origin.text)
        for size in Self.sizes {
            var group: [[UInt8]] = []
            while leaves.count < size {
                group.append(try entry(leaves.count, after: prev).bytes)
                prev = Merkle.leafHash(group[group.count - 1])
                leaves.append(prev)
            }
            for tile in tiles.append(leaves.suffix(group.count)) {
                #expect(files.updateValue(tile.bytes, forKey: tile.coordinate.path) == nil)
            }
            for bundle in try bundles.append(group) {
                #expect(files.updateValue(bundle.bytes, forKey: bundle.coordinate.path) == nil)
            }
            #expect(tiles.root == Merkle.root(over: leaves))
            let checkpoint = try VerifiedCheckpoint(
                signing: Checkpoint(origin: origin, size: UInt64(size), root: tiles.root), by: log)
            files["checkpoints/\(TilePath.encode(UInt64(size)))"] = checkpoint.bytes
            files["checkpoint"] = checkpoint.bytes
        }
        #expect(files.keys.contains("tile/entries/273.p/112"))
        #expect(files.keys.contains("checkpoints/x070/000"))
        if let directory = ProcessInfo.processInfo.environment["FERI_WRITE_LEDGER"] {
            try write(files, vkey: log.verifierKey.text, to: directory)
        }
    }

    private func write(_ files: [String: [UInt8]], vkey: String, to directory: String) throws {
        for (path, bytes) in files {
            let place = URL(fileURLWithPath: directory).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: place)
        }
        try Data("\(vkey)\n".utf8).write(to: URL(fileURLWithPath: "\(directory).vkey"))
    }
}
