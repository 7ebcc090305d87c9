import Platform
import Transparency

/// What must be known of a published tree to let it grow: its partial files and its frontier.
struct RightEdge: Sendable {
    private var tiles: TileGrowth
    private var bundles: BundleGrowth
    /// The records of the last bundle while it is partial.
    var openings: [UInt8]
    /// Of the tree as it was read back from the disk.
    var frontier: Frontier

    /// Of the tree without entries.
    init() {
        tiles = TileGrowth()
        bundles = BundleGrowth()
        openings = []
        frontier = Frontier()
    }

    var size: UInt64 { tiles.size }
    /// The root the files planned so far must lead to.
    var plannedRoot: Digest { tiles.root }

    /// Reads the edge of the tree that `checkpoint` covers, and checks it against its root.
    init(of checkpoint: VerifiedCheckpoint, reader: LedgerReader) throws(StoreError) {
        let size = checkpoint.size
        tiles = try TileGrowth(size: size) { (coordinate) throws(StoreError) in
            try reader.tile(coordinate)
        }
        frontier = try Frontier(size: size, from: reader.tree(size: size))
        guard tiles.root == checkpoint.root, frontier.root == checkpoint.root else {
            throw StoreError.corruption(
                file: reader.ledger, damage: .anotherRoot)
        }
        bundles = try BundleGrowth(size: size) { (coordinate) throws(StoreError) in
            try reader.bundle(coordinate.index, inLogOf: size).bytes
        }
        openings = []
        if let partial = TileLayout.partialBundle(size: size) {
            let records = try reader.openings(bundle: partial.index, inLogOf: size)
            for record in records {
                OpeningRecords.append(OpeningRecords.record(record), to: &openings)
            }
            try RightEdge.checkLastBundle(partial, size: size, reader: reader)
        }
    }

    private static func checkLastBundle(
        _ partial: BundleCoordinate, size: UInt64, reader: LedgerReader
    ) throws(StoreError) {
        guard let coordinate = TileLayout.partial(level: 0, size: size),
            try reader.bundle(partial.index, inLogOf: size).leafHashes()
                == reader.tile(coordinate).hashes
        else {
            throw StoreError.corruption(
                file: "\(reader.ledger)/\(partial.path)", damage: .anotherTile)
        }
    }

    /// Where the log ends that the tree holds.
    func end(origin: String, reader: LedgerReader) throws(StoreError) -> LogEnd {
        guard size > 0 else {
            return LogEnd(
                size: 0, lastLeaf: EntryHeader.genesisPrev(origin: origin), lastReceived: nil)
        }
        let last = try reader.entry(size - 1, inLogOf: size)
        do throws(EntryError) {
            let (header, _) = try EntryHeader.parse(last.span)
            return LogEnd(
                size: size, lastLeaf: Merkle.leafHash(last), lastReceived: header.received)
        } catch {
            throw StoreError.corruption(
                file: reader.ledger, damage: .entryWithoutHeader(size - 1))
        }
    }

    /// Appends `entries` and returns every file that is new or longer: openings, then bundles, then
    /// tiles, each kind in its order.
    mutating func append(
        _ entries: ArraySlice<PendingEntry>, home: HomeLayout
    ) throws(StoreError) -> [PlannedFile] {
        let before = size
        var files: [PlannedFile] = []
        for (position, entry) in entries.enumerated() {
            OpeningRecords.append(entry.opening, to: &openings)
            let next = before + UInt64(position) + 1
            if next & 0xff == 0 || position == entries.count - 1 {
                let name = PublishedPaths.openings(bundle: (next - 1) >> 8)
                files.append(
                    PlannedFile(
                        path: "\(home.openings)/\(name)", bytes: openings, mode: 0o600,
                        kind: .openings))
            }
            if next & 0xff == 0 { openings.removeAll(keepingCapacity: true) }
        }
        do throws(BundleError) {
            for bundle in try bundles.append(entries.map(\.entry)) {
                files.append(
                    PlannedFile(
                        path: "\(home.ledger)/\(bundle.coordinate.path)", bytes: bundle.bytes,
                        mode: 0o644, kind: .bundle(bundle.coordinate)))
            }
        } catch { throw StoreError.corruption(file: home.journal, damage: .noBundle) }
        for tile in tiles.append(entries.map(\.leaf)) {
            files.append(
                PlannedFile(
                    path: "\(home.ledger)/\(tile.coordinate.path)", bytes: tile.bytes,
                    mode: 0o644, kind: .tile))
        }
        return files
    }
}

/// One file a publication writes.
struct PlannedFile: Sendable {
    enum Kind: Sendable {
        case openings, tile
        case bundle(BundleCoordinate)
    }

    let path: String
    let bytes: [UInt8]
    let mode: UInt32
    let kind: Kind
}
