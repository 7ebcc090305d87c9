import Foundation
import LedgerStore
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Operator
@testable import Terminal
@testable import TestSupport
@testable import Verifying

/// The door, round by round, on a small ledger.
@Suite struct RegistryDoorTests {
    private let ledger: ForgedLedger
    private var home: HomeLayout { ledger.home }

    init() throws { ledger = try ForgedLedger.atWork() }

    private func bytes(_ entries: NewEntry...) -> [UInt8] {
        entries.flatMap { Filing(opening: $0.opening, statement: $0.statement).bytes }
    }

    private var good: NewEntry { get throws { try Fault.milestone.entry } }

    private var forged: NewEntry {
        get throws {
            var wrong = Fault.registration
            wrong.keys = [ForgedKeys.sakura]
            return try wrong.entry
        }
    }

    private var taken: String { home.taken + "/inbox" }

    private func make(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    private func take(_ name: String, _ bytes: [UInt8]) throws {
        try FileSystem.writeSynced(bytes, to: "\(taken)/\(name)")
    }

    private func drop(_ name: String, _ bytes: [UInt8]) throws {
        try FileSystem.writeSynced(bytes, to: "\(home.inbox)/\(name)")
    }

    /// One round of a door that is opened for it; what it said.
    @discardableResult
    private func round(
        seed: String = "round", bounds: SubmissionBounds = .none,
        leftAlone: (Failure) -> Void = { _ in }
    ) throws -> [String] {
        let world = RehearsedWorld(seed: seed).world
        let desk = try RegistryDesk(
            home: home, logKey: ForgedKeys.log, clock: world.clock,
            profiles: [DefaultProfile.bytes])
        let door = try RegistryDoor(
            Inbox(home.inbox, settling: 0), desk: desk, home: home, random: world.random,
            bounds: bounds)
        var said: [String] = []
        try withoutActuallyEscaping(leftAlone) { leftAlone in
            let listener = RegistryDoor.Listener(
                answered: { answered in
                    var report = Report(language: .english)
                    answered.write(to: &report)
                    said.append(report.text)
                }, leftAlone: { leftAlone($0) })
            try door.takeOver(listener)
            _ = try door.round(at: .now(), listener)
        }
        try desk.close()
        return said
    }

    private func answers(_ box: String) throws -> [String] {
        try FileSystem.list(box).map(\.name).filter { $0 != "notes" }
    }

    @Test func anAdmittedFileHasItsReceiptsInTheOutbox() throws {
        try drop("a.filings", bytes(try good, try Fault.registration.entry))
        let said = try round()
        #expect(said.count == 1 && said[0].contains("a.filings: admitted, seq 11–12"))
        let name = try #require(try answers(home.outbox).first)
        #expect(name.hasPrefix("a.filings.") && name.utf8.count == 26)
        for seq in 11...12 {
            let receipt = "\(home.outbox)/\(name)/\(seq).tlog-proof"
            #expect(Judgement(["verify", receipt, "--key", ledger.vkey]).code == .done)
        }
        #expect(try FileSystem.list(home.inbox).isEmpty)
        #expect(try FileSystem.list(taken).isEmpty)
        #expect(ledger.verify().code == .done)
    }

    @Test func aRefusedFileHasNotesAndReasonsInThreeLanguages() throws {
        try drop("b.filings", bytes(try good, try forged))
        #expect(try round()[0].contains("b.filings: refused"))
        let name = try #require(try answers(home.refused).first)
        let answer = "\(home.refused)/\(name)"
        #expect(try FileSystem.permissions(of: answer) & 0o007 == 0)
        let text = String(decoding: try FileSystem.read(answer + "/answer.txt"), as: UTF8.self)
        for words in ["filing 2: a party of the kind", "2件目: ", "bản nộp 2: "] {
            #expect(text.contains(words), "\(text)")
        }
        let json = try CanonicalJSON.parse(
            try FileSystem.read(answer + "/answer.json").dropLast())
        #expect(json["outcome"] == .string("refused"))
        let filings = try #require(json["filings"]?.arrayValue)
        #expect(filings.map { $0["outcome"] } == [.string("held-back"), .string("refused")])
        #expect(filings[1]["code"] == .string("unauthorised"))
        #expect(Judgement(["verify", answer + "/0.note", "--key", ledger.vkey]).code == .done)
        #expect(
            try FileSystem.read(answer + "/0.note") == RefusalFiles(in: home.refused).bytes(of: 0))
        #expect(try ledger.reader.checkpoint().size == 11)
        #expect(try FileSystem.list(taken).isEmpty)
    }

    @Test func eachFilerFindsItsAnswersInItsOwnDirectory() throws {
        try FileSystem.createDirectory(home.inbox + "/sa-sen")
        try drop("sa-sen/a", bytes(try good))
        try drop("sa-sen/b", [0x78])
        try drop("c", [0x79])
        try round()
        #expect(try answers(home.outbox + "/sa-sen").count == 1)
        #expect(try answers(home.refused + "/sa-sen").count == 1)
        #expect(try answers(home.refused).count == 2)
    }

