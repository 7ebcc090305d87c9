import Foundation
import LedgerStore
import Platform
import Registry
import Synchronization
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Judging
@testable import Operator
@testable import StoreFailures
@testable import Terminal
@testable import TestSupport
@testable import Verifying
@testable import Views

/// What a filer may do to its directory and in its files, and the door goes on.
@Suite struct HostileFilerTests {
    private let ledger: ForgedLedger
    private var home: HomeLayout { ledger.home }
    private var corner: String { home.inbox + "/sa-sen" }

    init() throws {
        ledger = try ForgedLedger.atWork()
        try FileSystem.createDirectory(home.inbox + "/sa-sen")
    }

    /// What one opened door said.
    private struct Said {
        var answered: [AppendedFile] = []
        var leftAlone: [String] = []
    }

    /// A few rounds of a door that is opened for them.
    private func rounds(_ count: Int = 1, bounds: SubmissionBounds = .none) throws -> Said {
        let world = RehearsedWorld(seed: UUID().uuidString).world
        let desk = try RegistryDesk(
            home: home, logKey: ForgedKeys.log, clock: world.clock,
            profiles: [DefaultProfile.bytes])
        let door = try RegistryDoor(
            Inbox(home.inbox, settling: 0), desk: desk, home: home, random: world.random,
            bounds: bounds)
        var said = Said()
        let listener = RegistryDoor.Listener(
            answered: { said.answered.append($0.result) },
            leftAlone: { said.leftAlone.append($0.text(in: .english)) })
        try door.takeOver(listener)
        for _ in 0..<count { _ = try door.round(at: .now(), listener) }
        try desk.close()
        return said
    }

    private func filing(_ entry: NewEntry) -> [UInt8] {
        Filing(opening: entry.opening, statement: entry.statement).bytes
    }

    private var good: [UInt8] { get throws { filing(try Fault.milestone.entry) } }

    private func drop(_ name: String, _ bytes: [UInt8]) throws {
        try FileSystem.writeSynced(bytes, to: "\(corner)/\(name)")
    }

