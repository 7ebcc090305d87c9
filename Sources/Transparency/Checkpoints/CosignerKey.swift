import Platform

/// A witness's private key: `PRIVATE+KEY+name+hash+base64(0x04 ‖ 32-byte seed)`, where the hash is
/// the key ID of the witness key. With type 0x04 it is never taken for a key that signs statements.
package struct CosignerKey: Sendable, CustomStringConvertible {
    private static let prefix = "PRIVATE+KEY+"

    package let witnessKey: WitnessKey
    private let key: SigningKey

    package init(name: KeyName, key: SigningKey) {
        self.key = key
        witnessKey = WitnessKey(name: name, key: key.verifyingKey)
    }

    /// Reads exactly what `secretText` writes.
    package init(parsing text: some Collection<UInt8>) throws(NoteError) {
        guard text.starts(with: CosignerKey.prefix.utf8) else { throw NoteError.malformedKey }
        let parts = try KeyText(
            parsing: text.dropFirst(CosignerKey.prefix.utf8.count), type: .cosignature)
        do throws(CryptographyError) {
            self.init(name: parts.name, key: try SigningKey(seed: parts.key))
        } catch {
            throw NoteError.unusableKey(error)
        }
        guard witnessKey.keyID == parts.keyID else { throw NoteError.keyIDMismatch }
    }

    package var name: KeyName { witnessKey.name }

    /// Anyone who reads this can cosign with the key.
    package var secretText: String {
        CosignerKey.prefix + KeyText.write(name, witnessKey.keyID, .cosignature, key.seed)
    }

    /// The public half: a secret is never printed by accident.
    package var description: String { "cosigner of \(witnessKey)" }

    /// The line that says: at `time` this was the largest consistent tree that was seen.
    ///
    /// - Parameter checkpoint: one that its log's key vouches for.
    package func cosign(
        _ checkpoint: VerifiedCheckpoint, at time: Instant
    ) throws(NoteError) -> NoteSignature {
        // A clock before 1970 is wrong, and 0 means "no time" in later cosignatures.
        let seconds = UInt64(max(1, time.seconds))
        let message = Cosignature.message(seconds: seconds, text: checkpoint.note.text)
        let stamp = (0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * UInt64($0))) }
        do throws(CryptographyError) {
            return NoteSignature(
                name: name, keyID: witnessKey.keyID,
                bytes: stamp + (try key.signature(of: message)))
        } catch {
            throw NoteError.signing(.key(error))
        }
    }
}
