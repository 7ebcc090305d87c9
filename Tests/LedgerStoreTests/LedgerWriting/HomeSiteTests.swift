import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore

/// Making a home: whole, or not at all.
@Suite struct HomeSiteTests {
    /// What `feri init` leaves when it ends before `home.json` is there.
    private func interrupted(_ test: TestHome) throws {
        try test.create()
        try FileSystem.remove(test.home.description)
    }

    @Test func whatAnInterruptedRunLeftIsGoneOnWith() throws {
        let test = try TestHome()
        try interrupted(test)
        try FileSystem.create(test.home.keys + "/log.key", with: [1])
        #expect(throws: StoreError.unfinished(home: test.home.root)) { try test.open() }
        try test.create()
        #expect(try FileSystem.read(test.home.keys + "/log.key") == [1])
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<2))
        try writer.close()
        try checkLedger(test, statements: 2)
    }

    @Test func whatIsNotLeftByAnInterruptedRunIsNotTouched() throws {
        let strangers = [
            "notes.txt", "ledger/tile/0", "ledger/checkpoints/001", "ledger/x",
            "private/erased.json",
            "private/openings/000", "journal/segment-0000000002", "inbox/a.filings", "outbox/a",
            "refused/notes", "index/a",
        ]
        for name in strangers {
            let test = try TestHome()
            try interrupted(test)
            try FileSystem.create("\(test.home.root)/\(name)", with: [7])
            let before = try test.files()
            #expect(throws: StoreError.alreadyExists(path: test.home.root), "\(name)") {
                try test.create()
            }
            #expect(try test.files() == before, "\(name)")
        }
    }

    @Test func aHomeThatHasLostItsDescriptionIsNotMadeAgain() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<2))
        try writer.close()
        try FileSystem.remove(test.home.description)
        #expect(throws: StoreError.alreadyExists(path: test.home.root)) { try test.create() }
        #expect(
            throws: StoreError.configuration(path: test.home.description, fault: .missing)
        ) { try test.open() }
    }

    @Test func aRunThatFailsForAReasonLeavesNothing() throws {
        // The anchor's directory is not there, or is another registry's.
        let scratch = try ScratchDirectory()
        let home = HomeLayout(root: scratch.path + "/home")
        let key = try TestHome().key
        func make(_ anchor: String?) throws {
            try LedgerWriter.create(home, logKey: key, anchor: anchor)
        }
        let missing = #expect(throws: StoreError.self) { try make(scratch.path + "/none/anchor") }
        guard case .anchor(.unlockable)? = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
        #expect(try FileSystem.list(scratch.path).isEmpty)
        let taken = scratch.path + "/taken"
        try FileSystem.create(taken, with: [1])
        #expect(throws: StoreError.anchor(.alreadyExists(path: taken))) { try make(taken) }
        #expect(try FileSystem.list(scratch.path).map(\.name) == ["taken"])
        // An empty directory is used, and is left empty.
        try FileSystem.createDirectory(home.root)
        #expect(throws: StoreError.anchor(.alreadyExists(path: taken))) { try make(taken) }
        #expect(try FileSystem.list(home.root).isEmpty)
        try make(scratch.path + "/anchor")
        #expect(try FileSystem.exists(home.description))
    }

    @Test func whatStoodInAnUnfinishedHomeStaysWhenTheNextRunFailsToo() throws {
        let test = try TestHome()
        try interrupted(test)
        try FileSystem.create(test.home.keys + "/log.key", with: [1])
        try FileSystem.removeTree(test.home.journal)
        let before = try test.files()
        let disk = FaultyDisk(fault: (9, .failed))
        #expect(throws: StoreError.self) { try test.create(disk.files) }
        #expect(try test.files() == before)
        try test.create()
        try checkLedger(test, statements: 0)
    }

    @Test func twoRunsAtOnceMakeOneHome() throws {
        let test = try TestHome()
        let site = try HomeSite(test.home, anchor: test.anchor, options: test.options())
        #expect(throws: StoreError.anchor(.locked(path: try #require(test.anchor)))) {
            try test.create()
        }
        #expect(throws: StoreError.locked(home: test.home.root)) {
            try LedgerWriter.create(test.home, logKey: test.key, anchor: nil)
        }
        try site.layOut()
        try site.finish(logKey: test.key)
        try checkLedger(test, statements: 0)
    }
}
