import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// `feri verify` on two histories of one log: one file that convicts it.
@Suite struct SplitViewFileTests {
    private let ledger: ForgedLedger
    private let branch: ForgedLedger
    private let evidence: String

    init() throws {
        ledger = try ForgedLedger.atWork()
        branch = try ForgedLedger.atWork()
        try branch.add(Fault.milestone)
        try ledger.add(Fault.registration)
        evidence = "\(ledger.scratch)/evidence"
    }

    private func kept(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(ledger.scratch)/\(name)"
        try FileSystem.replace(path, with: bytes)
        return path
    }

    private func convicted() -> Judgement {
        Judgement(["verify", evidence, "--key", ledger.vkey, "--json"])
    }

    @Test func aLedgerThatDoesNotContinueWhatWasSeenGivesEvidence() throws {
        let seen = try kept("seen", try branch.reader.checkpoint().bytes)
        let answer = ledger.verify(openings: false, "--since", seen, "--evidence", evidence)
        #expect(answer.code == .no && answer.reason?.contains("does not continue") == true)
        let judged = convicted()
        #expect(judged.code == .done, "\(judged.output)")
        #expect(judged.json?["contradiction"] == .string("roots"))
        // Without the option it says that there is such a thing.
        let unsaid = ledger.verify(openings: false, "--since", seen)
        #expect(unsaid.messages.contains("'--evidence FILE' writes them"), "\(unsaid.messages)")
    }

    @Test func aLargerLedgerConvictsByItsProof() throws {
        let seen = try kept("seen", try branch.reader.checkpoint().bytes)
        try ledger.add(Fault.milestone)
        let answer = ledger.verify(openings: false, "--since", seen, "--evidence", evidence)
        #expect(answer.code == .no)
        let judged = convicted()
        #expect(judged.json?["contradiction"] == .string("beginning"), "\(judged.output)")
        let other = try ForgedLedger.working(logKey: ForgedKeys.key("test.example/x", seed: 70))
        let foreign = Judgement(["verify", evidence, "--key", other.vkey, "--json"])
        #expect(
            foreign.code == .no && foreign.reason?.contains("not a checkpoint of this log") == true)
    }

    @Test func twoReceiptsOfOnePlaceContradict() throws {
        let one = try kept("one", try #require(try ledger.reader.receipt(11)).bytes)
        let two = try kept("two", try #require(try branch.reader.receipt(11)).bytes)
        let answer = Judgement([
            "verify", one, "--against", two, "--key", ledger.vkey, "--evidence", evidence, "--json",
        ])
        #expect(answer.code == .no && answer.reason == "two roots of size 12", "\(answer.output)")
        #expect(convicted().code == .done)
    }

    @Test func whatDoesNotContradictSaysWhatWasNotChecked() throws {
        let one = try kept("one", try ledger.reader.checkpoint().bytes)
        let two = try kept("two", try branch.reader.checkpoint(size: 8).bytes)
        let answer = Judgement(["verify", one, "--against", two, "--key", ledger.vkey])
        #expect(answer.code == .done && answer.output.contains("nothing in them contradicts"))
        #expect(answer.output.contains("whether size 12 continues size 8"), "\(answer.output)")
        let same = Judgement(["verify", one, "--against", one, "--key", ledger.vkey, "--json"])
        #expect(same.json?["same_tree"] == .boolean(true))
        let directory = Judgement([
            "verify", ledger.home.ledger, "--against", two, "--key", ledger.vkey,
        ])
        #expect(directory.code == .usage)
    }
}
