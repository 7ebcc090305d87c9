import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// What a filer may try at the desk, and what files that were taken give back.
@Suite struct RefusedFilingTests {
    private func append(
        _ ledger: ForgedLedger, _ filings: [NewEntry], _ more: String..., name: String = "file"
    ) throws -> Judgement {
        let path = "\(ledger.scratch)/\(name)"
        try FileSystem.writeSynced(
            filings.flatMap { Filing(opening: $0.opening, statement: $0.statement).bytes },
            to: path)
        return Judgement(["append", "--home", ledger.home.root, path] + more)
    }

    /// Everything that could tell that something was appended.
    private func published(_ ledger: ForgedLedger) throws -> [[UInt8]] {
        try ledger.files.map { try FileSystem.read($0) }
    }

    @Test(arguments: Fault.all)
    func aFaultyFilingIsRefusedWithItsReason(_ fault: Fault) throws {
        let ledger = try ForgedLedger.atWork()
        try ledger.add(fault.before())
        // A wrong profile is published before it is adopted.
        let faulty = try fault.make(ledger)
        try ForgedRefusals.three.keep(in: ledger.home)
        let before = try published(ledger)
        let answer = try append(ledger, [faulty])
        #expect(answer.code == .badData)
        // One is not a filing at all: its line is named.
        #expect(answer.messages.contains("filing 1") || answer.messages.contains("line 6"))
        #expect(answer.messages.contains(fault.reason), "\(answer.messages)")
        #expect(answer.output.isEmpty || answer.output.contains("refused, nothing appended"))
        #expect(try published(ledger) == before)
        #expect(ledger.verify().code == .done)
    }

    @Test func oneBadFilingKeepsTheWholeFileOut() throws {
        let ledger = try ForgedLedger.atWork()
        let before = try published(ledger)
        var wrong = Fault.milestone
        wrong.keys = [ForgedKeys.stranger]
        let answer = try append(
            ledger, [Fault.registration.entry, wrong.entry, Fault.milestone.entry, wrong.entry])
        #expect(answer.code == .badData)
        // All that is wrong is reported at once.
        #expect(answer.messages.contains("filing 2") && answer.messages.contains("filing 4"))
        #expect(!answer.messages.contains("filing 1") && !answer.messages.contains("filing 3"))
        #expect(try published(ledger) == before)
    }

    @Test func aFileThatIsNoFilingIsRefused() throws {
        for bytes in ["", "feri-filing/1\n", "feri-filing/2\n\n", "{}"] {
            let ledger = try ForgedLedger.atWork()
            let path = ledger.scratch + "/file"
            try FileSystem.create(path, with: Array(bytes.utf8))
            #expect(
                Judgement(["append", "--home", ledger.home.root, path]).code == .badData,
                "\(bytes)")
            #expect(try ledger.reader.checkpoint().size == 11)
        }
    }

    @Test func theSameTextFiledAgainKeepsItsNumberAndItsReceipt() throws {
        let ledger = try ForgedLedger.atWork()
        let receipts = ledger.scratch + "/receipts"
        let entry = try Fault.milestone.entry
        let first = try append(ledger, [entry], "--receipts", receipts)
        #expect(first.code == .done)
        #expect(first.output.contains("1 appended, seq 11"))
        let receipt = try FileSystem.read(receipts + "/11.tlog-proof")
        #expect(
            Judgement(["verify", receipts + "/11.tlog-proof", "--key", ledger.vkey]).code == .done)

        for growth in 0..<2 {
            if growth > 0 {
                let more = ForgedStatement(
                    ForgedContents.registered("tc-\(growth)", "training-centre"),
                    by: ForgedKeys.officers)
                #expect(try append(ledger, [more.entry]).code == .done)
            }
            try FileSystem.remove(receipts + "/11.tlog-proof")
            let before = try published(ledger)
            let again = try append(ledger, [entry], "--receipts", receipts)
            #expect(again.code == .done)
            #expect(again.output.contains("in the ledger already, seq 11"))
            #expect(try published(ledger) == before)
            #expect(try FileSystem.read(receipts + "/11.tlog-proof") == receipt)
        }
        #expect(ledger.verify().code == .done)
    }

    @Test func theSameTextTwiceInOneFileIsOneEntry() throws {
        let ledger = try ForgedLedger.atWork()
        let entry = try Fault.milestone.entry
        let answer = try append(ledger, [entry, entry], "--json")
        #expect(answer.code == .done)
        let filings = answer.json?["files"]?.arrayValue?.first?["filings"]?.arrayValue
        #expect(filings?.map { $0["seq"]?.integerValue } == [11, 11])
        #expect(try ledger.reader.checkpoint().size == 12)
        #expect(ledger.verify().code == .done)
    }

    @Test func aKeyRevokedByTheFilingBeforeSignsNoMore() throws {
        let ledger = try ForgedLedger.atWork()
        let revocation = ForgedStatement(
            ForgedContents.revoked("sa-sen/1", of: "sa-sen"), by: [ForgedKeys.sen])
        let answer = try append(ledger, [revocation.entry, Fault.milestone.entry])
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("was revoked at seq 11"))
        #expect(try ledger.reader.checkpoint().size == 11)
    }

    @Test(arguments: SmallOrder.encodings)
    func aLedgerIsNotOpenedWithAnUnsafeKey(_ bytes: [UInt8]) throws {
        let ledger = try ForgedLedger()
        let weak = ForgedKeys.text("op-test/officer-c", around: bytes)
        let answer = try append(
            ledger,
            [
                ForgedStatement(
                    ForgedContents.opened(
                        officers: ForgedKeys.officers.map(\.verifierKey.text) + [weak]),
                    by: ForgedKeys.officers
                ).entry
            ])
        #expect(answer.code == .badData)
        #expect(try ledger.reader.checkpoint().size == 0)
    }
}
