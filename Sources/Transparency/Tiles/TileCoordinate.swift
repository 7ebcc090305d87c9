/// Which tile of a log: `tile/0/x001/234`, or `tile/0/000.p/5` while it holds only 5 hashes.
///
/// - Source: C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles".
package struct TileCoordinate: Hashable, Sendable {
    package static let fullWidth = 256
    /// A tree below 2^63 leaves has tiles on 8 levels; C2SP's paths may name 64.
    package static let levelCount = 8

    /// 0…63. A hash at level l covers 256^l leaves.
    package let level: Int
    /// The tile's place in its level, from 0; up to 2^63 − 1.
    package let index: UInt64
    /// The hashes it holds, 1…256.
    package let width: Int

    /// nil when a value is out of its range.
    package init?(level: Int, index: UInt64, width: Int = TileCoordinate.fullWidth) {
        guard (0..<64).contains(level), index <= StrictDecimal.maximum,
            (1...TileCoordinate.fullWidth).contains(width)
        else { return nil }
        self.level = level
        self.index = index
        self.width = width
    }

    /// The tile as it is in a tree of `size` leaves: full, or partial at the right edge; nil when
    /// that tree has no such tile.
    package init?(level: Int, index: UInt64, inTreeOf size: UInt64) {
        let hashes = TileLayout.hashCount(level: level, size: size)
        let whole = hashes >> 8
        guard index <= whole else { return nil }
        self.init(
            level: level, index: index,
            width: index < whole ? TileCoordinate.fullWidth : Int(hashes & 0xff))
    }

    /// nil unless `path` is exactly how `path` writes a coordinate.
    package init?(path: String) {
        let pieces = TilePath.pieces(of: path)
        guard pieces.count >= 3, pieces[0] == Array("tile".utf8),
            let level = StrictDecimal.parse(pieces[1]), level < 64,
            let (index, width) = TilePath.place(of: pieces[2...])
        else { return nil }
        self.init(level: Int(level), index: index, width: width)
    }

    package var isFull: Bool { width == TileCoordinate.fullWidth }

    /// The number of bytes of the tile.
    package var byteCount: Int { width * 32 }

    /// Relative to the published directory.
    package var path: String { "tile/\(level)/\(TilePath.text(index: index, width: width))" }
}
