import Platform
import Transparency

/// The partial tiles of a tree, which hold all hashes that its root is made of.
struct PartialTiles: HashSource {
    private let tiles: [Tile]

    init(_ tiles: [Tile]) { self.tiles = tiles }

    func root(size: UInt64) -> Digest {
        size == 0 ? Merkle.emptyRoot : TreeRoot.of(size: size, from: self)
    }

    func hash(level: Int, index: UInt64) throws(Never) -> Digest {
        // The complete subtrees of a tree of `size` begin where all larger ones end, so each lies
        // in the partial tile of its level.
        let (tileLevel, height) = (level / 8, level % 8)
        guard let tile = tiles.first(where: { $0.coordinate.level == tileLevel }) else {
            preconditionFailure("a partial tile is missing")
        }
        let first = Int(index << UInt64(height) & 0xff)
        return Merkle.root(over: tile.hashes[first..<first + (1 << height)])
    }
}
