import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport
@testable import Verifying

/// The ledger's counts of refusals against the notes.
@Suite struct RefusalCountTests {
    private let ledger: ForgedLedger
    private var notes: RefusalFiles { RefusalFiles(in: ledger.home.refused) }

    init() throws { ledger = try ForgedLedger.atWork() }

    private func refuse(_ texts: String...) throws {
        for text in texts {
            let path = "\(ledger.scratch)/rubbish"
            try FileSystem.writeSynced(Array(text.utf8), to: path)
            #expect(Judgement(["append", "--home", ledger.home.root, path]).code == .badData)
        }
    }

    /// Files what `feri refusals publish` prints, signed by these officers.
    private func publish(by officers: [SignerKey] = ForgedKeys.officers) throws -> Judgement {
        let counted = Judgement(["refusals", "publish", "--home", ledger.home.root])
        #expect(counted.code == .done, "\(counted.messages)")
        let statement = ForgedStatement(
            counted.output, by: officers, id: "count-\(try notes.count())")
        let path = "\(ledger.scratch)/count"
        let entry = try statement.entry
        try FileSystem.writeSynced(
            Filing(opening: nil, statement: entry.statement).bytes, to: path)
        return Judgement(["append", "--home", ledger.home.root, path])
    }

    private func verify(_ more: String...) -> Judgement {
        Judgement(
            ["verify", "--home", ledger.home.root, "--key", ledger.vkey] + more)
    }

    @Test func whatIsCountedIsWhatIsThere() throws {
        #expect(verify().output.contains("no notes there, and the ledger counts none"))
        try refuse("a", "b")
        let printed = Judgement(
            ["refusals", "publish", "--home", ledger.home.root, "--on", "2026-05-12"])
        let leaves = try (0..<2).map { Merkle.leafHash(try notes.bytes(of: $0)) }
        #expect(
            printed.output
                == #"{"body":{"count":2,"on":"2026-05-12","root":""#
                + Base64.encodeText(Merkle.root(over: leaves).bytes)
                + #""},"type":"refusals.published"}"# + "\n")
        #expect(try publish().code == .done)
        try refuse("c")
        #expect(verify().output.contains("3 notes, signed and in one chain; 2 of them counted"))
        #expect(try publish().code == .done)
        #expect(verify("--json").json?["checked"]?["refusals_counted"] == .integer(3))
        let apart = Judgement([
            "verify", ledger.home.ledger, "--key", ledger.vkey, "--refusals", notes.directory,
        ])
        #expect(apart.code == .done && apart.output.contains("3 of them counted"))
        let without = Judgement(["verify", ledger.home.ledger, "--key", ledger.vkey])
        #expect(without.output.contains("the refusals that seq 12 counts, 3 so far: no notes were"))
    }

    @Test func onePersonAloneCannotCount() throws {
        try refuse("a")
        #expect(try publish(by: [ForgedKeys.officerA]).code == .badData)
    }

    @Test func aNoteThatIsGoneOrChangedIsNamed() throws {
        try refuse("a", "b", "c", "d")
        #expect(try publish().code == .done)
        let kept = try (0..<4).map { try notes.bytes(of: $0) }
        for number in 0..<4 {
            let path = notes.path(of: UInt64(number))
            try FileSystem.remove(path)
            let gone = verify("--json")
            #expect(gone.code == .no && gone.place == path)
            #expect(gone.reason?.hasPrefix("refusal \(number) is missing") == true)
            var changed = kept[number]
            changed[changed.count - 8] ^= 1
            try FileSystem.replace(path, with: changed)
            #expect(verify("--json").place == path)
            try FileSystem.replace(path, with: kept[number])
        }
        #expect(verify().code == .done)
    }

    /// The holder of the log's key can write another book, but not one that was counted.
    @Test func aBookWrittenAgainIsNotTheOneThatWasCounted() throws {
        try refuse("a", "b")
        #expect(try publish().code == .done)
        try refuse("c")
        let others = "the first 2 refusals are not those that seq 11 of the ledger counted"
        try ForgedRefusals(of: ["a", "x", "c"], by: ForgedKeys.log).keep(in: ledger.home)
        let answer = verify("--json")
        #expect(answer.code == .no && answer.reason == others)
        #expect(append(rubbish: "d").code == .no && append(rubbish: "d").messages.contains(others))
        try FileSystem.remove(notes.path(of: 2))
        try FileSystem.remove(notes.path(of: 1))
        let missing = "refusal 1 is missing: there are 1, and seq 11 of the ledger counted 2"
        #expect(verify("--json").reason == missing)
        #expect(append(rubbish: "d").messages.contains(missing))
        // Nothing was written by those who were turned away: number 1 is given to nobody again.
        #expect(try notes.count() == 1)
    }

    private func append(rubbish text: String) -> Judgement {
        let path = "\(ledger.scratch)/rubbish"
        try? FileSystem.writeSynced(Array(text.utf8), to: path)
        return Judgement(["append", "--home", ledger.home.root, path])
    }

    @Test func hashesAloneCannotBeHeldAgainstNotes() throws {
        #expect(
            Judgement([
                "verify", ledger.home.ledger, "--key", ledger.vkey, "--hashes-only", "--refusals",
                notes.directory,
            ]).code == .usage)
        #expect(verify("--hashes-only").code == .done)
    }
}