    private func permit(_ path: String, _ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func answers(_ box: String) throws -> [String] {
        try FileSystem.list("\(box)/sa-sen").map(\.name)
    }

    private func answer(_ name: String) throws -> JSONValue {
        try CanonicalJSON.parse(
            try FileSystem.read("\(home.refused)/sa-sen/\(name)/answer.json").dropLast())
    }

    // MARK: Directories

    @Test func anOldTakenOfTheRegistrysIsTakenOver() throws {
        for place in [home.inbox, corner] {
            try FileSystem.createDirectory(place + "/.taken", mode: 0o700)
            try FileSystem.writeSynced(
                [0x78], to: place + "/.taken/\(place.utf8.count).0123456789abcdef")
        }
        #expect(try rounds().answered.count == 2)
        #expect(try answers(home.refused) == ["\(corner.utf8.count).0123456789abcdef"])
        for place in [home.inbox, corner] {
            #expect(try !FileSystem.exists(place + "/.taken"), "it is empty, and goes")
        }
    }

    @Test func anOldTakenOfSomebodyElsesIsPassedOver() throws {
        // Others could have written into it.
        try FileSystem.createDirectory(corner + "/.taken")
        try permit(corner + "/.taken", 0o770)
        try drop(".taken/x.0123456789abcdef", [0x78])
        try drop("a", try good)
        let said = try rounds()
        #expect(said.answered.map(\.seqs) == [[11]])
        #expect(said.leftAlone.count == 1)
        #expect(said.leftAlone[0].contains(".taken: passed over"))
        #expect(try FileSystem.exists(corner + "/.taken/x.0123456789abcdef"))
    }

    @Test func aLinkInItsPlaceLeadsNowhere() throws {
        let before = try FileSystem.list(home.journal)
        try FileManager.default.createSymbolicLink(
            atPath: corner + "/.taken", withDestinationPath: home.journal)
        try drop("a", try good)
        #expect(try rounds().answered.map(\.seqs) == [[11]])
        #expect(!(try FileSystem.list(home.journal)).contains { $0.name.hasPrefix("a") })
        #expect(!before.isEmpty && ledger.verify().code == .done)
    }

    @Test func takenMustBeTheRegistrysAlone() throws {
        _ = try rounds()
        try permit(home.taken, 0o750)
        let refused = #expect(throws: Failure.self) { _ = try rounds() }
        #expect(refused?.code == .configuration)
        try permit(home.taken, 0o700)
        try FileSystem.rename(home.taken, to: home.root + "/other")
        try FileManager.default.createSymbolicLink(
            atPath: home.taken, withDestinationPath: home.root + "/other")
        #expect(throws: FileError.self) { _ = try rounds() }
    }

    @Test func aBoxThatIsALinkKeepsItsFilersFilesWaitingAndNobodyElses() throws {
        try FileManager.default.createSymbolicLink(
            atPath: home.outbox + "/sa-sen", withDestinationPath: home.journal)
        try drop("a", try good)
        try FileSystem.createDirectory(home.inbox + "/so-sakura")
        try FileSystem.writeSynced([0x78], to: home.inbox + "/so-sakura/b")
        let said = try rounds(2)
        #expect(said.answered.map(\.path) == ["b"])
        #expect(said.leftAlone.count == 1 && said.leftAlone[0].contains("sa-sen: not served"))
        #expect(try FileSystem.exists(corner + "/a"))
        try FileSystem.remove(home.outbox + "/sa-sen")
        #expect(try rounds().answered.map(\.seqs) == [[11]])
    }

    @Test func aBoxThatIsALinkBehindTheTakingLosesNothing() throws {
        try FileManager.default.createDirectory(
            atPath: home.taken + "/filers/sa-sen", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        for path in [home.taken, home.taken + "/filers"] { try permit(path, 0o700) }
        try FileSystem.writeSynced(
            try good, to: home.taken + "/filers/sa-sen/a.0123456789abcdef")
        for box in [home.outbox, home.refused] {
            try FileManager.default.createSymbolicLink(
                atPath: box + "/sa-sen", withDestinationPath: home.journal)
        }
        let said = try rounds(3)
        #expect(said.answered.isEmpty && said.leftAlone.count == 1)
        for box in [home.outbox, home.refused] {
            try FileSystem.remove(box + "/sa-sen")
            try FileSystem.createDirectory(box + "/sa-sen")
        }
        #expect(try rounds().answered.map(\.seqs) == [[11]])
    }

    // MARK: Files

    @Test func whatCanBeReadNoLongerIsGivenBack() throws {
        _ = try rounds()
        let taken = home.taken + "/filers/sa-sen"
        try FileSystem.createDirectory(taken, mode: 0o700)
        for box in [home.outbox, home.refused] { try FileSystem.createDirectory(box + "/sa-sen") }
        try FileSystem.writeSynced([], to: taken + "/grown.0123456789abcdef")
        let handle = try #require(
            FileHandle(forWritingAtPath: taken + "/grown.0123456789abcdef"))
        try handle.truncate(atOffset: 3 << 30)
        try handle.close()
        try FileSystem.writeSynced([0x78], to: taken + "/linked.0123456789abcdef")
        try FileManager.default.linkItem(
            atPath: taken + "/linked.0123456789abcdef", toPath: corner + "/.second")
        try FileManager.default.createSymbolicLink(
            atPath: taken + "/link.0123456789abcdef", withDestinationPath: "/etc/passwd")
        // Its name is taken by another.
        try drop("link", [0x78])
        // The long one is a turn by itself.
        let said = try rounds(4)
        #expect(said.answered.map(\.path) == ["link"], "\(said.leftAlone)")
        #expect(try FileSystem.list(taken).isEmpty)
        let names = try FileSystem.list(corner).map(\.name)
        #expect(names == [".second", "grown", "link.0123456789abcdef", "linked"])
        #expect(said.leftAlone.contains { $0.contains("grown: not taken: longer than 64 MiB") })
        #expect(said.leftAlone.contains { $0.contains("linked: not taken: the file has a second") })
    }

    @Test func aFileOfMoreFilingsThanADoorTakesIsRefusedWhole() throws {
        let junk = Array("feri-filing/1\n\nx\n\n— \n".utf8)
        let many = [[UInt8]](repeating: junk, count: SubmissionBounds.mostFilings + 1)
        try drop("many", Array(many.joined()))
        let said = try rounds()
        #expect(
            said.answered.first?.unreadable?.reason
                == .tooManyFilings(limit: SubmissionBounds.mostFilings))
        let answer = try answer(try #require(try answers(home.refused).first))
        #expect(answer["code"] == .string("too-many-filings"))
        #expect(try RefusalFiles(in: home.refused).count() == 1)
    }

    @Test func theFirstHundredRefusalsOfAFileAreAnsweredAndTheRestIsNotLookedAt() throws {
        let junk = (0..<150).map { Array("feri-filing/1\n\nx\($0)\n\n— \n".utf8) }
        try drop("many", Array(junk.joined()))
        _ = try rounds()
        let name = try #require(try answers(home.refused).first)
        let outcomes = try #require(try answer(name)["filings"]?.arrayValue)
            .map { $0["outcome"] }
        #expect(outcomes[..<100].allSatisfy { $0 == .string("refused") })
        #expect(outcomes[100...].allSatisfy { $0 == .string("not-judged") })
        #expect(outcomes.count == 150)
        #expect(try RefusalFiles(in: home.refused).count() == 100)
        let text = try FileSystem.read("\(home.refused)/sa-sen/\(name)/answer.txt")
        #expect(String(decoding: text, as: UTF8.self).contains("the 50 filings behind them"))
    }

    @Test func aFilerWhoHasEnoughRefusedWaitsAndOthersDoNot() throws {
        for file in 0..<4 {
            let junk = (0..<120).map { Array("feri-filing/1\n\nx\(file)-\($0)\n\n— \n".utf8) }
            try drop("\(file)", Array(junk.joined()))
        }
        try FileSystem.createDirectory(home.inbox + "/so-sakura")
        try FileSystem.writeSynced(try good, to: home.inbox + "/so-sakura/good")
        let said = try rounds()
        #expect(said.answered.count == 4, "three of the four, and the other filer's")
        #expect(said.answered.contains { $0.path == "good" && $0.seqs == [11] })
        #expect(try rounds().answered.count == 1)
    }

    @Test func aContentLongerThanARecordIsNoFiling() throws {
        let salt = [UInt8](repeating: 1, count: 32)
        func file(_ length: Int) throws -> [UInt8] {
            let content = [UInt8](repeating: 0x61, count: length)
            return Filing(
                opening: Opening(salt: salt, content: content),
                statement: try Fault.milestone.entry.statement
            ).bytes
        }
        #expect(try Filing.parseAll(file(Opening.longestContent)).count == 1)
        let fault = #expect(throws: FilingError.self) {
            _ = try Filing.parseAll(file(Opening.longestContent + 1))
        }
        #expect(fault?.line == 3 && fault?.expected == "a content of at most 65503 bytes")
    }

