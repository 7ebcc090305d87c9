import Platform

/// How tiles change when leaves are appended: a pure function from the right edge of the old tree
/// and the new leaf hashes to every tile that is new or wider.
///
/// Holds at most 255 hashes a level. The full tiles of size s and of any later size are the same;
/// only the partial ones at the right edge are replaced by wider or full ones.
package struct TileGrowth: Sendable {
    /// The leaves of the tree so far.
    package private(set) var size: UInt64
    /// The hashes of the partial tile of each level, 0…255.
    private var edge: [[Digest]]

    /// The tree without leaves.
    package init() {
        size = 0
        edge = Array(repeating: [], count: TileCoordinate.levelCount)
    }

    /// The tree of `size` leaves (below 2^63); `tile` is asked for each of its partial tiles, from
    /// level 0 up, and must answer with the tile of that coordinate.
    package init<Failure: Error>(
        size: UInt64, tile: (TileCoordinate) throws(Failure) -> Tile
    ) throws(Failure) {
        self.init()
        self.size = size
        for coordinate in TileLayout.partials(size: size) {
            edge[coordinate.level] = try tile(coordinate).hashes
        }
    }

    /// Appends `leaves` (leaf hashes) and returns the tiles that are new or wider: the full ones
    /// that were completed on the way in the order of their completion, then the partial ones of
    /// the new size that changed, from level 0 up.
    package mutating func append(_ leaves: some Sequence<Digest>) -> [Tile] {
        let before = size
        var grown: [Tile] = []
        for leaf in leaves {
            size += 1
            complete(level: 0, with: leaf, into: &grown)
        }
        for coordinate in TileLayout.partials(size: size)
        where coordinate != TileLayout.partial(level: coordinate.level, size: before) {
            keep(coordinate, in: &grown)
        }
        return grown
    }

    /// Puts a hash at the end of `level`, and when its tile is full the tile's root one level up.
    private mutating func complete(level: Int, with hash: Digest, into grown: inout [Tile]) {
        edge[level].append(hash)
        guard edge[level].count == TileCoordinate.fullWidth,
            let coordinate = TileCoordinate(
                level: level, index: TileLayout.fullTileCount(level: level, size: size) - 1)
        else { return }
        let root = Merkle.root(over: edge[level])
        keep(coordinate, in: &grown)
        edge[level].removeAll(keepingCapacity: true)
        complete(level: level + 1, with: root, into: &grown)
    }

    private func keep(_ coordinate: TileCoordinate, in grown: inout [Tile]) {
        guard let tile = Tile(coordinate, hashes: edge[coordinate.level]) else {
            preconditionFailure("an edge holds as many hashes as its size says")
        }
        grown.append(tile)
    }

    /// The root of the tree of `size` leaves, from its edge alone.
    package var root: Digest {
        var subtrees: [Digest] = []
        for level in edge.reversed() {
            var position = 0
            for bit in stride(from: 7, through: 0, by: -1) where level.count & 1 << bit != 0 {
                subtrees.append(Merkle.root(over: level[position..<position + 1 << bit]))
                position += 1 << bit
            }
        }
        return CompleteSubtree.fold(subtrees) ?? Merkle.emptyRoot
    }
}
