import Foundation
import Platform
import Transparency

@testable import LedgerStore

extension ForgedLedger {
    /// Writes a tree of exactly these entries in place of the published one and, given a key,
    /// signs it.
    func republish(
        _ entries: [[UInt8]], openings: [Opening?], signedBy key: SignerKey?
    ) throws {
        try FileSystem.removeTree(home.ledger + "/tile")
        var bundles = BundleGrowth()
        var tiles = TileGrowth()
        for bundle in try bundles.append(entries) { try put(bundle.bytes, bundle.coordinate.path) }
        for tile in tiles.append(entries.map { Merkle.leafHash($0) }) {
            try put(tile.bytes, tile.coordinate.path)
        }
        var records: [UInt8] = []
        for opening in openings {
            OpeningRecords.append(OpeningRecords.record(opening), to: &records)
        }
        try FileSystem.writeSynced(records, to: home.openings + "/000")
        guard let key else { return }
        let checkpoint = try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: key.name, size: UInt64(entries.count), root: tiles.root), by: key)
        try FileSystem.removeTree(home.ledger + "/checkpoints")
        try put(checkpoint.bytes, PublishedPaths.checkpoint(size: checkpoint.size))
        try put(checkpoint.bytes, PublishedPaths.checkpoint)
    }

    /// The statements with headers of their own: seq and `prev` right, whatever they hold.
    func chained(_ statements: [[UInt8]], received: [Instant]? = nil) -> [[UInt8]] {
        var prev = EntryHeader.genesisPrev(origin: logKey.name.text)
        return statements.enumerated().map { seq, statement in
            let header = EntryHeader(
                seq: UInt64(seq), prev: prev,
                received: received?[seq] ?? Instant(seconds: 1_777_600_000))
            let entry = header.bytes + statement
            prev = Merkle.leafHash(entry)
            return entry
        }
    }

    /// The statements as they are in the entries.
    var statements: [[UInt8]] {
        get throws { try entries.map { try Entry(parsing: $0).statement } }
    }

    /// Puts a file into the published tree.
    func put(_ bytes: [UInt8], _ path: String) throws {
        let whole = "\(home.ledger)/\(path)"
        try FileManager.default.createDirectory(
            atPath: FileSystem.directory(of: whole), withIntermediateDirectories: true)
        try FileSystem.writeSynced(bytes, to: whole)
    }
}
