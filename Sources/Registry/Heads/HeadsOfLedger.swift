import Platform
import Transparency

/// The newest heads that a ledger published.
package struct PublishedHeads: Sendable {
    package let seq: UInt64
    package let heads: HeadsPublished
    /// Whether all contents they count were at hand, so that they were compared.
    package let isChecked: Bool
}

/// That the statements about a subject among the first entries are these and no more.
package struct HeadProof: Sendable {
    package let published: PublishedHeads
    package let head: SubjectHead
    package let inclusion: InclusionProof

    /// Whether the head is one of those that the published root is over.
    package var holds: Bool {
        inclusion.size == published.heads.count
            && inclusion.proves(head.leafHash, in: published.heads.root)
    }
}

extension RegistryState {
    /// Heads are of this history, and each covers no less than the ones before; where all contents
    /// are at hand, count and root are theirs.
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

    /// What heads over all entries so far say; nil where contents are not at hand.
    package var headsNow: HeadsPublished? {
        var heads = subjectHeads
        heads.advance(to: count, in: statements, erasures: erasures)
        guard heads.isComplete else { return nil }
        return HeadsPublished(size: heads.size, count: heads.count, root: heads.root)
    }

    /// The proof against the newest heads; nil where none were published, contents they count are
    /// not at hand, or they know no such subject.
    package func headProof(of key: Digest) -> HeadProof? {
        guard let published, published.isChecked, let head = subjectHeads[key],
            let inclusion = subjectHeads.proof(of: key)
        else { return nil }
        return HeadProof(published: published, head: head, inclusion: inclusion)
    }

    /// How many sealed entries stand from `seq` on.
    package func sealedCount(from seq: UInt64) -> Int {
        (min(seq, count)..<count).count { statements[$0].isSealed }
    }
}
