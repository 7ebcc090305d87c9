import Platform

/// A proof that a leaf is at `index` in the tree of `size` leaves with a certain root.
///
/// - Source: RFC 6962 §2.1.1; checking as in RFC 9162 §2.1.3.2.
package struct InclusionProof: Hashable, Sendable {
    /// Below `size`.
    package let index: UInt64
    package let size: UInt64
    /// From the leaf's sibling up to the root's child; at most 63.
    package let hashes: [Digest]

    /// A proof received from elsewhere; nothing is checked before `proves`.
    package init(index: UInt64, size: UInt64, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Makes the proof; nil when `index` is not below `size`. Asks at most 2 · 63 hashes.
    package init?<Source: HashSource>(
        index: UInt64, size: UInt64, from source: Source
    ) throws(Source.Failure) {
        guard index < size, size <= StrictDecimal.maximum else { return nil }
        var path = PathDown(size: size)
        while path.count > 1 { try path.step(toward: index, in: source) }
        self.init(index: index, size: size, hashes: path.passed.reversed())
    }

    /// Whether `leaf` (a leaf hash) is at `index` of the tree of `size` leaves with this root.
    package func proves(_ leaf: Digest, in root: Digest) -> Bool { self.root(over: leaf) == root }

    /// The only root under which this proof holds for `leaf`; nil when it holds under none, having
    /// too few or too many hashes or an index outside of the tree.
    package func root(over leaf: Digest) -> Digest? {
        guard index < size else { return nil }
        var path = PathUp(from: index, last: size - 1)
        var hash = leaf
        for sibling in hashes {
            switch path.step() {
            case nil: return nil
            case .left: hash = Merkle.nodeHash(sibling, hash)
            case .right: hash = Merkle.nodeHash(hash, sibling)
            }
        }
        return path.isAtRoot ? hash : nil
    }
}
