import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore

@Suite struct AnchorTests {
    /// A home with 5 entries, and the copy of it that was made at 3.
    private func homeWithBackup() throws -> (test: TestHome, backup: String) {
        let test = try TestHome()
        try test.create()
        var writer = try test.open()
        try writer.commit(TestHome.entries(0..<3))
        try writer.close()
        let backup = test.scratch.path + "/backup"
        try FileManager.default.copyItem(atPath: test.home.root, toPath: backup)
        writer = try test.open()
        try writer.commit(TestHome.entries(3..<5))
        try writer.close()
        return (test, backup)
    }

    private func putBack(_ backup: String, _ test: TestHome) throws {
        try FileSystem.removeTree(test.home.root)
        try FileManager.default.copyItem(atPath: backup, toPath: test.home.root)
    }

    @Test func aRestoredBackupIsRefused() throws {
        let (test, backup) = try homeWithBackup()
        try putBack(backup, test)
        let path = try #require(test.anchor)
        #expect(
            throws: StoreError.anchor(.ahead(path: path, anchorSize: 5, homeSize: 3))
        ) { try test.open() }
    }

    @Test func aCopyThatSignedElsewhereIsRefused() throws {
        let (test, backup) = try homeWithBackup()
        try putBack(backup, test)
        // The copy grew where this anchor was not to be had.
        let path = try #require(test.anchor)
        let aside = try FileSystem.read(path)
        try FileSystem.replace(
            path, with: FileSystem.read("\(test.home.ledger)/checkpoint"))
        let writer = try test.open()
        try writer.commit(TestHome.entries(10..<19))
        try writer.close()
        try FileSystem.replace(path, with: aside)
        #expect(throws: StoreError.anchor(.inconsistent(path: path, size: 5))) { try test.open() }
    }

    @Test func anotherWriterWithThisKeyIsNoticedBeforeSigning() throws {
        let (test, _) = try homeWithBackup()
        let path = try #require(test.anchor)
        let writer = try test.open()
        try writer.commit(TestHome.entries(5..<6))
        let other = try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: test.key.name, size: 9, root: SHA256.digest(of: [1])), by: test.key)
        try FileSystem.replace(path, with: other.bytes)
        #expect(throws: StoreError.anchor(.movedOn(path: path))) { try writer.publish() }
        #expect(try test.reader.checkpoint().size == 5)
        #expect(throws: StoreError.self) { try writer.commit(TestHome.entries(6..<7)) }
    }

    @Test func aMissingOrForeignAnchorIsRefused() throws {
        let (test, _) = try homeWithBackup()
        let path = try #require(test.anchor)
        let bytes = try FileSystem.read(path)
        try FileSystem.remove(path)
        #expect(throws: StoreError.anchor(.missing(path: path))) { try test.open() }
        let foreign = try TestHome(seed: 8)
        try foreign.create()
        try FileSystem.create(path, with: FileSystem.read(try #require(foreign.anchor)))
        #expect(throws: StoreError.anchor(.unreadable(path: path))) { try test.open() }
        try FileSystem.replace(path, with: bytes)
        try test.open().close()
        try checkLedger(test, statements: 5)
    }

    @Test func twoCopiesWithOneAnchorAreNotWrittenToAtTheSameTime() throws {
        let (test, _) = try homeWithBackup()
        let path = try #require(test.anchor)
        let copy = HomeLayout(root: test.scratch.path + "/copy")
        try FileManager.default.copyItem(atPath: test.home.root, toPath: copy.root)
        func openCopy() throws -> LedgerWriter {
            try LedgerWriter(
                opening: copy, logKey: test.key, clock: test.clock, options: test.options())
        }
        let writer = try test.open()
        #expect(throws: StoreError.anchor(.locked(path: path))) { try openCopy() }
        try writer.commit(TestHome.entries(5..<6))
        try writer.close()
        // Closed is closed, although the writer is still there: now the copy is an old one.
        #expect(
            throws: StoreError.anchor(.ahead(path: path, anchorSize: 6, homeSize: 5))
        ) { try openCopy() }
        try test.open().close()
        try checkLedger(test, statements: 6)
    }

    @Test func anAnchorThatCannotBeLockedIsRefusedBeforeAnythingIsWritten() throws {
        let (test, _) = try homeWithBackup()
        let path = try #require(test.anchor)
        try FileSystem.remove(path + ".lock")
        try FileSystem.createDirectory(path + ".lock")
        let before = try test.files()
        let error = #expect(throws: StoreError.self) { try test.open() }
        guard case .anchor(.unlockable(path, let fault)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.cause == .anotherKind)
        #expect(try test.files() == before)
        // A disk that is not there gets no file where it would be mounted.
        try FileSystem.removeDirectory(path + ".lock")
        try FileSystem.remove(path)
        #expect(throws: StoreError.anchor(.missing(path: path))) { try test.open() }
        #expect(try !FileSystem.exists(path + ".lock"))
    }

    @Test func aDamagedHomeIsRefusedAndLeftAsItIs() throws {
        for file in ["ledger/checkpoint", "ledger/tile/0/000.p/5", "ledger/tile/entries/000.p/5"] {
            let (test, _) = try homeWithBackup()
            let path = "\(test.home.root)/\(file)"
            var bytes = try FileSystem.read(path)
            bytes[bytes.count / 2] ^= 1
            try FileSystem.replace(path, with: bytes)
            #expect(throws: StoreError.self) { try test.open() }
            #expect(try FileSystem.read(path) == bytes)
        }
        // An acknowledged entry is gone from the journal.
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<3))
        let journal = test.scratch.path + "/journal"
        try FileManager.default.copyItem(atPath: test.home.journal, toPath: journal)
        try writer.commit(TestHome.entries(3..<5))
        try writer.publish()
        writer.abandon()
        try FileSystem.removeTree(test.home.journal)
        try FileManager.default.copyItem(atPath: journal, toPath: test.home.journal)
        #expect(throws: StoreError.self) { try test.open() }
    }
}
