import Platform
import Transparency

/// A tree of any size whose leaves are all equal but one: its subtrees are known without hashing
/// 2^40 leaves.
struct MarkedTree: HashSource {
    static let plain = Merkle.leafHash(Array("plain".utf8))
    static let marked = Merkle.leafHash(Array("marked".utf8))

    /// The root over 2^k plain leaves.
    private static let plainLevels: [Digest] = {
        var levels = [plain]
        for level in 0..<62 { levels.append(Merkle.nodeHash(levels[level], levels[level])) }
        return levels
    }()

    let mark: UInt64

    func hash(level: Int, index: UInt64) -> Digest {
        guard mark >> UInt64(level) == index else { return MarkedTree.plainLevels[level] }
        var hash = MarkedTree.marked
        for below in 0..<level {
            let sibling = MarkedTree.plainLevels[below]
            hash =
                mark >> UInt64(below) & 1 == 0
                ? Merkle.nodeHash(hash, sibling) : Merkle.nodeHash(sibling, hash)
        }
        return hash
    }
}
