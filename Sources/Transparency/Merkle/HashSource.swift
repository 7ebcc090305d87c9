import Platform

/// Where proofs take the hashes of a tree's complete subtrees from.
package protocol HashSource {
    associatedtype Failure: Error

    /// The root over the 2^`level` leaves that start at leaf `index` · 2^`level`.
    ///
    /// Asked only for subtrees that lie whole within the tree; `level` is 0…62.
    func hash(level: Int, index: UInt64) throws(Failure) -> Digest
}

/// A tree kept whole in memory, for small trees: about 64 bytes a leaf.
package struct HashesInMemory: HashSource, Sendable {
    /// `levels[k][i]` is the root over the 2^k leaves that start at i · 2^k.
    private var levels: [[Digest]]

    package init(leaves: some Sequence<Digest>) {
        var levels: [[Digest]] = [Array(leaves)]
        while let below = levels.last, below.count >= 2 {
            var level: [Digest] = []
            level.reserveCapacity(below.count / 2)
            var position = 0
            while position + 1 < below.count {
                level.append(Merkle.nodeHash(below[position], below[position + 1]))
                position += 2
            }
            levels.append(level)
        }
        self.levels = levels
    }

    package func hash(level: Int, index: UInt64) -> Digest { levels[level][Int(index)] }
}
