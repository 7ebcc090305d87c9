import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// What the holder of the published files can do to them, and what the holder of the log's key can
/// publish beside the truth.
@Suite struct ChangedTreeTests {
    @Test func anEntryRemovedFromTheMiddleIsNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let openings = try ledger.openings
        // The files alone, the checkpoint as it was.
        var entries = try ledger.entries
        entries.remove(at: 5)
        try ledger.republish(entries, openings: openings, signedBy: nil)
        ledger.expectNo(at: "tile/entries/000.p/11", "a file")
        // Shorter by one, under the names that the checkpoint asks for.
        for path in ["tile/entries/000.p/", "tile/0/000.p/"] {
            try FileSystem.rename(
                "\(ledger.home.ledger)/\(path)10", to: "\(ledger.home.ledger)/\(path)11")
        }
        ledger.expectNo(at: "tile/entries/000.p/11", "11 entries")
        // Signed again by the log's own key: the chain is broken.
        try ledger.republish(entries, openings: openings, signedBy: ForgedKeys.log)
        ledger.expectNo(at: "seq 5", "seq 5")
    }

    @Test func twoSwappedEntriesAreNamed() throws {
        let ledger = try ForgedLedger.atWork()
        var entries = try ledger.entries
        entries.swapAt(8, 9)
        var openings = try ledger.openings
        openings.swapAt(8, 9)
        try ledger.republish(entries, openings: openings, signedBy: nil)
        ledger.expectNo(at: "seq 8")
        try ledger.republish(entries, openings: openings, signedBy: ForgedKeys.log)
        ledger.expectNo(at: "seq 8", "seq 8")
    }

    @Test func aHistoryWrittenAgainDoesNotContinueTheOld() throws {
        let ledger = try ForgedLedger.atWork()
        let old = ledger.scratch + "/old"
        try FileSystem.create(old, with: FileSystem.read(ledger.home.ledger + "/checkpoint"))
        let oldRoot = try ledger.reader.checkpoint().root
        // A registration moved behind others, chained and signed.
        var statements = try ledger.statements
        statements.swapAt(2, 6)
        var entries = ledger.chained(statements)
        var openings = try ledger.openings
        try ledger.republish(entries, openings: openings, signedBy: ForgedKeys.log)
        // The agency's key is enrolled before the agency is registered now.
        ledger.expectNo(at: "seq 3")
        statements.swapAt(2, 6)
        statements.swapAt(5, 6)
        statements.swapAt(4, 5)
        entries = ledger.chained(statements)
        try ledger.republish(entries, openings: openings, signedBy: ForgedKeys.log)
        #expect(ledger.verify().code == .done)
        let answer = ledger.verify(openings: true, "--since", old)
        #expect(answer.code == .no)
        #expect(answer.place == old)
        #expect(answer.reason?.contains("does not continue") == true)
        // Nor does it without somebody's old checkpoint, once a filer has said what it saw.
        var statement = Fault.milestone
        statement.seen = .init(
            size: 11, root: oldRoot)
        statements.append(try statement.entry.statement)
        openings.append(try statement.opening)
        try ledger.republish(
            ledger.chained(statements), openings: openings, signedBy: ForgedKeys.log)
        ledger.expectNo(at: "seq 11", "not in this")
        ledger.expectNo(at: "seq 11", "not in this", openings: false)
    }

    @Test func anEntryAppendedWithoutTheKeyIsNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let checkpoint = try FileSystem.read(ledger.home.ledger + "/checkpoint")
        let kept = try FileSystem.read(ledger.home.ledger + "/checkpoints/011")
        let added = try Fault.milestone.entry
        let entries = ledger.chained(try ledger.statements + [added.statement])
        let openings = try ledger.openings + [added.opening]
        // The old files beside the new ones.
        for path in ["tile/0/000.p/12", "tile/entries/000.p/12"] {
            let other = try ForgedLedger.atWork()
            let donor = try ForgedLedger.atWork()
            try donor.republish(entries, openings: openings, signedBy: nil)
            try other.put(FileSystem.read("\(donor.home.ledger)/\(path)"), path)
            other.expectNo(at: path, "beyond")
        }
        // Signed by another key of the same name, then not signed at all.
        try ledger.republish(
            entries, openings: openings, signedBy: ForgedKeys.key(ForgedKeys.origin, seed: 77))
        ledger.expectNo(at: "checkpoint", "no checkpoint of this log: ")
        try ledger.put(checkpoint, "checkpoint")
        ledger.expectNo(at: "checkpoints/011", "newest")
        try ledger.put(kept, "checkpoints/011")
        ledger.expectNo(at: "tile/entries/000.p/11")
    }

    @Test func aTruncatedOrMissingFileIsNamed() throws {
        let whole = try ForgedLedger.atWork()
        let names = try whole.files.map { String($0.dropFirst(whole.home.root.count + 1)) }
        for name in names {
            let ledger = try ForgedLedger.atWork()
            let path = "\(ledger.home.root)/\(name)"
            let bytes = try FileSystem.read(path)
            for cut in [Array(bytes.dropLast()), [], bytes + [0x0a]] where cut != bytes {
                try FileSystem.writeSynced(cut, to: path)
                #expect(ledger.verify().code == .no, "\(name) of \(cut.count) bytes")
            }
            try FileSystem.remove(path)
            // An old checkpoint that is gone cannot be missed; one who kept it uses --since.
            let isMissed = !name.hasPrefix("ledger/checkpoints/") || name.hasSuffix("/011")
            #expect(ledger.verify().code == (isMissed ? .no : .done), "\(name) removed")
        }
        whole.expectOnly { try FileSystem.remove($0.home.ledger + "/tile/entries/000.p/11") }
            .toBeNamed("tile/entries/000.p/11")
        whole.expectOnly { try FileSystem.remove($0.home.ledger + "/tile/0/000.p/11") }
            .toBeNamed("tile/0/000.p/11")
        whole.expectOnly { try FileSystem.remove($0.home.ledger + "/tile/0/000.p/8") }
            .toBeNamed("tile/0/000.p/8")
        whole.expectOnly { try FileSystem.remove($0.home.openings + "/000") }
            .toBeNamed("openings/000")
    }

    @Test func aProfileThatIsMissingOrChangedIsNamed() throws {
        let profile = "profiles/\(Hex.encodeText(ForgedContents.profileDigest.bytes))"
        let ledger = try ForgedLedger.atWork()
        try FileSystem.remove("\(ledger.home.ledger)/\(profile)")
        ledger.expectNo(at: "seq 1", "is not published")
        try ledger.put(ForgedContents.profile + [0x20], profile)
        ledger.expectNo(at: "seq 1", "is not published")
        try ledger.put(ForgedContents.profile, profile)
        try ledger.put([1], "profiles/\(String(repeating: "0", count: 64))")
        ledger.expectNo(at: "profiles/\(String(repeating: "0", count: 64))")
    }

    @Test func anotherLogsCheckpointIsNamed() throws {
        let others = [
            ForgedKeys.key("test.example/elsewhere", seed: 1),
            ForgedKeys.key(ForgedKeys.origin, seed: 70),
        ]
        for key in others {
            let ledger = try ForgedLedger.atWork()
            let checkpoint = try ledger.reader.checkpoint()
            let other = try VerifiedCheckpoint(
                signing: Checkpoint(
                    origin: key.name, size: checkpoint.size, root: checkpoint.root), by: key)
            try ledger.put(other.bytes, "checkpoint")
            ledger.expectNo(at: "checkpoint", "no checkpoint of this log: ")
            try ledger.put(checkpoint.bytes, "checkpoint")
            try ledger.put(other.bytes, "checkpoints/011")
            ledger.expectNo(at: "checkpoints/011", "signed by")
            try ledger.put(checkpoint.bytes, "checkpoints/011")
            try ledger.put(other.bytes, "checkpoints/008")
            ledger.expectNo(at: "checkpoints/008", "signed by")
        }
    }

    @Test func aLedgerCutBackIsNoContinuation() throws {
        let ledger = try ForgedLedger.atWork()
        let newer = ledger.scratch + "/newer"
        try FileSystem.create(newer, with: FileSystem.read(ledger.home.ledger + "/checkpoint"))
        // An old copy, in every way right.
        let old = try ForgedLedger()
        let story = try ForgedLedger.story()
        try old.add(story[0])
        try old.add(story[1], profile: ForgedContents.profile)
        try old.add(story[2])
        #expect(old.verify().code == .done)
        let answer = old.verify(openings: true, "--since", newer)
        #expect(answer.code == .no)
        #expect(answer.place == "checkpoint")
        #expect(answer.reason?.contains("fewer than the 11") == true)
    }

    @Test func anotherBranchOfTheLogIsNoContinuation() throws {
        let ledger = try ForgedLedger.atWork()
        let branch = try ForgedLedger.atWork()
        try branch.add(Fault.milestone)
        try ledger.add(Fault.registration)
        try ledger.add(
            ForgedStatement(
                ForgedContents.milestone(on: "2026-03-31"), by: [ForgedKeys.sen], sealed: true,
                id: "12"))
        let since = "\(branch.home.ledger)/checkpoints/012"
        let answer = ledger.verify(openings: true, "--since", since)
        #expect(answer.code == .no)
        #expect(answer.place == since)
        // Their common beginning is continued by both.
        let common = "\(branch.home.ledger)/checkpoints/011"
        #expect(ledger.verify(openings: true, "--since", common).code == .done)
    }

    @Test(arguments: ["nobody's", "another log's", "no note"])
    func whatIsNoCheckpointOfTheLogIsNoSince(_ kind: String) throws {
        let ledger = try ForgedLedger.atWork()
        let since = ledger.scratch + "/since"
        let checkpoint = try ledger.reader.checkpoint(size: 8)
        let key = ForgedKeys.key(
            kind == "nobody's" ? ForgedKeys.origin : "test.example/elsewhere", seed: 60)
        let other = try VerifiedCheckpoint(
            signing: Checkpoint(origin: key.name, size: 8, root: checkpoint.root), by: key)
        try FileSystem.create(since, with: kind == "no note" ? [1, 2] : other.bytes)
        let answer = ledger.verify(openings: true, "--since", since)
        #expect(answer.code == .no)
        #expect(answer.place == since)
    }

    @Test func timesThatGoBackwardsAreNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let start: Int64 = 1_777_600_000
        let times = (0..<11).map { Instant(seconds: start + ($0 == 6 ? 4 : Int64($0))) }
        try ledger.republish(
            ledger.chained(ledger.statements, received: times), openings: ledger.openings,
            signedBy: ForgedKeys.log)
        ledger.expectNo(at: "seq 6", "received not before")
    }

    @Test(arguments: [
        "stray", "tile/stray", "tile/0/stray", "tile/0/000.p/stray", "tile/entries/001",
        "tile/1/000", "tile/63/000", "tile/0/000.p/12", "tile/0/000", "checkpoints/012",
        "checkpoints/12", "profiles/stray", "checkpoint.old", "checkpoints/x000/001",
        ".hidden", "tile/0/.hidden",
    ])
    func aFileOrDirectoryOrLinkOfAnUnknownNameIsNamed(_ name: String) throws {
        for kind in ["file", "directory", "link"] {
            let ledger = try ForgedLedger.atWork()
            let path = "\(ledger.home.ledger)/\(name)"
            try FileManager.default.createDirectory(
                atPath: FileSystem.directory(of: path), withIntermediateDirectories: true)
            switch kind {
            case "file": try FileSystem.create(path, with: [1])
            case "directory": try FileSystem.createDirectory(path)
            default:
                try FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: ledger.home.ledger + "/checkpoint")
            }
            let answer = ledger.verify()
            #expect(answer.code == .no, "\(kind) \(name)")
            #expect(answer.place.map { name.hasPrefix($0) } == true, "\(kind) \(name)")
        }
    }

    @Test func aLinkInPlaceOfAFileIsNamed() throws {
        let whole = try ForgedLedger.atWork()
        for path in try whole.files {
            let name = String(path.dropFirst(whole.home.root.count + 1))
            let ledger = try ForgedLedger.atWork()
            let place = "\(ledger.home.root)/\(name)"
            try FileSystem.rename(place, to: ledger.scratch + "/aside")
            try FileManager.default.createSymbolicLink(
                atPath: place, withDestinationPath: ledger.scratch + "/aside")
            #expect(ledger.verify().code == .no, "\(name)")
        }
    }
}

/// One change to a copy of a ledger, and the place at which it must be named.
private struct OneChange {
    let ledger: ForgedLedger?

    func toBeNamed(_ place: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let ledger else {
            Issue.record("not changed", sourceLocation: sourceLocation)
            return
        }
        ledger.expectNo(at: place, sourceLocation: sourceLocation)
    }
}

extension ForgedLedger {
    fileprivate func expectOnly(_ change: (ForgedLedger) throws -> Void) -> OneChange {
        guard let copy = try? ForgedLedger(copying: self), (try? change(copy)) != nil else {
            return OneChange(ledger: nil)
        }
        return OneChange(ledger: copy)
    }
}
