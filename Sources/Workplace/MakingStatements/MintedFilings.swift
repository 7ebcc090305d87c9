import Platform
import Registry
import StoreFailures
import Transparency
import Views
import Wording

/// What a vault keeps of each file it filed, so that filing the file again repeats the same bytes.
///
/// The statements of a file are written here, synced, before anybody sees them: a crash in between
/// either leaves nothing or everything.
package struct MintedFilings {
    let vault: Vault

    package init(in vault: Vault) { self.vault = vault }

    /// What names a file: its bytes together with every option that enters its contents.
    package static func digest(of file: [UInt8], options: JSONValue) -> Digest {
        SHA256.digest(
            ofParts: [
                Array("feri-minted/1\n".utf8), CanonicalJSON.bytes(of: options),
                Array("\n".utf8), file,
            ])
    }

    private func path(_ digest: Digest) -> String {
        "\(vault.path)/filings/\(Hex.encodeText(digest.bytes)).filings"
    }

    /// The filings made of this file before; nil when it is new.
    package func filings(for digest: Digest, keys: [SignerKey]) throws -> [Filing]? {
        guard let bytes = try FileSystem.readIfPresent(path(digest)) else { return nil }
        let filings: [Filing]
        let signers: [String]
        do {
            filings = try Filing.parseAll(bytes)
            signers =
                try filings.first.map { try Statement(parsing: $0.statement).draft.signers }
                ?? []
        } catch {
            throw WorkplaceError.damaged(path: path(digest), reason: Trilingual(of: error))
        }
        guard signers.starts(with: keys.map(\.name.text)) else {
            throw WorkplaceError.filedUnderOtherKeys(
                expected: signers, seen: keys.map(\.name.text))
        }
        return filings
    }

    /// Keeps what was made of a file, and every opening under its statement's identity.
    package func keep(_ filings: [Filing], for digest: Digest) throws {
        for filing in filings {
            guard let opening = filing.opening else { continue }
            let note = try SignedNote(parsing: filing.statement)
            let identity = Hex.encodeText(SHA256.digest(of: note.text).bytes)
            try FileSystem.replace(
                "\(vault.path)/openings/\(identity)", with: opening.salt + opening.content,
                mode: 0o600)
        }
        try FileSystem.replace(path(digest), with: filings.flatMap(\.bytes), mode: 0o600)
    }
}
