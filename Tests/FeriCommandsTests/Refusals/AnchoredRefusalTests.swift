import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Operator
@testable import Terminal
@testable import TestSupport
@testable import Verifying

/// The newest refusal beside the anchor: a book that is older than what was given out opens no
/// registry.
@Suite struct AnchoredRefusalTests {
    private let scratch = NSTemporaryDirectory() + "feri-anchored-" + UUID().uuidString
    private var home: HomeLayout { HomeLayout(root: "\(scratch)/home") }
    private var notes: RefusalFiles { RefusalFiles(in: home.refused) }
    private var anchored: String { "\(scratch)/anchor.refusals" }

    private func withHome(_ body: () throws -> Void) throws {
        try FileSystem.createDirectory(scratch)
        defer { try? FileSystem.removeTree(scratch) }
        #expect(
            Judgement([
                "init", "--home", home.root, "--origin", ForgedKeys.origin, "--anchor",
                "\(scratch)/anchor",
            ]).code == .done)
        try body()
    }

    @discardableResult
    private func refuse(_ text: String) throws -> Judgement {
        let path = "\(scratch)/rubbish"
        try FileSystem.writeSynced(Array(text.utf8), to: path)
        return Judgement(["append", "--home", home.root, path])
    }

    @Test func theNewestNoteIsThereBeforeItIsGivenOut() throws {
        try withHome { () throws in
            #expect(try !FileSystem.exists(anchored))
            for (number, text) in ["a", "b"].enumerated() {
                #expect(try refuse(text).code == .badData)
                #expect(try FileSystem.read(anchored) == notes.bytes(of: UInt64(number)))
            }
            // The same again brings nothing new.
            #expect(try refuse("a").code == .badData)
            #expect(try FileSystem.read(anchored) == notes.bytes(of: 1))
        }
    }

    @Test func anOlderBookIsRefusedAndNoNumberGivenTwice() throws {
        try withHome { () throws in
            try refuse("a")
            let first = try notes.bytes(of: 0)
            try refuse("b")
            let second = try notes.bytes(of: 1)
            try FileSystem.remove(notes.path(of: 1))
            let answer = try refuse("c")
            #expect(answer.code == .no)
            #expect(
                answer.messages.contains(
                    "refusal 1 is missing: there are 1, and 2 were given out, as \(anchored) shows")
            )
            #expect(try notes.count() == 1)
            try FileSystem.removeTree(home.refused)
            try FileSystem.createDirectory(home.refused)
            #expect(try refuse("c").messages.contains("refusal 0 is missing: there are 0"))
            #expect(try notes.count() == 0)
            let doctor = Judgement(["doctor", "--home", home.root])
            #expect(doctor.code == .no && doctor.output.contains("refusal 0 is missing"))
            // Put back, it goes on.
            try FileSystem.createDirectory(notes.directory)
            for (number, bytes) in [first, second].enumerated() {
                try FileSystem.replace(notes.path(of: UInt64(number)), with: bytes)
            }
            #expect(try refuse("c").code == .badData)
            #expect(try notes.count() == 3)
        }
    }

    @Test func anotherBookIsRefused() throws {
        try withHome { () throws in
            try refuse("a")
            try refuse("b")
            let log = try SignerKey(parsing: FileSystem.read(home.logKeyFile).dropLast())
            try ForgedRefusals(of: ["a", "x", "c"], by: log).keep(in: home)
            let answer = try refuse("d")
            #expect(answer.code == .no)
            #expect(answer.messages.contains("refusal 1 is not the one that was given out"))
        }
    }

    @Test func aNoteThatWasNotYetAnchoredIsAnchoredBeforeItIsGivenAgain() throws {
        try withHome { () throws in
            try refuse("a")
            let before = try FileSystem.read(anchored)
            try refuse("b")
            // As after a crash between the note and the anchor.
            try FileSystem.replace(anchored, with: before)
            #expect(try refuse("b").code == .badData)
            #expect(try FileSystem.read(anchored) == notes.bytes(of: 1))
        }
    }

    @Test func anAnchorOfACheckpointAloneStaysValidAndAStrangeFileIsNamed() throws {
        try withHome { () throws in
            try refuse("a")
            try FileSystem.remove(anchored)
            #expect(try refuse("b").code == .badData)
            try FileSystem.replace(anchored, with: Array("x".utf8))
            let answer = try refuse("c")
            #expect(answer.code == .no)
            #expect(answer.messages.contains("\(anchored) is not a refusal signed by this log"))
        }
    }

    @Test func whereTheAnchorCannotBeWrittenNothingIsGivenOut() throws {
        try withHome { () throws in
            try refuse("a")
            try FileSystem.remove(anchored)
            try FileSystem.createDirectory(anchored)
            let answer = try refuse("b")
            #expect(answer.code == .inputOutput)
            #expect(!answer.output.contains("refused"))
        }
    }
}
