import LedgerStore
import Platform
import Transparency
import Views

extension Vault {
    /// Takes the newest checkpoint of the ledger at `path`, once it is proved to be signed by the
    /// pinned key and to continue what was seen before.
    package mutating func refresh(from path: String) throws {
        let reader = LedgerReader(ledger: path, openings: nil, key: logKey)
        let checkpoint = try reader.checkpoint()
        guard checkpoint.size >= seen.size else {
            throw WorkplaceError.ledgerOlder(seen: seen.size, shown: checkpoint.size)
        }
        let root = HistoryRoots(of: reader, size: checkpoint.size)
        guard root.root(size: seen.size) == seen.root,
            root.root(size: checkpoint.size) == checkpoint.root
        else { throw WorkplaceError.ledgerForked(size: seen.size) }
        if checkpoint.size > seen.size { try remember(checkpoint) }
    }
}
