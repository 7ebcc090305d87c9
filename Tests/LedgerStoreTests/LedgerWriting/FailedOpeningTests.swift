import Foundation
import Platform
import Synchronization
import Testing
import Transparency

@testable import LedgerStore

/// A home that cannot be opened is left as it was, however often that is tried.
@Suite struct FailedOpeningTests {
    private func withEntries(anchored: Bool = true) throws -> TestHome {
        let test = try TestHome(anchored: anchored)
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<3))
        try writer.publish()
        try writer.commit(TestHome.entries(3..<5))
        writer.abandon()
        return test
    }

    @Test func whatIsFoundWrongBeforehandChangesNothingAtAll() throws {
        let wrongs: [(String, (TestHome) throws -> Void)] = [
            ("the anchor is missing", { try FileSystem.remove(try #require($0.anchor)) }),
            ("a tile is gone", { try FileSystem.remove("\($0.home.ledger)/tile/0/000.p/3") }),
            (
                "the checkpoint is cut",
                {
                    let path = "\($0.home.ledger)/checkpoint"
                    try FileSystem.replace(path, with: FileSystem.read(path).dropLast(9))
                }
            ),
            (
                "the journal has a stranger",
                { try FileSystem.create("\($0.home.journal)/x", with: []) }
            ),
            ("the clock was ahead", { $0.advance(-7200) }),
        ]
        for (name, spoil) in wrongs {
            let test = try withEntries()
            try spoil(test)
            let before = try test.files()
            for _ in 0..<7 {
                #expect(throws: StoreError.self, "\(name)") { try test.open() }
                #expect(try test.files() == before, "\(name)")
            }
        }
    }

    /// A change that fails however often it is tried, as where the disk is full or may not be
    /// written to.
    private struct Refused: Hashable {
        let kind: FileChange.Kind
        let name: String

        init(_ change: FileChange) {
            kind = change.kind
            let last = change.path.split(separator: "/").last ?? ""
            name = last.hasPrefix("segment-") ? "segment" : String(last)
        }
    }

    @Test(arguments: [false, true])
    func aFailureWhileFinishingLeavesNothingMoreTheSecondTime(happens: Bool) throws {
        let seen = Mutex<[Refused]>([])
        let watching = HomeFiles { (change, act) throws(FileError) in
            seen.withLock { if !$0.contains(Refused(change)) { $0.append(Refused(change)) } }
            try act()
        }
        _ = try withEntries().open(watching)
        let changes = seen.withLock { $0 }
        #expect(changes.count > 20)
        for refused in changes {
            let test = try withEntries()
            let name = "\(refused.kind.rawValue) \(refused.name)"
            let full = HomeFiles { (change, act) throws(FileError) in
                guard Refused(change) == refused else { return try act() }
                if happens { try act() }
                throw FileError.noSpace(change.kind.rawValue, change.path)
            }
            func fail() throws -> [String: Int64] {
                // What a failing sync was about may be done, and then is not tried again.
                do { try test.open(full).abandon() } catch is StoreError {}
                return try test.files()
            }
            _ = try fail()
            let second = try fail()
            let size = second.values.reduce(0, +)
            for _ in 0..<2 {
                #expect(try fail().values.reduce(0, +) == size, "\(name)")
            }
            #expect(try FileSystem.list(test.home.journal).count <= 3, "\(name)")
            try test.open().close()
            try checkLedger(test, statements: 5)
        }
    }

    @Test func emptySegmentsThatOthersLeftGoWithTheNextOpening() throws {
        let test = try withEntries()
        for _ in 0..<7 {
            // As a writer that was killed as soon as it had begun its segment.
            let found = try JournalContents(directory: test.home.journal)
            let last = try #require(found.segments.last)
            _ = try Journal(
                home: test.home, files: .direct, previous: found.segments,
                start: SegmentStart(
                    segment: last.start.segment + 1, size: found.size,
                    lastLeaf: PendingEntry(try #require(found.items.last)).leaf,
                    lastReceived: Instant(seconds: TestHome.start)),
                lastDigest: found.lastDigest, segmentSize: 4096,
                randomID: { () throws(CryptographyError) in try SecureRandom.bytes(16) })
        }
        #expect(try FileSystem.list(test.home.journal).count == 8)
        let writer = try test.open()
        #expect(try FileSystem.list(test.home.journal).count == 1)
        try writer.close()
        try checkLedger(test, statements: 5)
    }

    @Test func whatLiesInStagingIsNeverWrittenInto() throws {
        let test = try withEntries()
        let aside = test.scratch.path + "/aside"
        let segment = try #require(FileSystem.list(test.home.journal).last).name
        let bytes = try FileSystem.read("\(test.home.journal)/\(segment)")
        let manager = FileManager.default
        try FileSystem.create(aside, with: [1, 2, 3])
        try manager.linkItem(
            atPath: "\(test.home.journal)/\(segment)", toPath: test.home.staging + "/segment")
        try manager.linkItem(
            atPath: "\(test.home.journal)/\(segment)", toPath: test.scratch.path + "/kept")
        try manager.linkItem(atPath: aside, toPath: test.home.staging + "/checkpoint")
        try manager.createSymbolicLink(
            atPath: test.home.staging + "/link", withDestinationPath: aside)
        try FileSystem.createDirectory(test.home.staging + "/directory")
        try manager.createSymbolicLink(
            atPath: test.home.staging + "/directory/link", withDestinationPath: aside)
        try test.open().close()
        #expect(try FileSystem.list(test.home.staging).isEmpty)
        #expect(try FileSystem.read(aside) == [1, 2, 3])
        #expect(try FileSystem.read(test.scratch.path + "/kept") == bytes)
        try checkLedger(test, statements: 5)
    }

    @Test func aFileWithASecondNameIsNotErasedButNamed() throws {
        let test = try withEntries()
        try test.open().close()
        let path = test.home.openings + "/000"
        let link = test.scratch.path + "/link"
        try FileManager.default.linkItem(atPath: path, toPath: link)
        let bytes = try FileSystem.read(path)
        let writer = try test.open()
        let error = #expect(throws: StoreError.self) { try writer.eraseOpenings(of: [1]) }
        guard case .file(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.hasOtherNames && fault.path == path)
        #expect(try FileSystem.read(link) == bytes)
        writer.abandon()
        try FileSystem.remove(link)
        let next = try test.open()
        #expect(try next.eraseOpenings(of: [1]) == [1])
        try next.close()
        try checkLedger(test, statements: 5, erased: [1])
    }

    @Test func anEmptyStagingThatABackupLeftOutIsMadeAgain() throws {
        let test = try withEntries()
        try FileSystem.removeTree(test.home.staging)
        try test.open().close()
        #expect(try FileSystem.permissions(of: test.home.staging) == 0o700)
        try checkLedger(test, statements: 5)
    }
}
