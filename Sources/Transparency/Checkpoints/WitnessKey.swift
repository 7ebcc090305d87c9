import Platform

/// The key of a witness, which cosigns checkpoints: `name+hash+base64(0x04 ‖ 32 bytes)`.
///
/// - Source: C2SP tlog-cosignature, "Format".
package struct WitnessKey: Hashable, Sendable, CustomStringConvertible {
    package let name: KeyName
    package let keyID: KeyID
    package let key: VerifyingKey

    package init(name: KeyName, key: VerifyingKey) {
        self.name = name
        self.key = key
        keyID = KeyID(of: name, type: .cosignature, publicKey: key.bytes)
    }

    /// Reads exactly what `text` writes; refuses small-order and non-canonical public keys.
    package init(parsing text: some Collection<UInt8>) throws(NoteError) {
        let parts = try KeyText(parsing: text, type: .cosignature)
        self.init(name: parts.name, key: try verifyingKey(parts.key))
        guard keyID == parts.keyID else { throw NoteError.keyIDMismatch }
    }

    package init(parsing text: String) throws(NoteError) { try self.init(parsing: text.utf8) }

    package var text: String { KeyText.write(name, keyID, .cosignature, key.bytes) }

    package var description: String { text }

    package static func == (left: WitnessKey, right: WitnessKey) -> Bool {
        left.name == right.name && left.key.bytes == right.key.bytes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(key.bytes)
    }
}
