/// Which tiles and bundles a tree of a given size has.
///
/// - Source: C2SP tlog-tiles, "Partial Tiles".
package enum TileLayout {
    /// ⌊size / 256^level⌋: the hashes that all tiles of `level` hold together.
    package static func hashCount(level: Int, size: UInt64) -> UInt64 {
        level < TileCoordinate.levelCount ? size >> UInt64(8 * level) : 0
    }

    /// The number of levels with at least one hash: 0 for the empty tree, at most 8.
    package static func levelCount(size: UInt64) -> Int {
        (64 - size.leadingZeroBitCount + 7) / 8
    }

    /// The number of full tiles of `level`; a partial one follows them unless `partial` is nil.
    package static func fullTileCount(level: Int, size: UInt64) -> UInt64 {
        hashCount(level: level, size: size) >> 8
    }

    /// The partial tile at the right edge of `level`; nil when the level ends with a full tile or
    /// has none.
    package static func partial(level: Int, size: UInt64) -> TileCoordinate? {
        let width = Int(hashCount(level: level, size: size) & 0xff)
        return TileCoordinate(
            level: level, index: fullTileCount(level: level, size: size), width: width)
    }

    /// The partial tiles of the tree, from level 0 up: at most one a level.
    package static func partials(size: UInt64) -> [TileCoordinate] {
        (0..<levelCount(size: size)).compactMap { partial(level: $0, size: size) }
    }

    /// The partial bundle of a log of `size` entries; nil when it ends with a full one or is empty.
    package static func partialBundle(size: UInt64) -> BundleCoordinate? {
        BundleCoordinate(index: size >> 8, width: Int(size & 0xff))
    }

    /// The number of bundles, the partial one included.
    package static func bundleCount(size: UInt64) -> UInt64 {
        (size >> 8) + (size & 0xff == 0 ? 0 : 1)
    }
}
