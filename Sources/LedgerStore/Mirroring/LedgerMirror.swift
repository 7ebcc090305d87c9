import Platform
import Transparency

/// A copy of a published tree on this disk, brought up to date from wherever it is published,
/// fetching only what is not there yet.
///
/// Nothing is kept before it fits: checkpoint, then the tiles from the root down, then the bundles,
/// each held against the hashes above it. So an interrupted run goes on where it was, and what was
/// changed on the way, or since on the disk, is fetched again or named. The checkpoint is written
/// last.
/// - Source: `Specs/verification.md` 12–15.
package struct LedgerMirror<Unfetched: Error>: Sendable {
    /// `ledger/` below it is the published tree, `staging/` is for what is being written.
    package let directory: String
    package let key: VerifierKey
    /// Fetches at once; bundles may have 16 MiB each.
    package let threads: Int
    /// Gives the content of a path of the published tree, of at most so many bytes.
    let fetch: @Sendable (_ path: String, _ atMost: Int) throws(Unfetched) -> [UInt8]
    /// Whether the publisher says that it has no such file.
    let isAbsent: @Sendable (Unfetched) -> Bool

    package enum Failure: Error {
        /// It could not be fetched: nothing is known of it.
        case unfetched(path: String, Unfetched)
        case wrong(VerificationFailure)
        /// The copy that was there is damaged, or another log's: nothing is known of the publisher.
        case damaged(path: String, finding: String)
        /// The publisher shows fewer entries than it did before.
        case older(shown: UInt64, kept: UInt64)
        case disk(FileError)
    }

    package struct Transfer: Sendable {
        package let size: UInt64
        /// Files that were fetched, and their bytes.
        package let fetched: Int
        package let bytes: Int
        /// Files that were there already.
        package let kept: Int
    }

    package init(
        _ directory: String, key: VerifierKey, threads: Int = 4,
        isAbsent: @escaping @Sendable (Unfetched) -> Bool = { _ in false },
        fetch: @escaping @Sendable (_ path: String, _ atMost: Int) throws(Unfetched) -> [UInt8]
    ) {
        self.isAbsent = isAbsent
        self.directory = directory
        self.key = key
        self.threads = threads
        self.fetch = fetch
    }

    package var ledger: String { "\(directory)/ledger" }

    private static var window: UInt64 { 64 }

    /// - Parameter progress: is given how many files of how many are in their place.
    package func bringUpToDate(
        progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(Failure) -> Transfer {
        let files = MirrorFiles(mirror: self)
        let lock = try files.prepare()
        defer { withExtendedLifetime(lock) {} }
        let (checkpoint, bytes) = try newestCheckpoint(files)
        let size = checkpoint.size
        try fetchEdge(of: checkpoint, files)
        let bundles = TileLayout.bundleCount(size: size)
        let levels = TileLayout.levelCount(size: size)
        let tiles = (0..<levels).map { TileLayout.fullTileCount(level: $0, size: size) }
        let total = tiles.reduce(bundles, +)
        var done: UInt64 = 0
        func report(_ count: UInt64) {
            done += count
            progress(done, total)
        }
        for level in (0..<levels).reversed() {
            try inWindows(tiles[level], report) { index throws(Failure) in
                try fetchTile(level: level, index: index, inTreeOf: size, files)
            }
        }
        try inWindows(bundles, report) { index throws(Failure) in
            try fetchBundle(index, inLogOf: size, files)
        }
        try files.write(bytes, to: PublishedPaths.checkpoint(size: size))
        try files.write(bytes, to: PublishedPaths.checkpoint)
        return files.transfer(size: size)
    }

    private func inWindows(
        _ count: UInt64, _ report: (UInt64) -> Void,
        _ body: @escaping @Sendable (UInt64) throws(Failure) -> Void
    ) throws(Failure) {
        var next: UInt64 = 0
        while next < count {
            let end = min(next + LedgerMirror.window, count)
            _ = try Parallel.attempt(Array(next..<end), threads: threads) {
                (index) throws(Failure) in try body(index)
            }
            report(end - next)
            next = end
        }
    }

    /// A profile of that digest, fetched unless it is there.
    package func profile(_ digest: Digest) throws(Failure) -> [UInt8] {
        let files = MirrorFiles(mirror: self)
        let path = PublishedPaths.profile(digest)
        let limit = 1 << 24
        if let bytes = try files.kept(path, limit), SHA256.digest(of: bytes) == digest {
            return bytes
        }
        let bytes = try files.fetched(path, limit)
        guard SHA256.digest(of: bytes) == digest else {
            throw .wrong(
                VerificationFailure(
                    .file(path), expected: "content with this digest", seen: "another"))
        }
        try files.write(bytes, to: path)
        return bytes
    }

    // MARK: Checkpoint

    private func newestCheckpoint(
        _ files: MirrorFiles<Unfetched>
    ) throws(Failure) -> (VerifiedCheckpoint, [UInt8]) {
        let path = PublishedPaths.checkpoint
        let bytes = try files.fetched(path, SignedNote.longest)
        let shown: VerifiedCheckpoint
        do throws(CheckpointError) { shown = try verified(bytes) } catch {
            throw .wrong(
                VerificationFailure(
                    .file(path), expected: "a checkpoint signed by \(key.name)",
                    seen: error.finding))
        }
        if let before = try files.kept(path, SignedNote.longest) {
            let kept: VerifiedCheckpoint
            do throws(CheckpointError) { kept = try verified(before) } catch {
                throw .damaged(path: ledger + "/" + path, finding: error.finding)
            }
            guard kept.size <= shown.size else {
                throw .older(shown: shown.size, kept: kept.size)
            }
        }
        return (shown, bytes)
    }

    private func verified(_ bytes: [UInt8]) throws(CheckpointError) -> VerifiedCheckpoint {
        try UnverifiedCheckpoint(parsing: bytes).verified(by: key)
    }

    // MARK: Tiles

    /// The partial tiles at the right edge, which together give the root.
    private func fetchEdge(
        of checkpoint: VerifiedCheckpoint, _ files: MirrorFiles<Unfetched>
    ) throws(Failure) {
        let size = checkpoint.size
        let coordinates = TileLayout.partials(size: size)
        var kept: [Tile] = []
        for coordinate in coordinates {
            guard let bytes = try files.kept(coordinate.path, coordinate.byteCount),
                let tile = Tile(coordinate, bytes: bytes)
            else { break }
            kept.append(tile)
        }
        if kept.count == coordinates.count, PartialTiles(kept).root(size: size) == checkpoint.root {
            files.count(kept: kept.count)
            return
        }
        var tiles: [Tile] = []
        for coordinate in coordinates { tiles.append(try fetched(coordinate, files)) }
        guard PartialTiles(tiles).root(size: size) == checkpoint.root else {
            throw .wrong(
                VerificationFailure(
                    .file(coordinates.map(\.path).joined(separator: " ")),
                    expected: "tiles that give the root of the checkpoint", seen: "others"))
        }
        for tile in tiles { try files.write(tile.bytes, to: tile.coordinate.path) }
    }

    private func fetched(
        _ coordinate: TileCoordinate, _ files: MirrorFiles<Unfetched>
    ) throws(Failure) -> Tile {
        let bytes = try files.fetched(coordinate)
        guard let tile = Tile(coordinate, bytes: bytes) else {
            throw .wrong(
                VerificationFailure(
                    .file(coordinate.path), expected: "\(coordinate.byteCount) bytes",
                    seen: "\(bytes.count)"))
        }
        return tile
    }

    /// A full tile: its root is in the tile above, which is there and fits.
    private func fetchTile(
        level: Int, index: UInt64, inTreeOf size: UInt64, _ files: MirrorFiles<Unfetched>
    ) throws(Failure) {
        guard let coordinate = TileCoordinate(level: level, index: index),
            let above = TileCoordinate(level: level + 1, index: index >> 8, inTreeOf: size)
        else { preconditionFailure("only tiles of the tree are fetched") }
        let root = try files.tile(above).hashes[Int(index & 0xff)]
        if let bytes = try files.kept(coordinate.path, coordinate.byteCount),
            Tile(coordinate, bytes: bytes)?.root == root
        {
            files.count(kept: 1)
            return
        }
        let tile = try fetched(coordinate, files)
        guard tile.root == root else {
            throw .wrong(
                VerificationFailure(
                    .file(coordinate.path), expected: "the hashes whose root is in \(above.path)",
                    seen: "others"))
        }
        try files.write(tile.bytes, to: coordinate.path)
    }

    // MARK: Bundles

    private func fetchBundle(
        _ index: UInt64, inLogOf size: UInt64, _ files: MirrorFiles<Unfetched>
    ) throws(Failure) {
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size),
            let tile = TileCoordinate(level: 0, index: index, inTreeOf: size)
        else { preconditionFailure("only bundles of the log are fetched") }
        let leaves = try files.tile(tile).hashes
        if let bytes = try files.kept(coordinate.path, LedgerReader.bundleLimit) {
            if fault(of: bytes, coordinate, leaves) == nil {
                files.count(kept: 1)
                return
            }
        }
        let bytes = try files.fetched(coordinate)
        if let fault = fault(of: bytes, coordinate, leaves) { throw .wrong(fault) }
        try files.write(bytes, to: coordinate.path)
    }

    private func fault(
        of bytes: [UInt8], _ coordinate: BundleCoordinate, _ leaves: [Digest]
    ) -> VerificationFailure? {
        let ranges: [Range<Int>]
        do throws(BundleError) {
            ranges = try EntryBundle.split(bytes, count: coordinate.width)
        } catch {
            return VerificationFailure(
                .file(coordinate.path), expected: "\(coordinate.width) entries", seen: error.finding
            )
        }
        let span = bytes.span
        for (place, range) in ranges.enumerated()
        where Merkle.leafHash(span.extracting(range)) != leaves[place] {
            return VerificationFailure(
                .entry(coordinate.firstEntry + UInt64(place)),
                expected: "the leaf hash in its tile", seen: "another entry in \(coordinate.path)")
        }
        return nil
    }
}
