import Platform

/// A tree read from its tiles, as far as a proof needs them.
package struct TiledTree<Failure: Error>: HashSource {
    /// The leaves of the tree; the right-edge tiles asked for have the width this size gives them.
    package let size: UInt64
    private let tile: (TileCoordinate) throws(Failure) -> Tile

    /// `tile` must answer with the tile of exactly the coordinate it is asked for.
    package init(
        size: UInt64, tile: @escaping (TileCoordinate) throws(Failure) -> Tile
    ) {
        self.size = size
        self.tile = tile
    }

    package func hash(level: Int, index: UInt64) throws(Failure) -> Digest {
        // Tiles hold every eighth level; a node between is the root over 2, 4 … 128 of their hashes.
        let tileLevel = level / 8
        let height = level % 8
        let first = index << UInt64(height)
        guard
            let coordinate = TileCoordinate(
                level: tileLevel, index: first >> 8, inTreeOf: size)
        else { preconditionFailure("a proof asked for a node outside of its tree") }
        let offset = Int(first & 0xff)
        return Merkle.root(over: try tile(coordinate).hashes[offset..<offset + 1 << height])
    }
}
