import Platform

/// A proof that the tree of `old` leaves is the beginning of the tree of `new` leaves.
///
/// - Source: RFC 6962 §2.1.2; checking as in RFC 9162 §2.1.4.2.
package struct ConsistencyProof: Hashable, Sendable {
    /// At most `new`.
    package let old: UInt64
    package let new: UInt64
    /// None when `old` is 0 or equals `new`; at most 64.
    package let hashes: [Digest]

    /// A proof received from elsewhere; nothing is checked before `proves`.
    package init(old: UInt64, new: UInt64, hashes: [Digest]) {
        self.old = old
        self.new = new
        self.hashes = hashes
    }

    /// Makes the proof; nil when `old` is above `new`. Asks at most 2 · 63 hashes.
    package init?<Source: HashSource>(
        old: UInt64, new: UInt64, from source: Source
    ) throws(Source.Failure) {
        guard old <= new, new <= StrictDecimal.maximum else { return nil }
        guard old > 0, old < new else {
            self.init(old: old, new: new, hashes: [])
            return
        }
        var path = PathDown(size: new)
        // While this node holds leaves of the new tree only on its right, go on to the child that
        // holds both; the other child goes into the proof.
        while old - path.start < path.count { try path.step(toward: old - 1, in: source) }
        // The node reached ends where the old tree ends. Only if it *is* the old tree does the
        // reader know its hash already.
        if path.start > 0 { try path.end(in: source) }
        self.init(old: old, new: new, hashes: path.passed.reversed())
    }

    /// Whether the tree with `newRoot` begins with the tree with `oldRoot`.
    package func proves(_ oldRoot: Digest, in newRoot: Digest) -> Bool {
        if old == new { return hashes.isEmpty && oldRoot == newRoot && emptyRootFits(oldRoot) }
        if old == 0 { return hashes.isEmpty && emptyRootFits(oldRoot) }
        guard old < new else { return false }
        var rest = hashes[...]
        // An old tree that is a complete subtree is its own first node.
        guard let first = old.nonzeroBitCount == 1 ? oldRoot : rest.popFirst() else { return false }
        var path = PathUp(from: old - 1, last: new - 1)
        path.skipRightChildren()
        var oldHash = first
        var newHash = first
        for sibling in rest {
            switch path.step() {
            case nil: return false
            case .left:
                oldHash = Merkle.nodeHash(sibling, oldHash)
                newHash = Merkle.nodeHash(sibling, newHash)
            case .right: newHash = Merkle.nodeHash(newHash, sibling)
            }
        }
        return path.isAtRoot && oldHash == oldRoot && newHash == newRoot
    }

    private func emptyRootFits(_ root: Digest) -> Bool { old > 0 || root == Merkle.emptyRoot }
}
