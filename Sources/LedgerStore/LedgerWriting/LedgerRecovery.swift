import Platform
import Transparency

/// What a home holds when its writer opens it, found from the last synced state alone.
struct LedgerRecovery: Sendable {
    /// The newest checkpoint that was ever committed.
    let checkpoint: VerifiedCheckpoint
    /// Of the tree that `checkpoint` covers.
    let edge: RightEdge
    /// Committed entries beyond it.
    let pending: [PendingEntry]
    let end: LogEnd
    let journal: JournalContents

    init(home: HomeLayout, key: VerifierKey) throws(StoreError) {
        let reader = LedgerReader(home: home, key: key)
        journal = try JournalContents(directory: home.journal)
        let published = try reader.checkpoint()
        var newest = published
        if let bytes = journal.checkpoint {
            let committed = try LedgerRecovery.checkpoint(bytes, key: key, home: home)
            // It is committed before it is published, so it is never older.
            guard
                committed.size > published.size
                    || committed.checkpoint == published.checkpoint
            else {
                throw StoreError.corruption(
                    file: "\(home.ledger)/\(PublishedPaths.checkpoint)",
                    damage: .neverCommitted(size: published.size))
            }
            // One that is published already may have got the lines of witnesses since.
            if committed.size > published.size { newest = committed }
        }
        checkpoint = newest
        edge = try RightEdge(of: newest, reader: reader)
        var end = try edge.end(origin: key.name.text, reader: reader)
        pending = try LedgerRecovery.chain(journal, behind: &end, home: home)
        self.end = end
    }

    private static func checkpoint(
        _ bytes: [UInt8], key: VerifierKey, home: HomeLayout
    ) throws(StoreError) -> VerifiedCheckpoint {
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: key)
        } catch {
            throw StoreError.corruption(
                file: home.journal, damage: .foreignCheckpoint)
        }
    }

    /// The journal's entries beyond `end`, which is moved over them.
    private static func chain(
        _ journal: JournalContents, behind end: inout LogEnd, home: HomeLayout
    ) throws(StoreError) -> [PendingEntry] {
        guard journal.firstSeq <= end.size, end.size <= journal.size else {
            throw StoreError.corruption(
                file: home.journal,
                damage: .journalOfOtherEntries(
                    first: journal.firstSeq, behind: journal.size, published: end.size))
        }
        let known = Int(end.size - journal.firstSeq)
        let leafBefore =
            known == 0 ? journal.firstPrev : PendingEntry(journal.items[known - 1]).leaf
        guard leafBefore == end.lastLeaf else {
            throw StoreError.corruption(
                file: home.journal, damage: .journalOutOfChain)
        }
        var pending: [PendingEntry] = []
        for item in journal.items[known...] {
            let entry = PendingEntry(item)
            guard end.advance(over: entry) else {
                throw StoreError.corruption(
                    file: home.journal, damage: .entryOutOfChain(end.size))
            }
            pending.append(entry)
        }
        return pending
    }
}
