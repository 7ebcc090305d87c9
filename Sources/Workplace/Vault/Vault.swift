import Platform
import StoreFailures
import Transparency
import Views
import Wording

/// A party's own workplace: what it must keep to be able to prove, repeat and open what it filed.
///
/// - Source: `Specs/vault.md`.
package struct Vault: Sendable {
    package let path: String
    /// The log's key, pinned when the vault was made.
    package let logKey: VerifierKey
    /// The newest checkpoint seen; size 0 before the first.
    package private(set) var seen: StatementDraft.Seen

    package var origin: String { logKey.name.text }
    var workersPath: String { path + "/workers.csv" }
    var outsidersPath: String { path + "/outsiders.csv" }
    var documentsListPath: String { path + "/documents.csv" }
    private var descriptionPath: String { path + "/vault.json" }

    private static let directories = ["filings", "openings", "documents"]

    /// Makes a vault that trusts `logKey` and nothing else.
    package static func create(at path: String, logKey: VerifierKey) throws -> Vault {
        let vault = Vault(
            path: path, logKey: logKey, seen: .init(size: 0, root: Merkle.emptyRoot))
        guard try !FileSystem.exists(vault.descriptionPath) else {
            throw WorkplaceError.vaultExists(path: path)
        }
        var made: [String] = []
        do {
            for directory in [path] + directories.map({ "\(path)/\($0)" })
            where try !FileSystem.exists(directory) {
                try FileSystem.createDirectory(directory, mode: 0o700)
                made.append(directory)
            }
            try vault.save()
            return vault
        } catch {
            // What cannot be taken back, an empty directory, harms nobody.
            for directory in made.reversed() { try? FileSystem.removeDirectory(directory) }
            throw error
        }
    }

    /// Opens the vault that is at `path`.
    package init(opening path: String) throws {
        self.path = path
        let file = path + "/vault.json"
        guard let bytes = try FileSystem.readIfPresent(file) else {
            throw WorkplaceError.noVault(path: path)
        }
        do {
            var reader = try ObjectReader(try CanonicalJSON.parseHandwritten(bytes), at: "")
            _ = try reader.string("schema", "feri.vault/1") { $0 == "feri.vault/1" ? $0 : nil }
            logKey = try VerifierKey(parsing: try reader.string("log_key"))
            var seenReader = try reader.object("seen")
            seen = .init(
                size: UInt64(try seenReader.integer("size", in: 0...CanonicalJSON.largestInteger)),
                root: try seenReader.string("root", "base64 of 32 bytes") {
                    Base64.decode($0).flatMap { Digest($0) }
                })
            try seenReader.finish()
            try reader.finish()
        } catch {
            throw WorkplaceError.damaged(path: file, reason: Trilingual(of: error))
        }
    }

    private init(path: String, logKey: VerifierKey, seen: StatementDraft.Seen) {
        self.path = path
        self.logKey = logKey
        self.seen = seen
    }

    /// Remembers a newer checkpoint; the caller has proved that it continues the one before.
    mutating func remember(_ checkpoint: VerifiedCheckpoint) throws {
        seen = .init(size: checkpoint.size, root: checkpoint.root)
        try save()
    }

    private func save() throws {
        let value = JSONValue.object(of: [
            ("schema", .string("feri.vault/1")), ("log_key", .string(logKey.text)),
            (
                "seen",
                .object(of: [
                    ("root", .string(Base64.encodeText(seen.root.bytes))),
                    ("size", .integer(Int64(clamping: seen.size))),
                ])
            ),
        ])
        try FileSystem.replace(
            descriptionPath, with: CanonicalJSON.bytes(of: value) + Array("\n".utf8), mode: 0o600)
    }
}
