import Platform
import Transparency
import Workplace

/// That a second person has released a checked table: a note under her key, kept in the vault.
///
/// - Source: `Specs/office-tables.md`.
struct ReleaseRecord {
    let digest: Digest
    let file: String
    let checkedBy: VerifierKey
    let releasedBy: VerifierKey
    let released: Instant
    /// The name of the file of filings.
    let filings: String

    private static func path(_ digest: Digest, in vault: Vault) -> String {
        "\(vault.path)/releases/\(Hex.encodeText(digest.bytes))"
    }

    func save(in vault: Vault, signing key: SignerKey) throws {
        let value = JSONValue.object(of: [
            ("schema", .string("feri.release-record/1")),
            ("checked_by", .string(checkedBy.text)), ("file", .string(file)),
            ("filings", .string(filings)), ("released", .string(released.description)),
            ("released_by", .string(releasedBy.text)),
            ("sha256", .string(Hex.encodeText(digest.bytes))),
        ])
        let note = try SignedNote(
            signing: CanonicalJSON.bytes(of: value) + [UInt8(ascii: "\n")], by: [key])
        try VaultNotes.write(note, at: ReleaseRecord.path(digest, in: vault))
    }

    static func exists(about digest: Digest, in vault: Vault) throws -> Bool {
        try FileSystem.exists(path(digest, in: vault))
    }
}
