import Platform
import Transparency
import Wording

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

extension Vault {
    /// The document of this salted hash; nil when there is none.
    /// - Throws: `WorkplaceError.damaged` when what is there has another.
    package func document(_ digest: Digest) throws -> [UInt8]? {
        let file = "\(path)/documents/\(Hex.encodeText(digest.bytes))"
        guard let bytes = try FileSystem.readIfPresent(file) else { return nil }
        let salt = Array(bytes.prefix(Opening.saltByteCount))
        let document = Array(bytes.dropFirst(Opening.saltByteCount))
        guard SealedDocument(document, salt: salt).digest == digest else {
            throw WorkplaceError.damaged(
                path: file,
                reason: Trilingual(
                    en: "it does not hash to its name", ja: "ハッシュが名前と一致しません",
                    vi: "mã băm không khớp với tên"))
        }
        return document
    }
}
