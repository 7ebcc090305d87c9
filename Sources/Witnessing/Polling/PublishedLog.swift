import HTTPFetching
import Platform
import Transparency

/// A log that somebody publishes, read as far as a proof needs it.
final class PublishedLog {
    private let fetcher: WebFetcher
    private var tiles: [TileCoordinate: Tile] = [:]

    init(_ address: WebAddress, trust: TLSTrust?) {
        fetcher = WebFetcher(address, trust: trust)
    }

    /// Its newest checkpoint, as bytes.
    func checkpoint() throws(FetchFault) -> [UInt8] {
        try fetcher.fetch("checkpoint", atMost: SignedNote.longest)
    }

    /// The tree of one size; nothing of it is believed before a proof of it holds.
    func tree(size: UInt64) -> TiledTree<FetchFault> {
        TiledTree(size: size) { coordinate throws(FetchFault) in try self.tile(coordinate) }
    }

    private func tile(_ coordinate: TileCoordinate) throws(FetchFault) -> Tile {
        if let known = tiles[coordinate] { return known }
        var bytes: [UInt8]
        do throws(FetchFault) {
            bytes = try fetcher.fetch(coordinate.path, atMost: TileCoordinate.fullWidth * 32)
        } catch {
            // A partial tile may be gone once the full one is there, which begins with it.
            guard !coordinate.isFull, [.status(403), .status(404), .status(410)].contains(error),
                let full = TileCoordinate(level: coordinate.level, index: coordinate.index)
            else { throw error }
            bytes = try fetcher.fetch(full.path, atMost: TileCoordinate.fullWidth * 32)
            bytes = Array(bytes.prefix(coordinate.byteCount))
        }
        guard let tile = Tile(coordinate, bytes: bytes) else { throw .answer(.length) }
        tiles[coordinate] = tile
        return tile
    }
}
