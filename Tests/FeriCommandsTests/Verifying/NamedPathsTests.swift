import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// What `feri verify` is given to hold a ledger against, and where that is not there.
@Suite struct NamedPathsTests {
    @Test func aReceiptIsContinuedByItsOwnLedger() throws {
        let ledger = try ForgedLedger.atWork()
        let path = "\(ledger.scratch)/receipt"
        try FileSystem.create(path, with: try #require(try ledger.reader.receipt(9)).bytes)
        let answer = ledger.verify(openings: true, "--since", path)
        #expect(answer.code == .done, "\(answer.output)")
        #expect(answer.json?["checked"]?["since"] == .integer(10))
        #expect(answer.json?["checked"]?["since_entry"] == .integer(9))
        let text = Judgement([
            "verify", ledger.home.ledger, "--key", ledger.vkey, "--since", path,
        ])
        #expect(
            text.output.contains("the receipt of entry 9, and its checkpoint of 10 entries"))
    }

    @Test func aReceiptOfAnotherBranchOrOfMoreEntriesIsNotContinued() throws {
        let ledger = try ForgedLedger.atWork()
        let branch = try ForgedLedger.atWork()
        try branch.add(Fault.milestone)
        try ledger.add(Fault.registration)
        let path = "\(ledger.scratch)/receipt"
        try FileSystem.create(path, with: try #require(try branch.reader.receipt(11)).bytes)
        let answer = ledger.verify(openings: true, "--since", path)
        #expect(answer.code == .no && answer.place == path)
        #expect(answer.reason?.contains("does not continue") == true)
        let shorter = try ForgedLedger.atWork()
        let cut = shorter.verify(openings: true, "--since", path)
        #expect(cut.code == .no && cut.place == "checkpoint")
        #expect(cut.reason?.contains("fewer than the 12") == true)
        // Another log's, and one with an entry put in.
        let other = try ForgedLedger.working(logKey: ForgedKeys.key("test.example/x", seed: 70))
        try FileSystem.replace(path, with: try #require(try other.reader.receipt(9)).bytes)
        let foreign = ledger.verify(openings: true, "--since", path)
        #expect(foreign.code == .no && foreign.place == path)
        #expect(foreign.reason == "not a receipt of this log")
    }

    @Test(arguments: ["--openings", "--refusals", "--since", "--policy"])
    func aPathThatLeadsNowhereIsNoAnswer(_ option: String) throws {
        let ledger = try ForgedLedger.atWork()
        let typo = "\(ledger.scratch)/typo"
        let answer = Judgement([
            "verify", ledger.home.ledger, "--key", ledger.vkey, option, typo, "--json",
        ])
        #expect(answer.code == .noInput && answer.messages.contains(typo), "\(answer.messages)")
        #expect(answer.output.isEmpty)
        // Nor is a file where a directory is asked for.
        guard ["--openings", "--refusals"].contains(option) else { return }
        let file = Judgement([
            "verify", ledger.home.ledger, "--key", ledger.vkey, option, ledger.vkey,
        ])
        #expect(file.code == .noInput && file.messages.contains("not a directory"))
    }

    @Test func aLedgerOrAHomeThatIsNotThereIsNoAnswer() throws {
        let ledger = try ForgedLedger.atWork()
        for arguments in [["\(ledger.scratch)/typo"], ["--home", "\(ledger.scratch)/typo"]] {
            let answer = Judgement(["verify", "--key", ledger.vkey] + arguments)
            #expect(answer.code == .noInput && answer.messages.contains("typo"))
        }
    }

    @Test(arguments: [
        "ledger", "ledger/checkpoint", "ledger/tile", "ledger/checkpoints", "ledger/profiles",
        "private/openings", "private", "ledger/tile/0/000.p/11",
    ])
    func aHomeWithAPartGoneDoesNotVerify(_ part: String) throws {
        let ledger = try ForgedLedger.atWork()
        let path = "\(ledger.home.root)/\(part)"
        if try FileSystem.kind(of: path) == .directory {
            try FileSystem.removeTree(path)
        } else {
            try FileSystem.remove(path)
        }
        let answer = Judgement([
            "verify", "--home", ledger.home.root, "--key", ledger.vkey, "--json",
        ])
        #expect(answer.code == .no, "\(part): \(answer.messages)")
        #expect(answer.json?["verified"] == .boolean(false))
    }
}
