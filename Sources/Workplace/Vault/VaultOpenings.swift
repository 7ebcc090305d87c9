import LedgerStore
import Platform
import Transparency

/// The openings that a vault keeps, each under its statement's identity.
package struct VaultOpenings {
    private let directory: String

    package init(of vault: Vault) { directory = "\(vault.path)/openings" }

    private func path(_ identity: Digest) -> String {
        "\(directory)/\(Hex.encodeText(identity.bytes))"
    }

    /// Those of these statements that are there.
    package func openings(of identities: [Digest]) throws -> [Opening] {
        try identities.compactMap { identity in
            try FileSystem.readIfPresent(path(identity)).flatMap(OpeningRecords.opening)
        }
    }

    /// All but those of these statements.
    package func openings(except identities: [Digest]) throws -> [Opening] {
        let left = Set(identities.map(path))
        // What a crash left half written has another name.
        return try FileSystem.list(directory)
            .filter { $0.kind == .file && $0.nameBytes.count == 2 * Digest.byteCount }
            .map { "\(directory)/\($0.name)" }.filter { !left.contains($0) }
            .compactMap { OpeningRecords.opening(try FileSystem.readRegular($0)) }
    }

    package func destroy(_ identity: Digest) throws(FileError) {
        guard try FileSystem.exists(path(identity)) else { return }
        try FileSystem.destroy(path(identity))
        try FileSystem.syncDirectory(directory)
    }
}
