import Platform
import Transparency

/// A document or record that stays in a vault, and is in contents by its salted hash only.
///
/// - Source: `Specs/vault.md`.
package struct SealedDocument {
    private let bytes: [UInt8]
    private let salt: [UInt8]
    /// SHA-256("feri-document/1\n" ‖ salt ‖ bytes).
    package let digest: Digest

    package init(_ bytes: [UInt8], salt: [UInt8]) {
        self.bytes = bytes
        self.salt = salt
        digest = SHA256.digest(ofParts: [Array("feri-document/1\n".utf8), salt, bytes])
    }

    package func save(in vault: Vault) throws {
        try FileSystem.replace(
            "\(vault.path)/documents/\(Hex.encodeText(digest.bytes))", with: salt + bytes,
            mode: 0o600)
    }
}
