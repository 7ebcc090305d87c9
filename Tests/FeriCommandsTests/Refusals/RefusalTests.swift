import LedgerStore
import Platform
import Testing
import Transparency

@testable import Operator
@testable import Terminal
@testable import TestSupport
@testable import Verifying

/// What is refused at the desk is on record, and can be shown to anybody.
@Suite struct RefusalTests {
    private let ledger: ForgedLedger
    private var notes: RefusalFiles { RefusalFiles(in: ledger.home.refused) }

    init() throws { ledger = try ForgedLedger.atWork() }

    private func append(_ bytes: [UInt8], _ name: String = "file") throws -> Judgement {
        let path = "\(ledger.scratch)/\(name)"
        try FileSystem.writeSynced(bytes, to: path)
        return Judgement(["append", "--home", ledger.home.root, path, "--json"])
    }

    private func filing(_ entry: NewEntry) -> [UInt8] {
        Filing(opening: entry.opening, statement: entry.statement).bytes
    }

    private var forged: NewEntry {
        get throws {
            var wrong = Fault.milestone
            wrong.keys = [ForgedKeys.stranger]
            return try wrong.entry
        }
    }

    @Test func aRefusalIsANoteThatVerifies() throws {
        let answer = try append(filing(try forged))
        #expect(answer.code == .badData)
        let answered = answer.json?["files"]?.arrayValue?.first?["filings"]?.arrayValue?.first
        #expect(answered?["code"] == .string("unknown-signer"))
        #expect(answered?["number"] == .integer(0))
        let bytes = try notes.bytes(of: 0)
        #expect(answered?["note"]?.stringValue.flatMap { Base64.decode($0) } == bytes)
        let note = try SignedRefusal(parsing: bytes, verifiedBy: ForgedKeys.log.verifierKey).note
        #expect(note.size == 11)
        #expect(
            note.refused == .statement(try Statement(parsing: try forged.statement).identity))

