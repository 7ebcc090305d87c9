import Platform
import Transparency
import Workplace

/// A table of the shared folder that somebody checked.
package struct CheckedTable: Sendable {
    /// The file's name when it was checked.
    package let file: String
    /// Whether nothing was at fault.
    package let isGood: Bool
    /// Whether a second person released it.
    package let isReleased: Bool
}

extension Vault {
    /// The tables that were checked here, by name; of one that was checked in several states, each.
    package func checkedTables() throws -> [CheckedTable] {
        let directory = "\(path)/checks"
        guard try FileSystem.exists(directory) else { return [] }
        return try FileSystem.list(directory).compactMap { item -> CheckedTable? in
            guard let digest = Hex.decode(item.name).flatMap({ Digest($0) }),
                let record = try CheckRecord.about(digest, in: self)
            else { return nil }
            return CheckedTable(
                file: record.file, isGood: record.isGood,
                isReleased: try ReleaseRecord.exists(about: digest, in: self))
        }.sorted { Array($0.file.utf8).lexicographicallyPrecedes(Array($1.file.utf8)) }
    }
}
