import Platform
import Testing
import Transparency

/// The bytes that `notes.md` and `receipt.md` show are those the code makes and verifies.
@Suite struct NoteExampleTests {
    private func line(_ page: String, _ example: String) throws -> String {
        String(try #require(try SpecPage(page).example(example)).dropLast())
    }

    @Test func theKeysAreTheSpecs() throws {
        let signer = try C2SPExample.logSigner()
        #expect(try line("notes.md", "log key") == signer.verifierKey.text)
        #expect(try line("notes.md", "log signer key") == signer.secretText)
        let witness = WitnessKey(
            name: try KeyName("witness.example/w1"),
            key: try SigningKey(seed: Array(0x20...0x3f)).verifyingKey)
        #expect(try line("notes.md", "witness key") == witness.text)
    }

    @Test func theCheckpointAndItsCosignatureAreTheSpecs() throws {
        let shown = try #require(try SpecPage("notes.md").example("checkpoint"))
        let root = Merkle.root(over: C2SPExample.entries.map { Merkle.leafHash($0) })
        let signer = try C2SPExample.logSigner()
        let signed = try VerifiedCheckpoint(
            signing: Checkpoint(origin: signer.name, size: 4, root: root), by: signer)
        let witness = try WitnessKey(parsing: try line("notes.md", "witness key"))

        let time: UInt64 = 1_679_315_147
        let message = Cosignature.message(seconds: time, text: signed.note.text)
        let example = try SpecPage("notes.md").example("cosigned message")
        #expect(example?.byteArray == message)
        let timeBytes = stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: time >> UInt64($0))
        }
        let signature = try SigningKey(seed: Array(0x20...0x3f)).signature(of: message)
        let cosigned = try signed.note.adding([
            NoteSignature(
                name: witness.name, keyID: witness.keyID, bytes: timeBytes + signature)
        ])
        #expect(cosigned.bytes == shown.byteArray)

        let verified = try UnverifiedCheckpoint(parsing: shown.byteArray)
            .verified(by: signer.verifierKey)
        let found = try verified.cosignatures(by: [witness])
        #expect(found.map { "\($0.time)" } == ["2023-03-20T12:25:47Z"])
    }

    @Test func theReceiptIsTheSpecs() throws {
        let shown = try #require(try SpecPage("receipt.md").example("receipt"))
        #expect(shown == C2SPExample.receipt)
        let checkpoint = try #require(try SpecPage("notes.md").example("checkpoint"))
        let key = try VerifierKey(parsing: try line("notes.md", "log key"))
        let source = HashesInMemory(leaves: C2SPExample.entries.map { Merkle.leafHash($0) })
        let receipt = try Receipt(
            entry: C2SPExample.entries[2],
            proof: try #require(InclusionProof(index: 2, size: 4, from: source)),
            checkpoint: try UnverifiedCheckpoint(parsing: checkpoint.byteArray).verified(by: key))
        #expect(receipt.bytes == shown.byteArray)
    }
}
