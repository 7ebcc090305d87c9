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
        var path: [Digest] = []
        var start: UInt64 = 0
        var count = new
        // While this node holds leaves of the new tree only on its right, go on to the child that
        // holds both; the other child goes into the proof.
        while old - start < count {
            let split = splitPoint(of: count)
            if old - start <= split {
                path.append(
                    try CompleteSubtree.root(
                        start: start + split, count: count - split, from: source))
                count = split
            } else {
                path.append(try CompleteSubtree.root(start: start, count: split, from: source))
                start += split
                count -= split
            }
        }
        // The node reached ends where the old tree ends. Only if it *is* the old tree does the
        // reader know its hash already.
        if start > 0 {
            path.append(try CompleteSubtree.root(start: start, count: count, from: source))
        }
        self.init(old: old, new: new, hashes: path.reversed())
    }

    /// Whether the tree with `newRoot` begins with the tree with `oldRoot`.
    package func proves(_ oldRoot: Digest, in newRoot: Digest) -> Bool {
        if old == new { return hashes.isEmpty && oldRoot == newRoot && emptyRootFits(oldRoot) }
        if old == 0 { return hashes.isEmpty && emptyRootFits(oldRoot) }
        guard old < new else { return false }
        var rest = hashes[...]
        // An old tree that is a complete subtree is its own first node.
        guard let first = old.nonzeroBitCount == 1 ? oldRoot : rest.popFirst() else { return false }
        var node = old - 1
        var last = new - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var oldHash = first
        var newHash = first
        for sibling in rest {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                oldHash = Merkle.nodeHash(sibling, oldHash)
                newHash = Merkle.nodeHash(sibling, newHash)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                newHash = Merkle.nodeHash(newHash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && oldHash == oldRoot && newHash == newRoot
    }

    private func emptyRootFits(_ root: Digest) -> Bool { old > 0 || root == Merkle.emptyRoot }
}
