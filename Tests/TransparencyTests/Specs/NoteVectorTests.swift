import Platform
import Testing
import Transparency

/// Everything `Specs/vectors/` says of notes, keys, checkpoints and receipts.
@Suite struct NoteVectorTests {
    @Test(arguments: try SpecVector.read("notes"))
    func aNoteIsTakenOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let bytes = try vector.bytes("note")
        let keys = try vector.all("key").map { try VerifierKey(parsing: $0) }
        let seen = outcome {
            let note = try SignedNote(parsing: bytes)
            #expect(note.bytes == bytes)
            #expect(try SignedNote(text: note.text, signatures: note.signatures) == note)
            let verified = try note.verified(by: keys)
            #expect(verified.signers.count + verified.unverified.count == note.signatures.count)
            for key in verified.signers { #expect(note.isSigned(by: key)) }
            return (["verified"] + verified.signers.map(\.name.text)).joined(separator: " ")
        }
        #expect(seen == vector.expect)
    }

    @Test(arguments: try SpecVector.read("keys"))
    func aKeyIsTakenOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let seen = outcome {
            for text in vector.all("verifier") {
                #expect(try VerifierKey(parsing: text).text.byteArray == text)
            }
            for text in vector.all("witness") {
                #expect(try WitnessKey(parsing: text).text.byteArray == text)
            }
            for text in vector.all("signer") {
                let key = try SignerKey(parsing: text)
                #expect((key.secretText ?? "").byteArray == text)
                #expect(!"\(key)".contains(Base64.encodeText(Array(0..<32))))
            }
            return "accepted"
        }
        #expect(seen == vector.expect)
    }

    @Test(arguments: try SpecVector.read("checkpoints"))
    func aCheckpointIsTakenOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let bytes = try vector.bytes("checkpoint")
        let log = try VerifierKey(parsing: try vector.bytes("key"))
        let witnesses = try vector.all("witness").map { try WitnessKey(parsing: $0) }
        let seen = outcome {
            let checkpoint = try UnverifiedCheckpoint(parsing: bytes).verified(by: log)
            #expect(checkpoint.bytes == bytes)
            #expect(checkpoint.checkpoint.text == checkpoint.note.text)
            let cosigned = try checkpoint.cosignatures(by: witnesses).map {
                " \($0.witness.name)@\($0.time.seconds)"
            }
            return "verified \(checkpoint.size)" + cosigned.joined()
        }
        #expect(seen == vector.expect)
    }

    @Test(arguments: try SpecVector.read("receipts"))
    func aReceiptIsTakenOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let bytes = try vector.bytes("receipt")
        let log = try VerifierKey(parsing: try vector.bytes("key"))
        let seen = outcome {
            let receipt = try Receipt(parsing: bytes)
            #expect(receipt.bytes == bytes)
            return "verified \(try receipt.verified(by: log).index)"
        }
        #expect(seen == vector.expect)
    }
}
