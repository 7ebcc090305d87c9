import LedgerStore
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Operator
@testable import RegistryWords
@testable import Terminal
@testable import TestSupport
@testable import Verifying

/// What becomes of statements that are signed by a batch: at the desk, in the ledger, in receipts.
///
/// - Source: `Specs/batch-signature.md`.
@Suite struct BatchedFilingTests {
    private func append(
        _ ledger: ForgedLedger, _ filings: [NewEntry], _ more: String...
    ) throws -> Judgement {
        let path = "\(ledger.scratch)/file"
        try FileSystem.replace(
            path,
            with: filings.flatMap { Filing(opening: $0.opening, statement: $0.statement).bytes })
        return Judgement(["append", "--home", ledger.home.root, path] + more)
    }

    private func batches(_ ledger: ForgedLedger) throws -> [Int64?] {
        let answer = ledger.verify()
        #expect(answer.code == .done)
        let checked = answer.json?["checked"]
        return [checked?["batches"], checked?["batches_with_holes"]].map { $0?.integerValue }
    }

    @Test func aWholeBatchIsAdmittedAndEachReceiptStandsAlone() throws {
        let ledger = try ForgedLedger.atWork()
        #expect(try batches(ledger) == [nil, nil])
        let receipts = ledger.scratch + "/receipts"
        let answer = try append(ledger, ForgedBatch(of: 5).entries, "--receipts", receipts)
        #expect(answer.code == .done, "\(answer.messages)")
        #expect(try batches(ledger) == [1, 0])
        for seq in 11..<16 {
            let receipt = "\(receipts)/\(seq).tlog-proof"
            #expect(Judgement(["verify", receipt, "--key", ledger.vkey]).code == .done)
            // With the receipt alone, and the key, the statement's signature is verified too.
            let proof = try Receipt(parsing: try FileSystem.read(receipt))
            let entry = try Entry(parsing: proof.entry)
            let statement = try Statement(parsing: entry.statement)
            #expect(statement.isBatched)
            #expect(statement.firstUnverified(with: [ForgedKeys.sen.verifierKey]) == nil)
        }
    }

