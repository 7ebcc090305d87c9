import Platform

/// What must be remembered of a tree to let it grow: the roots of its complete subtrees, at most
/// one of each size, 64 in all.
///
/// A tree of size 13 = 8 + 4 + 1 is remembered by three hashes. Appending 2^n leaves costs 2^n − 1
/// node hashes.
package struct Frontier: Equatable, Sendable {
    /// The number of leaves, below 2^63.
    package private(set) var size: UInt64
    /// The roots of the complete subtrees from left to right, one for each bit set in `size`.
    package private(set) var subtrees: [Digest]

    /// The tree without leaves.
    package init() {
        size = 0
        subtrees = []
    }

    /// nil unless there is one subtree for each bit set in `size`.
    package init?(size: UInt64, subtrees: [Digest]) {
        guard size <= StrictDecimal.maximum, subtrees.count == size.nonzeroBitCount else {
            return nil
        }
        self.size = size
        self.subtrees = subtrees
    }

    /// The frontier of the first `size` leaves of `source`; asks it one hash a bit set in `size`.
    package init<Source: HashSource>(
        size: UInt64, from source: Source
    ) throws(Source.Failure) {
        self.size = size
        subtrees = try CompleteSubtree.covering(start: 0, count: size).hashes(from: source)
    }

    package mutating func append(_ leaf: Digest) {
        // As in binary addition, each carry merges two subtrees of one size.
        var hash = leaf
        var carries = size
        while carries & 1 == 1 {
            hash = Merkle.nodeHash(subtrees.removeLast(), hash)
            carries >>= 1
        }
        subtrees.append(hash)
        size += 1
    }

    /// Appends 2^`level` leaves at once, given the root over them.
    ///
    /// Lets several threads hash whole tiles and one put them together.
    /// - Returns: false, and nothing is appended, unless `size` is a multiple of 2^`level`.
    package mutating func append(subtree root: Digest, level: Int) -> Bool {
        guard (0..<63).contains(level), size & ((1 << UInt64(level)) - 1) == 0 else { return false }
        var hash = root
        var carries = size >> UInt64(level)
        while carries & 1 == 1 {
            hash = Merkle.nodeHash(subtrees.removeLast(), hash)
            carries >>= 1
        }
        subtrees.append(hash)
        size += 1 << UInt64(level)
        return true
    }

    /// The root of the tree of `size` leaves.
    package var root: Digest { CompleteSubtree.fold(subtrees) ?? Merkle.emptyRoot }
}
