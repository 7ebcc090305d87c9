import Platform
import Testing

@testable import Transparency

/// Everything `Specs/batch-signature.md` and `Specs/vectors/batches.txt` say of batch lines.
@Suite struct BatchSignatureTests {
    @Test(arguments: try SpecVector.read("batches"))
    func aStatementIsTakenOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let bytes = try vector.bytes("statement")
        let keys = try vector.all("key").map { try VerifierKey(parsing: $0) }
        let alone = seen(bytes, keys, nil)
        #expect(alone == vector.expect)
        // Twice, so that the second time the batch is known where it verified.
        let known = VerifiedBatches()
        #expect(seen(bytes, keys, known) == alone)
        #expect(seen(bytes, keys, known) == alone)
    }

    private func seen(
        _ bytes: [UInt8], _ keys: [VerifierKey], _ known: VerifiedBatches?
    ) -> String {
        do throws(StatementError) {
            let statement = try Statement(parsing: bytes)
            #expect(statement.note.bytes == bytes)
            #expect(statement.draft.text == statement.text)
            if statement.firstUnverified(with: keys, remembering: known) != nil {
                return "refused bad-signature"
            }
            let lines = zip(keys, statement.batchLines).map { key, line in
                " \(key.name) " + (line.map { "\($0.batch.index)/\($0.batch.size)" } ?? "plain")
            }
            return "verified" + lines.joined()
        } catch {
            switch error {
            case .note: return "refused malformed-note"
            case .signatureLines: return "refused signature-lines"
            case .batchLine: return "refused malformed-batch-line"
            case .tooLong, .notOneLine, .json, .shape: return "refused malformed-statement"
            }
        }
    }

    @Test func thePageShowsWhatIsSignedAndTheLine() throws {
        let page = try SpecPage("batch-signature.md")
        let notes = try StatementFixture.batch(of: 3)
        #expect(page.example("batch") == String(decoding: notes[2].bytes, as: UTF8.self))
        let statement = try Statement(parsing: notes[2].bytes)
        let line = try #require(statement.batchLines[0])
        #expect(page.example("batch message") == String(decoding: line.message, as: UTF8.self))
        let ordinary = try SignedNote(
            parsing: Array(try #require(page.example("batch note")).utf8))
        #expect(ordinary.text == line.message)
        #expect(ordinary.signatures[0].bytes == line.batch.signature)
        #expect(ordinary.isSigned(by: try StatementFixture.signer("sa-sen/1", 0x40).verifierKey))
    }

    @Test(arguments: [2, 3, 5, 8, 64, 255, 256])
    func eachStatementOfABatchVerifiesWithNothingElseOfIt(size: Int) throws {
        let key = try StatementFixture.signer("sa-sen/1", 0x40).verifierKey
        for (index, note) in try StatementFixture.batch(of: size).enumerated() {
            let statement = try Statement(parsing: note.bytes)
            #expect(statement.firstUnverified(with: [key]) == nil)
            let batch = try #require(statement.batchLines[0]?.batch)
            #expect(batch.index == UInt64(index) && batch.size == UInt64(size))
            #expect(note.signatures[0].bytes.count == 68 + 32 * batch.proof.hashes.count)
        }
    }

    @Test func theProofsLengthIsTheOneThatAProofHas() {
        for size: UInt64 in 1...300 {
            let tree = HashesInMemory(leaves: (0..<size).map { Merkle.leafHash([UInt8($0 & 255)]) })
            for index in 0..<size {
                let made = InclusionProof(index: index, size: size, from: tree)
                #expect(made?.hashes.count == BatchSignature.proofLength(of: index, in: size))
            }
        }
    }

    @Test func everyBitOfALineCounts() throws {
        let key = try StatementFixture.signer("sa-sen/1", 0x40).verifierKey
        let note = try StatementFixture.batch(of: 5)[2]
        let line = note.signatures[0]
        let data = line.keyID.bytes + line.bytes
        for bit in 0..<8 * data.count {
            var flipped = data
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            let statement = statement(note, line.name, flipped)
            #expect(statement.map { $0.firstUnverified(with: [key]) } != .some(nil), "bit \(bit)")
        }
    }

    /// The statement of a note with one signature line of these bytes; nil where that is none.
    private func statement(_ note: SignedNote, _ name: KeyName, _ data: [UInt8]) -> Statement? {
        do {
            let line = NoteSignature(
                name: name, keyID: KeyID(bigEndian: data), bytes: Array(data[4...]))
            let changed = try SignedNote(text: note.text, signatures: [line])
            return try Statement(parsing: changed.bytes)
        } catch {
            return nil
        }
    }

    /// What is remembered of good and of mutated batches never changes an answer.
    @Test func whatIsRememberedChangesNoAnswer() throws {
        let keys = [
            try StatementFixture.signer("sa-sen/1", 0x40).verifierKey,
            try StatementFixture.signer("sa-sen/1", 0x60).verifierKey,
        ]
        let notes = try [2, 5, 16].flatMap { try StatementFixture.batch(of: $0) }
        let known = VerifiedBatches()
        var random = SplitMix(seed: 20_261_130)
        var held = 0
        for _ in 0..<10_000 {
            let note = notes[Int(random.next() % UInt64(notes.count))]
            let line = note.signatures[0]
            var data = line.keyID.bytes + line.bytes
            // Of four, one is left as it is, one has its proof and one its signature changed.
            switch random.next() % 4 {
            case 0: break
            case 1: data[Int(random.next() % UInt64(data.count))] ^= UInt8(1 + random.next() % 255)
            case 2: data[8 + Int(random.next() % 64)] ^= UInt8(1 + random.next() % 255)
            default:
                let other = notes[Int(random.next() % UInt64(notes.count))].signatures[0].bytes
                data.replaceSubrange(8..<72, with: other[4..<68])
            }
            guard let statement = statement(note, line.name, data) else { continue }
            let key = keys[random.next() % 8 == 0 ? 1 : 0]
            let alone = statement.firstUnverified(with: [key])
            #expect(statement.firstUnverified(with: [key], remembering: known) == alone)
            if alone == nil { held += 1 }
        }
        #expect((1000..<9000).contains(held))
    }

    @Test func aCheckpointOrAnOrdinaryNoteIsNotSignedByABatchLine() throws {
        let key = try StatementFixture.signer("sa-sen/1", 0x40)
        let texts = [Array("one\n".utf8), Array("two\n".utf8)]
        let lines = try key.signBatch(texts, ledger: StatementFixture.origin)
        let note = try SignedNote(text: texts[0], signatures: [lines[0]])
        #expect(!note.isSigned(by: key.verifierKey))
        #expect(throws: NoteError.notSignedByTrustedKey) {
            try note.verified(by: [key.verifierKey])
        }
    }
}
