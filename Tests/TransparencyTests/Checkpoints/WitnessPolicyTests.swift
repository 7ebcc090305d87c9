import Platform
import Testing
import Transparency

@Suite struct WitnessPolicyTests {
    private func key(_ label: UInt8) throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: label, count: 32))
    }

    private func log() throws -> SignerKey {
        SignerKey(name: try KeyName("feri.example/vn-jp"), key: try key(1))
    }

    private func witness(_ label: UInt8) throws -> WitnessKey {
        WitnessKey(
            name: try KeyName("witness.example/w\(label)"), key: try key(label).verifyingKey)
    }

    /// A checkpoint cosigned by the witnesses of these labels.
    private func checkpoint(cosignedBy labels: [UInt8]) throws -> VerifiedCheckpoint {
        let checkpoint = Checkpoint(
            origin: try log().name, size: 0, root: Merkle.emptyRoot)
        let seconds: UInt64 = 1_700_000_000
        let cosignatures = try labels.map { label in
            let message = Cosignature.message(seconds: seconds, text: checkpoint.text)
            let time = (0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * UInt64($0))) }
            let witness = try witness(label)
            return NoteSignature(
                name: witness.name, keyID: witness.keyID,
                bytes: time + (try key(label).signature(of: message)))
        }
        let note = try SignedNote(signing: checkpoint.text, by: [try log()]).adding(cosignatures)
        return try UnverifiedCheckpoint(parsing: note.bytes).verified(by: try log().verifierKey)
    }

    private func policy(_ end: String) throws -> WitnessPolicy {
        let text = """
            # who watches
            log \(try log().verifierKey)
            witness X1 \(try witness(11))\twitness.example
            witness X2 \(try witness(12))
            witness X3 \(try witness(13))

            witness Y1 \(try witness(14))
            group X 2 X1 X2 X3
            \(end)

            """
        return try WitnessPolicy(parsing: Array(text.utf8))
    }

    @Test(
        arguments: [
            ("quorum none", [], true), ("quorum X1", [11], true), ("quorum X1", [12], false),
            ("quorum X", [11], false), ("quorum X", [11, 13], true), ("quorum X", [], false),
            ("group all-of-it all X Y1\nquorum all-of-it", [11, 12], false),
            ("group all-of-it all X Y1\nquorum all-of-it", [11, 12, 14], true),
            ("group one any X Y1\nquorum one", [14], true),
            ("group one any X Y1\nquorum one", [13], false),
        ] as [(String, [UInt8], Bool)])
    func aQuorumIsMetByThoseItNames(end: String, cosigners: [UInt8], isMet: Bool) throws {
        let found = try policy(end).cosigners(of: try checkpoint(cosignedBy: cosigners))
        #expect((found != nil) == isMet)
        if isMet { #expect(found?.count == cosigners.count) }
    }

    @Test func aCosignatureOfAnotherCheckpointIsNoWord() throws {
        let other = try checkpoint(cosignedBy: [11])
        let line = other.note.signatures[1]
        let forged = NoteSignature(
            name: line.name, keyID: line.keyID,
            bytes: Array(line.bytes.dropLast()) + [line.bytes[71] ^ 1])
        let note = try SignedNote(
            text: other.note.text, signatures: [other.note.signatures[0], forged])
        let checkpoint = try UnverifiedCheckpoint(note).verified(by: try log().verifierKey)
        #expect(throws: CheckpointError.self) {
            try policy("quorum X1").cosigners(of: checkpoint)
        }
    }

    @Test(
        arguments: [
            ("", PolicyError.Reason.noQuorum), ("quorum Z", .undefinedName),
            ("quorum X\nquorum X", .duplicate), ("group X 1 Y1\nquorum X", .duplicate),
            ("group none any Y1\nquorum X", .duplicate), ("group Z 2 Y1\nquorum Z", .threshold),
            ("group Z 0 Y1\nquorum Z", .threshold), ("group Z 01 Y1\nquorum Z", .threshold),
            ("group Z any Y1 Y1\nquorum Z", .duplicate), ("group Z any X1\nquorum Z", .duplicate),
            ("group Z any W\nquorum Z", .undefinedName), ("group Z any\nquorum X", .unknownLine),
            ("quorom X", .unknownLine), ("quorum X1 X2", .unknownLine),
            ("witness W not+a+key\nquorum X", .key(.malformedKey)),
            ("quorum X\u{1}", .controlCharacter), ("quorum X\r", .controlCharacter),
        ] as [(String, PolicyError.Reason)])
    func aPolicyThatIsNotOneIsRefused(end: String, reason: PolicyError.Reason) throws {
        #expect(throws: PolicyError.self) { try policy(end) }
        do { _ = try policy(end) } catch let error as PolicyError {
            #expect(error.reason == reason)
        }
    }
}
