import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore

/// Trees remade by somebody who can write all files and hash, but has not the log's key.
@Suite struct ForgedTreeTests {
    private func published(_ sizes: [Int]) throws -> TestHome {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        for (from, to) in zip([0] + sizes, sizes) {
            try writer.commit(TestHome.entries(from..<to))
            try writer.publish()
        }
        try writer.close()
        return test
    }

    private func entries(_ test: TestHome) throws -> [[UInt8]] {
        let size = try test.reader.checkpoint().size
        return try (0..<size).map { try test.reader.entry($0, inLogOf: size) }
    }

    /// Writes bundles and tiles of `entries` in place of the published ones.
    private func remake(_ test: TestHome, _ entries: [[UInt8]]) throws {
        try FileSystem.removeTree("\(test.home.ledger)/tile")
        var bundles = BundleGrowth()
        var tiles = TileGrowth()
        let files =
            try bundles.append(entries).map { ($0.coordinate.path, $0.bytes) }
            + tiles.append(entries.map { Merkle.leafHash($0) })
            .map { ($0.coordinate.path, $0.bytes) }
        for (path, bytes) in files {
            let path = "\(test.home.ledger)/\(path)"
            try FileManager.default.createDirectory(
                atPath: FileSystem.directory(of: path), withIntermediateDirectories: true)
            try FileSystem.writeSynced(bytes, to: path)
        }
    }

    private func failure(_ test: TestHome) -> VerificationFailure? {
        do throws(VerificationFailure) {
            _ = try TreeVerification(ledger: test.home.ledger, key: test.key.verifierKey).run()
            return nil
        } catch { return error }
    }

    @Test func theSameTreeRemadeStillVerifies() throws {
        let test = try published([300])
        try remake(test, entries(test))
        #expect(failure(test) == nil)
    }

    @Test func anEntryRemovedFromTheMiddleIsNamed() throws {
        let test = try published([300])
        var entries = try entries(test)
        entries.remove(at: 100)
        try remake(test, entries)
        #expect(failure(test)?.place == .entry(100))
    }

    @Test func twoSwappedEntriesAreNamed() throws {
        let test = try published([300])
        var entries = try entries(test)
        entries.swapAt(255, 256)
        try remake(test, entries)
        #expect(failure(test)?.place == .entry(255))
    }

    @Test func anEntryAppendedWithoutTheKeyIsNamed() throws {
        let test = try published([300])
        var entries = try entries(test)
        let header = EntryHeader(
            seq: 300, prev: Merkle.leafHash(entries[299]),
            received: Instant(seconds: TestHome.start))
        entries.append(header.bytes + Array("forged\n".utf8))
        try remake(test, entries)
        // The bundle of 44 entries the checkpoint asks for is not there any more.
        #expect(failure(test)?.place == .file("tile/entries/001.p/44"))
        // With the old files left beside, the new ones are beyond the checkpoint.
        let other = try published([300])
        try FileSystem.writeSynced(
            FileSystem.read("\(test.home.ledger)/tile/0/001.p/45"),
            to: "\(other.home.ledger)/tile/0/001.p/45")
        #expect(failure(other)?.place == .file("tile/0/001.p/45"))
    }

    @Test func aRewrittenEntryWithItsWholeChainDoesNotHaveTheSignedRoot() throws {
        let test = try published([300])
        let old = try entries(test)
        var prev = EntryHeader.genesisPrev(origin: "test.example/log")
        var entries: [[UInt8]] = []
        for (position, bytes) in old.enumerated() {
            let entry = try Entry(parsing: bytes)
            let header = EntryHeader(
                seq: entry.header.seq, prev: prev, received: entry.header.received)
            let statement = position == 7 ? Array("another\n".utf8) : entry.statement
            entries.append(header.bytes + statement)
            prev = Merkle.leafHash(entries[position])
        }
        try remake(test, entries)
        #expect(failure(test)?.place == .file("checkpoints/300"))
    }

    @Test func aCheckpointOfAnotherLogIsRefused() throws {
        let test = try published([3])
        let other = try TestHome(seed: 9)
        try other.create()
        try FileSystem.writeSynced(
            FileSystem.read("\(other.home.ledger)/checkpoint"), to: "\(test.home.ledger)/checkpoint"
        )
        #expect(failure(test)?.place == .file("checkpoint"))
    }

    @Test func anOldCheckpointThatIsNoBeginningOfThisLogIsNamed() throws {
        let test = try published([3, 300])
        // Signed by the log itself: it has shown two histories.
        let forked = try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: test.key.name, size: 3, root: SHA256.digest(of: [1, 2, 3])), by: test.key)
        try FileSystem.writeSynced(forked.bytes, to: "\(test.home.ledger)/checkpoints/003")
        #expect(failure(test)?.place == .file("checkpoints/003"))
    }

    @Test func anEarlierTimeThanBeforeIsNamed() throws {
        var chain: [[UInt8]] = []
        var prev = EntryHeader.genesisPrev(origin: "test.example/log")
        for seq in 0..<300 {
            let header = EntryHeader(
                seq: UInt64(seq), prev: prev,
                received: Instant(seconds: TestHome.start - (seq == 256 ? 1 : 0)))
            chain.append(header.bytes + Array("s\n".utf8))
            prev = Merkle.leafHash(chain[seq])
        }
        let test = try published([300])
        try remake(test, chain)
        #expect(failure(test)?.place == .entry(256))
    }
}
