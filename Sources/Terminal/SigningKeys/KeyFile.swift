import Platform
import Transparency

/// What a key file holds.
package struct KeyFile: Sendable {
    package enum Content: Sendable {
        /// A private key as it is: who has the file signs.
        case plain(SignerKey)
        /// A private key that is sealed with a passphrase.
        case sealed(SealedKey)
        /// A public key: the private one is elsewhere.
        case verifier(VerifierKey)
    }

    package let content: Content
    /// Whether nobody but its owner may read or write it.
    package let isPrivate: Bool

    /// As `feri` writes it.
    package var bytes: [UInt8] {
        switch content {
        case .plain(let key): Array("\(key.secretText ?? "")\n".utf8)
        case .sealed(let key): Array(key.text.utf8)
        case .verifier(let key): Array("\(key.text)\n".utf8)
        }
    }

    package init(_ content: Content) {
        self.content = content
        isPrivate = true
    }

    /// - Throws: `SealedKeyFault` for a sealed key that is damaged, else `NoteError`.
    package init(_ bytes: [UInt8], isPrivate: Bool) throws {
        self.isPrivate = isPrivate
        let line = Invocation.line(bytes)
        if line.starts(with: SealedKey.firstLine.utf8) {
            content = .sealed(try SealedKey(parsing: bytes))
        } else if line.starts(with: SignerKey.prefix.utf8) {
            content = .plain(try SignerKey(parsing: line))
        } else {
            content = .verifier(try VerifierKey(parsing: line))
        }
    }

    package var verifierKey: VerifierKey {
        switch content {
        case .plain(let key): key.verifierKey
        case .sealed(let key): key.verifierKey
        case .verifier(let key): key
        }
    }

    /// Whether it holds a private key that others can read.
    package var isExposed: Bool {
        switch content {
        case .plain, .sealed: !isPrivate
        case .verifier: false
        }
    }
}
