import Platform
import Transparency

/// The heads that a ledger published last, ready to prove: some 150 bytes a subject.
package struct HeadTree: Sendable {
    package let published: PublishedHeads
    /// By ascending key.
    private let heads: [SubjectHead]
    private let hashes: HashesInMemory

    init(_ heads: [SubjectHead], published: PublishedHeads) {
        self.published = published
        self.heads = heads
        hashes = HashesInMemory(leaves: heads.map(\.leafHash))
    }

    /// The proof of one subject's head; nil where no entry that counts names it.
    package func proof(of key: Digest) -> HeadProof? {
        var low = 0
        var high = heads.count
        while low < high {
            let middle = (low + high) / 2
            if heads[middle].key < key { low = middle + 1 } else { high = middle }
        }
        guard low < heads.count, heads[low].key == key,
            let inclusion = InclusionProof(
                index: UInt64(low), size: UInt64(heads.count), from: hashes)
        else { return nil }
        return HeadProof(published: published, head: heads[low], inclusion: inclusion)
    }
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
