import Platform
import Transparency

/// What a caller wants to have in the ledger; its bytes are the caller's business.
package struct NewEntry: Sendable {
    /// What follows the entry's header.
    package let statement: [UInt8]
    /// Kept beside the ledger; nil for an open statement.
    package let opening: Opening?

    package init(statement: [UInt8], opening: Opening?) {
        self.statement = statement
        self.opening = opening
    }
}

/// The durable place of an entry.
package struct CommittedEntry: Hashable, Sendable {
    package let seq: UInt64
    package let leaf: Digest
}

/// An entry that is committed and not yet published.
struct PendingEntry: Sendable {
    let entry: [UInt8]
    /// The record for the openings file; empty for none.
    let opening: [UInt8]
    let leaf: Digest

    init(_ item: EntryGroup.Item) {
        entry = item.entry
        opening = item.opening
        leaf = Merkle.leafHash(item.entry)
    }
}

/// The end of the log, to which the next entry is chained.
struct LogEnd: Hashable, Sendable {
    var size: UInt64
    /// What the next entry has as `prev`.
    var lastLeaf: Digest
    /// nil in an empty log.
    var lastReceived: Instant?

    func segmentStart(_ segment: UInt64) -> SegmentStart {
        SegmentStart(
            segment: segment, size: size, lastLeaf: lastLeaf, lastReceived: lastReceived)
    }

    /// Chains `statement` to the log.
    mutating func append(
        _ new: NewEntry, received: Instant, position: Int
    ) throws(StoreError) -> PendingEntry {
        let header = EntryHeader(seq: size, prev: lastLeaf, received: received)
        let entry = header.bytes + new.statement
        guard entry.count <= EntryBundle.longestEntry else {
            throw StoreError.tooLong(positionInGroup: position, bytes: entry.count)
        }
        let opening = OpeningRecords.record(new.opening)
        guard opening.count <= OpeningRecords.longestRecord else {
            throw StoreError.tooLong(positionInGroup: position, bytes: opening.count)
        }
        let pending = PendingEntry(EntryGroup.Item(entry: entry, opening: opening))
        size += 1
        lastLeaf = pending.leaf
        lastReceived = received
        return pending
    }

    /// Goes over an entry that is in the log already.
    /// - Returns: false when it is not chained to the entry before.
    mutating func advance(over pending: PendingEntry) -> Bool {
        guard let (header, _) = try? EntryHeader.parse(pending.entry.span),
            header.seq == size, header.prev == lastLeaf,
            lastReceived.map({ $0 <= header.received }) ?? true
        else { return false }
        size += 1
        lastLeaf = pending.leaf
        lastReceived = header.received
        return true
    }
}
