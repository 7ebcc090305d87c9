import LedgerStore
import Platform
import Transparency

extension LedgerOpening {
    /// The entries that are committed and not published, as the registry's replay takes them.
    package func rawPending() throws -> [RegistryReplay.Raw] {
        try pending.map { item in
            let entry = try Entry(parsing: item.entry)
            return RegistryReplay.Raw(
                seq: entry.header.seq, received: entry.header.received,
                statement: entry.statement, opening: item.opening)
        }
    }
}

extension LedgerReader {
    /// The entries of one bundle as the registry's replay takes them.
    package func rawEntries(
        bundle index: UInt64, inLogOf size: UInt64
    ) throws -> [RegistryReplay.Raw] {
        let content = try bundle(index, inLogOf: size)
        let openings = try openings(bundle: index, inLogOf: size)
        return try (0..<content.count).map { position in
            let entry = try Entry(parsing: content.entry(position))
            return RegistryReplay.Raw(
                seq: entry.header.seq, received: entry.header.received,
                statement: entry.statement,
                opening: openings.isEmpty ? nil : openings[position])
        }
    }
}