    @Test func aFileThatLacksAStatementOfABatchIsRefusedWhole() throws {
        for missing in 0..<3 {
            let ledger = try ForgedLedger.atWork()
            var entries = try ForgedBatch(of: 3).entries
            entries.remove(at: missing)
            let answer = try append(ledger, entries, "--json")
            #expect(answer.code == .badData)
            #expect(answer.messages.contains("only 2 of the 3 statements of its batch are here"))
            let filings = answer.json?["files"]?.arrayValue?.first?["filings"]?.arrayValue
            #expect(
                filings?.map { $0["code"]?.stringValue }
                    == ["batch-incomplete", "batch-incomplete"])
            #expect(try ledger.reader.checkpoint().size == 11)
        }
    }

    @Test func oneStatementOfABatchIsRefusedAlone() throws {
        let ledger = try ForgedLedger.atWork()
        let answer = try append(ledger, [try ForgedBatch(of: 2).entries[1]])
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("only 1 of the 2 statements of its batch are here"))
        #expect(try ledger.reader.checkpoint().size == 11)
    }

    /// As a crash between two groups of a file leaves it.
    @Test func whatTheLedgerHoldsOfABatchCounts() throws {
        for rest in [0..<5, 3..<5] {
            let ledger = try ForgedLedger.atWork()
            let entries = try ForgedBatch(of: 5).entries
            try ledger.add(Array(entries[..<3]))
            #expect(try batches(ledger) == [1, 1])
            let less = try append(ledger, [entries[3]])
            #expect(less.messages.contains("only 4 of the 5 statements of its batch are here"))
            let answer = try append(ledger, Array(entries[rest]))
            #expect(answer.code == .done, "\(answer.messages)")
            #expect(try ledger.reader.checkpoint().size == 16)
            #expect(try batches(ledger) == [1, 0])
        }
    }

    @Test func aStatementInTwoBatchesIsOfTheOneThatTheLedgerHolds() throws {
        let ledger = try ForgedLedger.atWork()
        let first = ForgedBatch(of: 2)
        #expect(try append(ledger, first.entries).code == .done)
        let again = ForgedBatch([first.statements[0], ForgedBatch(of: 1, named: "x").statements[0]])
        let answer = try append(ledger, again.entries)
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("filing 2"))
        #expect(answer.messages.contains("only 1 of the 2 statements of its batch are here"))
        #expect(try batches(ledger) == [1, 0])
    }

    @Test func oneTextTwiceInABatchIsNoWholeBatch() throws {
        let ledger = try ForgedLedger.atWork()
        let two = ForgedBatch(of: 2).statements
        let answer = try append(ledger, ForgedBatch(two + [two[1]]).entries)
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("only 2 of the 3 statements of its batch are here"))
        #expect(try ledger.reader.checkpoint().size == 11)
    }

    @Test func ofATextThatIsKnownTheLinesAreNotLookedAt() throws {
        let ledger = try ForgedLedger.atWork()
        let batch = ForgedBatch(of: 2)
        #expect(try append(ledger, batch.entries).code == .done)
        let published = try ledger.reader.entry(12, inLogOf: 13)
        var statement = batch.statements[1]
        statement.keys = [ForgedKeys.sen]
        let plain = try statement.entry
        let stranger = try statement.withLines { _ in
            [
                try ForgedKeys.stranger.line(over: try statement.text)
                    .replacing("sa-sen/9", with: "sa-sen/1")
            ]
        }
        for filing in [plain, stranger] {
            let answer = try append(ledger, [filing], "--json")
            #expect(answer.code == .done, "\(answer.messages)")
            let filings = answer.json?["files"]?.arrayValue?.first?["filings"]?.arrayValue
            #expect(filings?.map { $0["seq"]?.integerValue } == [12])
        }
        #expect(try ledger.reader.entry(12, inLogOf: 13) == published)
    }

    @Test func behindARevocationTheRestOfABatchIsRefused() throws {
        let ledger = try ForgedLedger.atWork()
        let entries = try ForgedBatch(of: 3).entries
        let revocation = try ForgedStatement(
            ForgedContents.revoked("sa-sen/1", of: "sa-sen"), by: [ForgedKeys.sen]
        ).entry
        let answer = try append(ledger, [entries[0], revocation, entries[1], entries[2]])
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("filing 3") && answer.messages.contains("filing 4"))
        #expect(answer.messages.contains("was revoked at seq 12"))
        // A hole that another refusal leaves is not mentioned.
        #expect(!answer.messages.contains("of its batch"))
        #expect(try ledger.reader.checkpoint().size == 11)
        // In the ledger, what came before the revocation is still valid.
        try ledger.add([entries[0], entries[1], revocation])
        #expect(try batches(ledger) == [1, 1])
        try ledger.add([entries[2]])
        ledger.expectNo(at: "seq 14", "was revoked at seq 13")
    }

    @Test func aNewKeySignsItsEnrolmentByItself() throws {
        let ledger = try ForgedLedger.atWork()
        let enrolment = ForgedStatement(
            ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
            by: [ForgedKeys.sen, ForgedKeys.senNew])
        var other = Fault.milestone
        other.keys = [ForgedKeys.sen, ForgedKeys.senNew]
        let byTheNew = ForgedBatch([enrolment, other], by: ForgedKeys.senNew)
        let answer = try append(ledger, byTheNew.entries)
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("'sa-sen/2' signed its own enrolment in a batch"))
        // The key that is enrolled already may.
        let byTheOld = ForgedBatch([enrolment, other], by: ForgedKeys.sen)
        let taken = try append(ledger, byTheOld.entries)
        #expect(taken.code == .done, "\(taken.messages)")
        #expect(ledger.verify().code == .done)
    }

    @Test func severalSignersMixBatchesAndPlainLines() throws {
        let ledger = try ForgedLedger.atWork()
        var statements = ForgedBatch(of: 3).statements
        for place in statements.indices { statements[place].keys.append(ForgedKeys.sakura) }
        let answer = try append(ledger, ForgedBatch(statements, by: ForgedKeys.sakura).entries)
        #expect(answer.code == .done, "\(answer.messages)")
        #expect(try batches(ledger) == [1, 0])
    }

    @Test func aBatchLineDoesNotCountInVersionOne() throws {
        let ledger = try ForgedLedger.atWork()
        let old = (0..<2).map { number in
            var statement = Fault.milestone
            statement.id = "old-\(number)"
            return statement
        }
        let texts = try old.map { try $0.text }
        let lines = try ForgedKeys.sen.signBatch(texts, ledger: ForgedKeys.origin)
        let entries = try zip(old, lines).map { statement, line in
            try statement.withLines { _ in [String(decoding: line.line, as: UTF8.self)] }
        }
        let answer = try append(ledger, entries)
        #expect(answer.code == .badData)
        #expect(answer.messages.contains("the signature of 'sa-sen/1' does not verify"))
    }

    @Test func theDoorRefusesWhatIsNotWhole() throws {
        let ledger = try ForgedLedger.atWork()
        let desk = try RegistryDesk(
            home: ledger.home, logKey: ledger.logKey,
            clock: .fixed(Instant(seconds: 1_777_700_000)), profiles: [],
            options: ForgedLedger.options, threads: 1)
        defer { try? desk.close() }
        func file(_ entries: [NewEntry]) -> RegistryDesk.FileInHand {
            .init(
                filer: "sa-sen",
                filings: entries.map { Filing(opening: $0.opening, statement: $0.statement) })
        }
        let whole = try ForgedBatch(of: 3, named: "whole").entries
        let half = try ForgedBatch(of: 3, named: "half").entries
        var refusals: [String: Int] = [:]
        let outcomes = try desk.submitFiles(
            [file([half[0]]), file(Array(half[1...])), file(whole)], bounds: .none,
            refusals: &refusals)
        let codes = outcomes.map { outcomes in
            outcomes?.map { outcome -> String in
                switch outcome {
                case .refused(let refusal, _): refusal.wording.code
                case .appended(let seq): "\(seq)"
                case .known, .unjudged: "?"
                }
            }
        }
        #expect(
            codes == [
                ["batch-incomplete"], ["batch-incomplete", "batch-incomplete"],
                ["11", "12", "13"],
            ])
    }
}
