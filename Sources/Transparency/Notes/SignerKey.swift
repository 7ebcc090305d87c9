import Platform

/// A named Ed25519 private key: `PRIVATE+KEY+name+hash+base64(0x01 ‖ 32-byte seed)`, where the
/// hash is the key ID of the public key; or the use of one that somebody else keeps.
///
/// - Source: the text is the one Go's `sumdb/note` reads and writes.
package struct SignerKey: Sendable, CustomStringConvertible {
    package static let prefix = "PRIVATE+KEY+"

    private enum Secret: Sendable {
        case here(SigningKey)
        /// Signs a text without giving the key out: an ssh-agent, or a program of the owner's.
        case elsewhere(@Sendable ([UInt8]) throws(SigningFault) -> [UInt8])
    }

    package let verifierKey: VerifierKey
    private let secret: Secret

    package init(name: KeyName, key: SigningKey) {
        secret = .here(key)
        verifierKey = VerifierKey(name: name, key: key.verifyingKey)
    }

    /// The private half of `key`, which somebody else keeps and signs with when asked.
    package init(
        _ key: VerifierKey,
        kept sign: @escaping @Sendable ([UInt8]) throws(SigningFault) -> [UInt8]
    ) {
        verifierKey = key
        secret = .elsewhere(sign)
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

    /// The 32 secret bytes; nil where somebody else keeps them.
    package var seed: [UInt8]? {
        switch secret {
        case .here(let key): key.seed
        case .elsewhere: nil
        }
    }

    /// Anyone who reads this can sign with the key; nil where somebody else keeps it.
    package var secretText: String? {
        seed.map { SignerKey.prefix + KeyText.write(name, verifierKey.keyID, .ed25519, $0) }
    }

    /// The public half: a secret is never printed by accident.
    package var description: String { "signer of \(verifierKey)" }

    /// The signature line over `text`, a note's text with its final newline.
    ///
    /// What came from elsewhere is verified before it is believed.
    package func sign(_ text: [UInt8]) throws(NoteError) -> NoteSignature {
        let bytes: [UInt8]
        switch secret {
        case .here(let key):
            do throws(CryptographyError) {
                bytes = try key.signature(of: text)
            } catch {
                throw NoteError.signing(.key(error))
            }
        case .elsewhere(let sign):
            do throws(SigningFault) {
                bytes = try sign(text)
            } catch {
                throw NoteError.signing(error)
            }
            guard verifierKey.key.verifies(bytes, of: text) else {
                throw NoteError.signing(.doesNotVerify)
            }
        }
        return NoteSignature(name: name, keyID: verifierKey.keyID, bytes: bytes)
    }
}
