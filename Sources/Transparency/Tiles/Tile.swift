import Platform

/// The hashes of one tile: neighbouring nodes of one level, 1…256 of them.
package struct Tile: Equatable, Sendable {
    package let coordinate: TileCoordinate
    /// `coordinate.width` of them.
    package let hashes: [Digest]

    /// nil unless there are `coordinate.width` hashes.
    package init?(_ coordinate: TileCoordinate, hashes: [Digest]) {
        guard hashes.count == coordinate.width else { return nil }
        self.coordinate = coordinate
        self.hashes = hashes
    }

    /// nil unless `bytes` are `coordinate.width` hashes of 32 bytes.
    package init?(_ coordinate: TileCoordinate, bytes: Span<UInt8>) {
        guard bytes.count == coordinate.byteCount else { return nil }
        self.coordinate = coordinate
        var hashes: [Digest] = []
        hashes.reserveCapacity(coordinate.width)
        for position in 0..<coordinate.width {
            hashes.append(Digest(bytes, at: position * Digest.byteCount))
        }
        self.hashes = hashes
    }

    package init?(_ coordinate: TileCoordinate, bytes: [UInt8]) {
        self.init(coordinate, bytes: bytes.span)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(coordinate.byteCount)
        for hash in hashes { hash.append(to: &bytes) }
        return bytes
    }

    /// The root over its hashes: of a full tile, the hash it has in the level above.
    package var root: Digest { Merkle.root(over: hashes) }
}
