import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import Terminal
@testable import TestSupport
@testable import Views

@Suite struct LedgerFollowerTests {
    /// A copy of the sample that is at an older checkpoint, with an access file beside it.
    private final class OlderLedger: Sendable {
        let scratch = NSTemporaryDirectory() + "feri-follow-" + UUID().uuidString
        let newest: [UInt8]
        let older: UInt64
        let faults = Lines()

        var ledger: String { "\(scratch)/ledger" }
        var checkpoint: String { "\(ledger)/checkpoint" }
        var access: String { "\(scratch)/access" }

        init() throws {
            try FileSystem.createDirectory(scratch)
            for part in ["ledger", "private"] {
                try FileManager.default.copyItem(
                    atPath: "\(ServedSample.directory)/\(part)", toPath: "\(scratch)/\(part)")
            }
            newest = try FileSystem.read("\(ServedSample.ledger)/checkpoint")
            let sizes = try ServedSample.loaded.get().view.reader.checkpointSizes()
            older = try #require(sizes.dropLast().last)
            try FileSystem.replace(
                checkpoint,
                with: try FileSystem.read("\(ledger)/\(PublishedPaths.checkpoint(size: older))"))
            try FileSystem.replace(access, with: [])
        }

        deinit { try? FileManager.default.removeItem(atPath: scratch) }

        func follower() throws -> LedgerFollower {
            let (ledger, scratch, access, faults) = (ledger, scratch, access, faults)
            return try LedgerFollower(
                following: LedgerFollower.WatchedFiles(checkpoint: checkpoint, access: access),
                load: {
                    ServedLedger(
                        try LedgerView(ledger: ledger, openings: "\(scratch)/private", key: nil))
                }, loadAccess: { try AccessList(reading: access) },
                complain: { _ in faults.add([UInt8(ascii: "x")]) })
        }
    }

    @Test func aNewCheckpointIsTakenUpAndABrokenOneLeavesTheOld() throws {
        let older = try OlderLedger()
        let follower = try older.follower()
        #expect(follower.ledger.size == older.older)
        try FileSystem.replace(older.checkpoint, with: Array("nonsense".utf8))
        follower.look()
        follower.look()
        #expect(follower.ledger.size == older.older)
        #expect(older.faults.text == "x")
        try FileSystem.replace(older.checkpoint, with: older.newest)
        follower.look()
        #expect(follower.ledger.size == (try ServedSample.loaded.get().size))
    }

    @Test func aTokenTakenOutNoLongerCountsAndABrokenFileAdmitsNobody() throws {
        let older = try OlderLedger()
        let follower = try older.follower()
        #expect(follower.access.grants.isEmpty)
        let world = RehearsedWorld()
        #expect(
            world.feri("access", "add", "ilo-1", "--scope", "all", "--access", older.access)
                == .done)
        follower.look()
        #expect(follower.access.grants.map(\.name) == ["ilo-1"])
        try FileSystem.replace(older.access, with: Array("{".utf8))
        follower.look()
        #expect(follower.access.grants.isEmpty && older.faults.text == "x")
    }

    @Test func theThreadEndsWhenAsked() throws {
        let follower = try OlderLedger().follower()
        let thread = try #require(ScopedThread { follower.run() })
        follower.stop()
        thread.join()
    }
}
