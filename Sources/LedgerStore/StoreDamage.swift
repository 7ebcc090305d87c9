import Transparency

/// What is wrong with a file of a home or of a ledger, and cannot come from a crash.
package enum StoreDamage: Hashable, Sendable {
    /// It is not there, and what is around it needs it.
    case missing
    /// No file of this name belongs here.
    case strangeName
    /// In bytes.
    case length(seen: Int, expected: Int)

    // MARK: The published tree

    /// It cannot be divided into entries.
    case noBundle
    /// It cannot be divided into openings.
    case noOpenings
    case entryWithoutHeader(UInt64)
    /// It is not a checkpoint of this log.
    case noCheckpoint(CheckpointError)
    /// The checkpoint is of another size than its name says.
    case checkpointOfSize(UInt64)
    /// The published checkpoint is newer than the newest that the journal holds.
    case neverCommitted(size: UInt64)
    /// The tiles do not have the checkpoint's root.
    case anotherRoot
    /// The entries of a bundle are not those of its tile.
    case anotherTile
    /// The tiles do not lead from the entry to the checkpoint.
    case entryUnproven(UInt64)

    // MARK: The journal

    case journalEmpty
    /// The segment says that it is the one of this number.
    case segmentOfAnotherName(UInt64)
    case segmentWithoutStart
    /// It does not continue the segment before it.
    case segmentOutOfChain
    case frameWithoutGroup(UInt64)
    /// The frame that begins at this byte.
    case frameDamaged(at: Int)
    /// A whole frame follows bytes that are not a frame.
    case frameBeyond(good: Int, bad: Int)
    /// The journal holds a checkpoint that is not this log's.
    case foreignCheckpoint
    /// The journal holds the entries `first` ..< `behind`, but `published` are in the tree.
    case journalOfOtherEntries(first: UInt64, behind: UInt64, published: UInt64)
    /// The journal does not continue the published log.
    case journalOutOfChain
    case entryOutOfChain(UInt64)
}
