import Platform
import Transparency

extension RegistryState {
    /// Heads are of this history, and each covers no less than the ones before; where all contents
    /// are available, count and root are theirs.
    ///
    /// Cost: each entry once in the ledger's life, and the subjects' hashes once a publication.
    mutating func take(_ published: HeadsPublished, at seq: UInt64) throws(Refusal) {
        guard published.size <= count, published.size >= subjectHeads.size else {
            throw Refusal.headsBackwards(size: published.size)
        }
        var heads = subjectHeads
        heads.advance(to: published.size, in: statements, erasures: erasures)
        if heads.isComplete {
            guard heads.count == published.count, heads.root == published.root else {
                throw Refusal.headsDiffer(size: published.size)
            }
        }
        subjectHeads = heads
        self.published = PublishedHeads(
            seq: seq, heads: published, isChecked: heads.isComplete)
        if heads.isComplete { headsChecked += 1 } else { headsUnchecked += 1 }
    }

    /// What heads over all entries so far say; nil where contents are not available.
    package var headsNow: HeadsPublished? {
        var heads = subjectHeads
        heads.advance(to: count, in: statements, erasures: erasures)
        guard heads.isComplete else { return nil }
        return HeadsPublished(size: heads.size, count: heads.count, root: heads.root)
    }

    /// The newest heads, to prove trails by; nil where none were published, or contents that they
    /// count are not available.
    package var headTree: HeadTree? {
        guard let published, published.isChecked else { return nil }
        return HeadTree(subjectHeads.sorted, published: published)
    }

    /// How many sealed entries there are from `seq` on.
    package func sealedCount(from seq: UInt64) -> Int {
        (min(seq, count)..<count).count { statements.isSealed($0) }
    }
}
