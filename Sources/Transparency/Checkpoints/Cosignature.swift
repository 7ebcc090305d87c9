import Platform

/// A witness's word that at `time` a checkpoint was the largest consistent tree it had seen.
///
/// - Source: C2SP tlog-cosignature, "Ed25519 signed message".
package struct Cosignature: Hashable, Sendable {
    /// Eight bytes of time and the signature.
    package static let byteCount = 8 + VerifyingKey.signatureByteCount

    package let witness: WitnessKey
    /// As the witness's clock had it; nothing here compares it with another clock.
    package let time: Instant

    /// nil unless the line is this witness's and verifies over the checkpoint's text.
    init?(_ line: NoteSignature, by witness: WitnessKey, over text: [UInt8]) {
        guard line.name == witness.name, line.keyID == witness.keyID,
            line.bytes.count == Cosignature.byteCount
        else { return nil }
        let seconds = line.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        guard seconds <= StrictDecimal.maximum else { return nil }
        let message = Cosignature.message(seconds: seconds, text: text)
        guard witness.key.verifies(Array(line.bytes.dropFirst(8)), of: message) else { return nil }
        self.witness = witness
        time = Instant(seconds: Int64(seconds))
    }

    /// What a witness signs.
    package static func message(seconds: UInt64, text: [UInt8]) -> [UInt8] {
        Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
    }
}

extension VerifiedCheckpoint {
    /// The cosignatures of those of `witnesses` that cosigned, in the order of their lines.
    ///
    /// The signed message does not name the witness, so of two witness keys with one public key
    /// only the first line counts.
    /// - Throws: `badCosignature` when a known witness's line does not verify.
    package func cosignatures(
        by witnesses: [WitnessKey]
    ) throws(CheckpointError) -> [Cosignature] {
        var found: [Cosignature] = []
        for line in note.signatures {
            let known = witnesses.first { $0.name == line.name && $0.keyID == line.keyID }
            guard let witness = known else { continue }
            guard let cosignature = Cosignature(line, by: witness, over: note.text) else {
                throw CheckpointError.badCosignature(by: witness.name.text)
            }
            if !found.contains(where: { $0.witness.key.bytes == witness.key.bytes }) {
                found.append(cosignature)
            }
        }
        return found
    }
}
