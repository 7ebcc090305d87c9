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

    /// What a vault keeps behind a commitment; nil where it keeps nothing, or something else.
    package static func bytes(behind digest: Digest, in vault: Vault) throws -> [UInt8]? {
        let path = "\(vault.path)/documents/\(Hex.encodeText(digest.bytes))"
        guard let kept = try FileSystem.readIfPresent(path),
            kept.count >= Opening.saltByteCount
        else { return nil }
        let document = SealedDocument(
            Array(kept.dropFirst(Opening.saltByteCount)),
            salt: Array(kept.prefix(Opening.saltByteCount)))
        return document.digest == digest ? document.bytes : nil
    }

    package func save(in vault: Vault) throws {
        try FileSystem.replace(
            "\(vault.path)/documents/\(Hex.encodeText(digest.bytes))", with: salt + bytes,
            mode: 0o600)
    }
}
