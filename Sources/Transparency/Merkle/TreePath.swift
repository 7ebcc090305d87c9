import Platform

/// The way from a tree's root down to a leaf: at each step to one half, past the other, whose hash is
/// kept.
///
/// - Source: RFC 6962 §2.1.
struct PathDown {
    /// The leaves of the node that is reached.
    private(set) var start: UInt64 = 0
    private(set) var count: UInt64
    /// The hashes of the halves that were passed, the highest first.
    private(set) var passed: [Digest] = []

    init(size: UInt64) { count = size }

    /// One step down; `leaf` is one of those of the node that is reached.
    mutating func step<Source: HashSource>(
        toward leaf: UInt64, in source: Source
    ) throws(Source.Failure) {
        let split = splitPoint(of: count)
        if leaf - start < split {
            try pass(start + split, count - split, source)
            count = split
        } else {
            try pass(start, split, source)
            start += split
            count -= split
        }
    }

    /// Keeps the hash of the node that is reached as well.
    mutating func end<Source: HashSource>(in source: Source) throws(Source.Failure) {
        try pass(start, count, source)
    }

    private mutating func pass<Source: HashSource>(
        _ start: UInt64, _ count: UInt64, _ source: Source
    ) throws(Source.Failure) {
        passed.append(try CompleteSubtree.root(start: start, count: count, from: source))
    }
}

/// The way from a node up to the root, a sibling at a time.
///
/// - Source: RFC 9162 §2.1.3.2, §2.1.4.2.
struct PathUp {
    enum Side { case left, right }

    private var node: UInt64
    private var last: UInt64

    /// From the leaf at `index` of a tree whose last leaf is at `last`.
    init(from index: UInt64, last: UInt64) {
        node = index
        self.last = last
    }

    var isAtRoot: Bool { last == 0 }

    /// Up past every node that is a right child, whose parents end where it ends.
    mutating func skipRightChildren() {
        while node & 1 == 1 { rise() }
    }

    /// Up to the parent: on which side of the node its sibling is; nil where the node is the root.
    mutating func step() -> Side? {
        guard last > 0 else { return nil }
        defer { rise() }
        guard node & 1 == 1 || node == last else { return .right }
        // A last node without a right sibling goes up unhashed until it has a left one.
        while node & 1 == 0 { rise() }
        return .left
    }

    private mutating func rise() {
        node >>= 1
        last >>= 1
    }
}