    @Test func theSameFileDroppedAgainHasTheSameReceiptAndAnAnswerOfItsOwn() throws {
        try drop("a", bytes(try good))
        try round()
        try drop("a", bytes(try good))
        #expect(try round(seed: "again")[0].contains("admitted, seq 11"))
        let names = try answers(home.outbox)
        #expect(names.count == 2)
        let receipts = try names.map {
            try FileSystem.read("\(home.outbox)/\($0)/11.tlog-proof")
        }
        #expect(receipts[0] == receipts[1])
        #expect(try ledger.reader.checkpoint().size == 12)
    }

    @Test func whatWasTakenIsAnsweredByTheNextDoor() throws {
        try make(taken)
        try take("a.0123456789abcdef", bytes(try good))
        #expect(try round()[0].hasPrefix("a: admitted, seq 11"))
        #expect(try answers(home.outbox) == ["a.0123456789abcdef"])
        // As after a crash between the answer and the removal.
        try take("a.0123456789abcdef", bytes(try good))
        #expect(try round().isEmpty)
        #expect(try answers(home.outbox) == ["a.0123456789abcdef"])
        #expect(try FileSystem.list(taken).isEmpty)
    }

    @Test func aHalfMadeAnswerIsMadeAgain() throws {
        try make(taken)
        try take("a.0123456789abcdef", [0x78])
        try FileSystem.createDirectory(home.staging + "/a.0123456789abcdef")
        try FileSystem.writeSynced([0x7b], to: home.staging + "/a.0123456789abcdef/answer.json")
        try round()
        #expect(try answers(home.refused) == ["a.0123456789abcdef"])
        #expect(
            try FileSystem.read(home.refused + "/a.0123456789abcdef/answer.json").count > 100)
    }

    @Test func namesThatAreNoTextAndNamesThatAreTooLongAreAnsweredToo() throws {
        try FileSystem.create(home.inbox + "/x", with: bytes(try good))
        try FileSystem.rename(home.inbox + "/x", to: home.inbox + "/a\nb\u{1b}[31m")
        try drop(String(repeating: "z", count: 255), [0x78])
        let said = try round()
        #expect(said.count == 2)
        #expect(said.contains { $0.hasPrefix("a_b_[31m: admitted, seq 11") })
        #expect(try answers(home.refused).first?.utf8.count == 197)
    }

    @Test func whatIsNoPlainFileIsReportedAndLeft() throws {
        try FileManager.default.createSymbolicLink(
            atPath: home.inbox + "/link", withDestinationPath: home.keys + "/log.key")
        var shown: [String] = []
        #expect(try round(leftAlone: { shown.append($0.text(in: .english)) }).isEmpty)
        #expect(shown.count == 1 && shown[0].contains("link: not taken: this is not a plain file"))
        #expect(try FileSystem.kind(of: home.inbox + "/link") == .symbolicLink)
    }

    @Test func moreThanGoesTogetherIsTakenInRounds() throws {
        for number in 0..<300 { try drop("\(number)", Array("rubbish \(number)".utf8)) }
        #expect(try round().count == 256)
        #expect(try round(seed: "next").count == 44)
        #expect(try answers(home.refused).count == 300)
        #expect(try RefusalFiles(in: home.refused).count() == 300)
    }

    @Test func aSignalClosesTheDoor() throws {
        try drop("a", bytes(try good))
        let box = home.outbox
        let rehearsed = RehearsedWorld()
        let world = World(
            clock: rehearsed.world.clock, random: rehearsed.world.random, readInput: { _ in [] },
            output: rehearsed.world.output, messages: rehearsed.world.messages,
            environment: { _ in nil },
            watchSignals: {
                {
                    // The signal comes when the answer is there.
                    let watch = try DirectoryWatch()
                    try watch.watch(box)
                    while try FileSystem.list(box).isEmpty { watch.wait(milliseconds: 1000) }
                    return .terminate
                }
            })
        try FileSystem.create(
            ledger.scratch + "/log.key", with: Array("\(ForgedKeys.log.secretText ?? "")\n".utf8),
            mode: 0o600)
        let code = Feri.run(
            [
                "append", "--home", home.root, "--log-key", ledger.scratch + "/log.key", "--watch",
                home.inbox, "--settle", "0", "--json",
            ], world: world)
        #expect(code == .done, "\(rehearsed.messages())")
        let said = rehearsed.output()
        #expect(said.contains(#""admitted":1,"#) && said.contains(#""refused":0,"#), "\(said)")
        #expect(rehearsed.messages().contains("the door is open"))
    }

    @Test func theWatchGoesWithoutFilesAndNeedsADirectory() throws {
        let inbox = home.inbox
        let open = { (more: [String]) in Judgement(["append", "--home", home.root] + more).code }
        #expect(open(["--watch", inbox, "file"]) == .usage)
        #expect(open(["--watch", inbox, "--receipts", "r"]) == .usage)
        #expect(open(["--watch", inbox, "--settle", "soon"]) == .usage)
        #expect(open(["--watch", inbox + "/none"]) == .noInput)
        #expect(open([]) == .usage)
    }
}