    // MARK: Known statements

    @Test func aKnownStatementIsKnownWhateverSignsIt() throws {
        try drop("a", try good)
        #expect(try rounds().answered.map(\.seqs) == [[11]])
        // The same text, and a signature of nobody's.
        let entry = try Fault.milestone.entry
        var wrong = try SignedNote(parsing: entry.statement).signatures
        wrong = wrong.map {
            NoteSignature(
                name: $0.name, keyID: $0.keyID, bytes: [UInt8](repeating: 7, count: 64))
        }
        let note = try SignedNote(
            text: try SignedNote(parsing: entry.statement).text, signatures: wrong)
        let filing = Filing(opening: entry.opening, statement: note.bytes).bytes
        try drop("b", Array([[UInt8]](repeating: filing, count: 50).joined()))
        let said = try rounds()
        #expect(said.answered.map(\.seqs) == [[UInt64](repeating: 11, count: 50)])
        let name = try #require(try answers(home.outbox).first { $0.hasPrefix("b.") })
        #expect(
            try FileSystem.list("\(home.outbox)/sa-sen/\(name)").map(\.name)
                == ["11.tlog-proof", "answer.json", "answer.txt"])
        #expect(try ledger.reader.checkpoint().size == 12)
        // Its opening is looked at all the same.
        let without = Filing(opening: nil, statement: entry.statement).bytes
        try drop("c", without)
        #expect(try rounds().answered.first?.isRefused == true)
    }

    @Test func aRepeatedNewStatementIsVerifiedOnceAndARepeatedForgeryIsRefused() throws {
        let filing = try good
        try drop("a", Array([[UInt8]](repeating: filing, count: 300).joined()))
        #expect(try rounds().answered.map(\.seqs) == [[UInt64](repeating: 11, count: 300)])
        var forged = Fault.milestone
        forged.keys = [ForgedKeys.stranger]
        let entry = self.filing(try forged.entry)
        try drop("b", Array([[UInt8]](repeating: entry, count: 3).joined()))
        #expect(try rounds().answered.first?.outcomes.allSatisfy { $0.seq == nil } == true)
    }

    // MARK: Breaking off

    /// Breaks off when it was asked so many times.
    private func bounds(after count: Int) -> SubmissionBounds {
        let left = Mutex(count)
        return SubmissionBounds {
            left.withLock { left in
                left -= 1
                return left < 0
            }
        }
    }

    @Test func whereverItIsBrokenOffTheNextDoorGoesOn() throws {
        let forged = (0..<3).map { Array("feri-filing/1\n\nx\($0)\n\n— \n".utf8) }
        var answered: [String] = []
        for asked in [0, 1, 2, 3, 5, 8, 10, 11, 12, 13, 14, 15, 16, 18, 20, 24, 30] {
            let (admitted, refused) = ("admitted-\(asked)", "refused-\(asked)")
            try drop(admitted, try good)
            try drop(refused, Array(forged.joined()))
            answered += try rounds(bounds: bounds(after: asked)).answered.map(\.path)
            // Each waits, is taken, or is answered.
            for name in [admitted, refused] {
                let waits = try FileSystem.exists("\(corner)/\(name)")
                let taken = try files(home.taken + "/filers/sa-sen", of: name)
                let given =
                    try files(home.outbox + "/sa-sen", of: name)
                    + files(home.refused + "/sa-sen", of: name)
                #expect((waits ? 1 : 0) + taken + given == 1, "\(name), asked \(asked) times")
            }
        }
        while true {
            let more = try rounds().answered.map(\.path)
            if more.isEmpty { break }
            answered += more
        }
        #expect(answered.count == 34 && Set(answered).count == 34)
        #expect(try ledger.reader.checkpoint().size == 12)
        #expect(try RefusalFiles(in: home.refused).count() == 3)
        #expect(ledger.verify().code == .done)
    }

    private func files(_ directory: String, of name: String) throws -> Int {
        guard try FileSystem.exists(directory) else { return 0 }
        return try FileSystem.list(directory).filter { $0.name.hasPrefix(name + ".") }.count
    }
}
