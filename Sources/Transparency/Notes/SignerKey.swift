import Platform

/// A named Ed25519 private key: `PRIVATE+KEY+name+hash+base64(0x01 ‖ 32-byte seed)`, where the
/// hash is the key ID of the public key.
///
/// - Source: the text is the one Go's `sumdb/note` reads and writes.
package struct SignerKey: Sendable, CustomStringConvertible {
    private static let prefix = "PRIVATE+KEY+"

    package let verifierKey: VerifierKey
    private let key: SigningKey

    package init(name: KeyName, key: SigningKey) {
        self.key = key
        verifierKey = VerifierKey(name: name, key: key.verifyingKey)
    }

    /// Reads exactly what `secretText` writes.
    package init(parsing text: some Collection<UInt8>) throws(NoteError) {
        guard text.starts(with: SignerKey.prefix.utf8) else { throw NoteError.malformedKey }
        let parts = try KeyText(
            parsing: text.dropFirst(SignerKey.prefix.utf8.count), type: .ed25519)
        do throws(CryptographyError) {
            self.init(name: parts.name, key: try SigningKey(seed: parts.key))
        } catch {
            throw NoteError.unusableKey(error)
        }
        guard verifierKey.keyID == parts.keyID else { throw NoteError.keyIDMismatch }
    }

    package init(parsing text: String) throws(NoteError) { try self.init(parsing: text.utf8) }

    package var name: KeyName { verifierKey.name }

    /// Anyone who reads this can sign with the key.
    package var secretText: String {
        SignerKey.prefix + KeyText.write(name, verifierKey.keyID, .ed25519, key.seed)
    }

    /// The public half: a secret is never printed by accident.
    package var description: String { "signer of \(verifierKey)" }

    /// The signature line over `text`, a note's text with its final newline.
    package func sign(_ text: [UInt8]) throws(NoteError) -> NoteSignature {
        do throws(CryptographyError) {
            return NoteSignature(
                name: name, keyID: verifierKey.keyID, bytes: try key.signature(of: text))
        } catch {
            throw NoteError.signing(error)
        }
    }
}