        let path = notes.path(of: 0)
        let verified = Judgement(["verify", path, "--key", ledger.vkey])
        #expect(verified.code == .done)
        #expect(verified.output.contains("refused this filing, refusal 0"))
        var changed = bytes
        changed[changed.count - 10] ^= 1
        try FileSystem.writeSynced(changed, to: ledger.scratch + "/changed")
        let judged = Judgement(["verify", ledger.scratch + "/changed", "--key", ledger.vkey])
        #expect(judged.code == .no && judged.output.contains("does not verify"))
    }

    @Test func theSameRefusedAgainHasTheSameNote() throws {
        let first = try append(filing(try forged))
        let again = try append(filing(try forged))
        #expect(first.output == again.output)
        #expect(try notes.count() == 1)
        // In company too, and for another reason another note.
        _ = try append(filing(try forged) + filing(try Fault.registration.entry))
        #expect(try notes.count() == 1)
        var other = Fault.registration
        other.keys = [ForgedKeys.sakura]
        _ = try append(filing(try other.entry))
        #expect(try notes.count() == 2)
    }

    @Test func aFileThatIsNoFilingIsRefusedByItsBytes() throws {
        for (number, text) in ["", "hello\n", "feri-filing/1\n\n{}\n"].enumerated() {
            let answer = try append(Array(text.utf8))
            #expect(answer.code == .badData)
            let file = answer.json?["files"]?.arrayValue?.first
            #expect(file?["code"] == .string("no-filing"))
            let note = try SignedRefusal(parsing: try notes.bytes(of: UInt64(number))).note
            #expect(note.refused == .bytes(SHA256.digest(of: Array(text.utf8))))
        }
    }

    @Test func aBrokenFileKeepsNoOtherOut() throws {
        let good = "\(ledger.scratch)/good", bad = "\(ledger.scratch)/bad"
        try FileSystem.writeSynced(filing(try Fault.milestone.entry), to: good)
        try FileSystem.writeSynced([0x78], to: bad)
        let answer = Judgement(["append", "--home", ledger.home.root, bad, good])
        #expect(answer.code == .badData)
        #expect(answer.output.contains("bad: refused") && answer.output.contains("1 appended"))
        #expect(try ledger.reader.checkpoint().size == 12)
    }

    @Test(arguments: Fault.all)
    func aNoteTellsNothingOfWhatWasFiled(_ fault: Fault) throws {
        try ledger.add(fault.before())
        try ForgedRefusals.three.keep(in: ledger.home)
        let entry = try fault.make(ledger)
        _ = try append(filing(entry))
        let note = String(decoding: try notes.bytes(of: 3), as: UTF8.self)
        // The salt, the subjects, the parties, in clear or in base64.
        for word in ["sa-sen", "so-sakura", "op-test", "wk-", "VJ-", "milestone", "2026-03-29"] {
            #expect(!note.contains(word), "\(note)")
            for shift in 0..<3 {
                let bytes = [UInt8](repeating: 0x78, count: shift) + Array(word.utf8)
                // The first and last characters of the base64 depend on what is beside it.
                let base64 = Base64.encodeText(bytes).dropFirst(2).prefix(6)
                if base64.utf8.count > 4 { #expect(!note.contains(base64), "\(note)") }
            }
        }
        if let salt = entry.opening?.salt { #expect(!note.contains(Base64.encodeText(salt))) }
    }

    @Test func notesThatHaveAGapStopTheRegistry() throws {
        for text in ["a", "b", "c"] { _ = try append(Array(text.utf8)) }
        try FileSystem.remove(notes.path(of: 1))
        let stopped = try append(filing(try Fault.milestone.entry))
        #expect(stopped.code == .no && stopped.messages.contains("refusal 1 is missing"))
        #expect(try ledger.reader.checkpoint().size == 11)
        // Not even the number of the last one may be given again.
        try FileSystem.replace(notes.path(of: 1), with: try notes.bytes(of: 2))
        #expect(try append([0x78]).messages.contains("refusal 1 does not follow"))
    }

    @Test func allRefusalsAreListedAndCheckedOnTheWay() throws {
        let list = { (more: String...) in
            Judgement(["refusals", "list", "--home", ledger.home.root] + more)
        }
        #expect(list().output == "nothing was refused\n")
        _ = try append([0x78])
        _ = try append(filing(try forged))
        let rows = list().output.split(separator: "\n")
        #expect(rows.count == 3)
        #expect(rows[1].contains("no-filing") && rows[2].contains("unknown-signer"))
        let json = list("--json").json
        #expect(json?["count"] == .integer(2))
        let leaves = try (0..<2).map { Merkle.leafHash(try notes.bytes(of: $0)) }
        #expect(json?["root"]?.stringValue == Base64.encodeText(Merkle.root(over: leaves).bytes))
        var bytes = try notes.bytes(of: 1)
        bytes[bytes.count - 10] ^= 1
        try FileSystem.replace(notes.path(of: 1), with: bytes)
        #expect(list().code == .no)
        #expect(list().messages.contains("refusal 1 is not a note signed by this log"))
    }

    @Test func theThousandthNoteStandsInADirectoryOfItsOwn() throws {
        let writer = try LedgerWriter(
            opening: ledger.home, logKey: ForgedKeys.log, clock: .fixed(Instant(seconds: 0)),
            options: WriterOptions(clock: .unused))
        defer { writer.abandon() }
        let opened = {
            try RefusalBook(
                opening: ledger.home, key: ForgedKeys.log, anchor: nil, countedBy: [])
        }
        var book = try opened()
        for number in 0..<1003 {
            _ = try book.note(
                refusing: .bytes(SHA256.digest(of: Array("\(number)".utf8))), because: "no-filing",
                at: Instant(seconds: 0), size: 0)
        }
        #expect(try FileSystem.exists(ledger.home.refused + "/notes/x001/002"))
        #expect(try notes.count() == 1003)
        #expect(try opened().count == 1003)
    }
}
