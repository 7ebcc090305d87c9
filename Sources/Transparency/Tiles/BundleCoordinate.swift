/// Which entry bundle of a log: `tile/entries/x001/234`, or `tile/entries/000.p/5` while it holds
/// only 5 entries.
///
/// The entries of bundle N are those whose leaf hashes are in tile N of level 0.
/// - Source: C2SP tlog-tiles, "Log entries".
package struct BundleCoordinate: Hashable, Sendable {
    /// The bundle's place, from 0; up to 2^63 − 1.
    package let index: UInt64
    /// The entries it holds, 1…256.
    package let width: Int

    /// nil when a value is out of its range.
    package init?(index: UInt64, width: Int = TileCoordinate.fullWidth) {
        guard index <= StrictDecimal.maximum, (1...TileCoordinate.fullWidth).contains(width) else {
            return nil
        }
        self.index = index
        self.width = width
    }

    /// The bundle as it is in a log of `size` entries; nil when that log has no such bundle.
    package init?(index: UInt64, inLogOf size: UInt64) {
        guard let tile = TileCoordinate(level: 0, index: index, inTreeOf: size) else { return nil }
        self.init(index: tile.index, width: tile.width)
    }

    /// nil unless `path` is exactly how `path` writes a coordinate.
    package init?(path: String) {
        let pieces = TilePath.pieces(of: path)
        guard pieces.count >= 3, pieces[0] == Array("tile".utf8),
            pieces[1] == Array("entries".utf8), let place = TilePath.place(of: pieces[2...])
        else { return nil }
        self.init(index: place.index, width: place.width)
    }

    package var isFull: Bool { width == TileCoordinate.fullWidth }

    /// The sequence number of its first entry.
    package var firstEntry: UInt64 { index << 8 }

    /// Relative to the published directory.
    package var path: String { "tile/entries/\(TilePath.text(index: index, width: width))" }
}
