import Platform

/// What the key of a note is for; the byte before the key says it.
package protocol KeyUse: Sendable {
    static var type: SignatureType { get }
}

/// A named Ed25519 public key: `name+hash+base64(type ‖ 32 bytes)`.
///
/// - Source: C2SP signed-note; the text is the one Go's `sumdb/note` reads and writes.
package struct NamedKey<Use: KeyUse>: Hashable, Sendable, CustomStringConvertible {
    package let name: KeyName
    package let keyID: KeyID
    package let key: VerifyingKey

    package init(name: KeyName, key: VerifyingKey) {
        self.name = name
        self.key = key
        keyID = KeyID(of: name, type: Use.type, publicKey: key.bytes)
    }

    /// Reads exactly what `text` writes; refuses small-order and non-canonical public keys.
    package init(parsing text: some Collection<UInt8>) throws(NoteError) {
        let parts = try KeyText(parsing: text, type: Use.type)
        self.init(name: parts.name, key: try verifyingKey(parts.key))
        guard keyID == parts.keyID else { throw NoteError.keyIDMismatch }
    }

    package init(parsing text: String) throws(NoteError) { try self.init(parsing: text.utf8) }

    package var text: String { KeyText.write(name, keyID, Use.type, key.bytes) }

    package var description: String { text }

    package static func == (left: NamedKey, right: NamedKey) -> Bool {
        left.name == right.name && left.key.bytes == right.key.bytes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(key.bytes)
    }
}

/// A key that signs notes; its type byte is 0x01.
package typealias VerifierKey = NamedKey<NoteSigning>

package enum NoteSigning: KeyUse {
    package static var type: SignatureType { .ed25519 }
}

extension VerifierKey {
    /// Whether the signature verifies; false when its line is not this key's.
    package func verifies(_ signature: NoteSignature, of text: [UInt8]) -> Bool {
        signature.name == name && signature.keyID == keyID
            && key.verifies(signature.bytes, of: text)
    }
}
