import Platform

/// 2^`level` neighbouring leaves that start at leaf `index` · 2^`level`: a node of every tree that
/// is large enough to contain them all.
package struct CompleteSubtree: Hashable, Sendable {
    /// 0…62.
    package let level: Int
    package let index: UInt64

    /// The complete subtrees, largest first, of the `count` leaves from `start`.
    ///
    /// `start` must be a multiple of the least power of two not below `count`, as it is for every
    /// node of an RFC 6962 tree; `start` + `count` is below 2^63.
    package static func covering(start: UInt64, count: UInt64) -> [CompleteSubtree] {
        var subtrees: [CompleteSubtree] = []
        var position = start
        var remaining = count
        while remaining > 0 {
            let level = 63 - remaining.leadingZeroBitCount
            subtrees.append(CompleteSubtree(level: level, index: position >> UInt64(level)))
            position += 1 << UInt64(level)
            remaining -= 1 << UInt64(level)
        }
        return subtrees
    }

    /// The root over the subtrees from left to right: the smaller ones on the right are joined
    /// first. nil for none.
    static func fold(_ hashes: [Digest]) -> Digest? {
        guard var root = hashes.last else { return nil }
        for hash in hashes.dropLast().reversed() { root = Merkle.nodeHash(hash, root) }
        return root
    }

    /// The root over the `count` leaves from `start`, aligned as `covering` asks.
    static func root<Source: HashSource>(
        start: UInt64, count: UInt64, from source: Source
    ) throws(Source.Failure) -> Digest {
        fold(try covering(start: start, count: count).hashes(from: source)) ?? Merkle.emptyRoot
    }
}

extension [CompleteSubtree] {
    func hashes<Source: HashSource>(from source: Source) throws(Source.Failure) -> [Digest] {
        var hashes: [Digest] = []
        hashes.reserveCapacity(count)
        for subtree in self {
            hashes.append(try source.hash(level: subtree.level, index: subtree.index))
        }
        return hashes
    }
}

/// The root of a tree whose complete subtrees are known.
package enum TreeRoot {
    /// The root of the first `size` leaves; asks `source` one hash a bit set in `size`.
    package static func of<Source: HashSource>(
        size: UInt64, from source: Source
    ) throws(Source.Failure) -> Digest {
        try CompleteSubtree.root(start: 0, count: size, from: source)
    }
}

/// The largest power of two below `count`, where RFC 6962 splits a tree of `count` ≥ 2 leaves.
func splitPoint(of count: UInt64) -> UInt64 {
    1 << UInt64(63 - (count - 1).leadingZeroBitCount)
}
