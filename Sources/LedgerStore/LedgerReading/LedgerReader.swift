import Platform
import Transparency

/// Reads a published tree and, where it is at hand, the openings beside it.
///
/// What it returns has the right shape but is not proven: proofs and `TreeVerification` do that.
/// Only signed checkpoints come back verified. Safe to use from several threads, and while a
/// writer publishes.
package struct LedgerReader: Sendable {
    /// The published directory.
    package let ledger: String
    /// The directory of the openings files; nil when there are none at hand.
    package let openings: String?
    /// The log's key.
    package let key: VerifierKey
    private let tiles = RecentlyRead<Tile>(capacity: 64)
    private let bundles = RecentlyRead<BundleContent>(capacity: 16)
    private let places = RecordPlaces()

    private static let checkpointLimit = SignedNote.longest
    static let bundleLimit = 256 * (2 + EntryBundle.longestEntry)

    package init(ledger: String, openings: String?, key: VerifierKey) {
        self.ledger = ledger
        self.openings = openings
        self.key = key
    }

    package init(home: HomeLayout, key: VerifierKey) {
        self.init(ledger: home.ledger, openings: home.openings, key: key)
    }

    // MARK: Checkpoints

    /// The newest checkpoint, under the log's key.
    package func checkpoint() throws(StoreError) -> VerifiedCheckpoint {
        try checkpoint(at: PublishedPaths.checkpoint)
    }

    /// The checkpoint that was signed at `size`.
    package func checkpoint(size: UInt64) throws(StoreError) -> VerifiedCheckpoint {
        let path = PublishedPaths.checkpoint(size: size)
        let checkpoint = try checkpoint(at: path)
        guard checkpoint.size == size else {
            throw StoreError.corruption(
                file: "\(ledger)/\(path)", damage: .checkpointOfSize(checkpoint.size))
        }
        return checkpoint
    }

    private func checkpoint(at path: String) throws(StoreError) -> VerifiedCheckpoint {
        let bytes = try read(path, limit: LedgerReader.checkpointLimit)
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: key)
        } catch {
            throw StoreError.corruption(
                file: "\(ledger)/\(path)", damage: .noCheckpoint(error))
        }
    }

    /// The sizes of all checkpoints ever signed, ascending. Cost: the listing of their directory.
    package func checkpointSizes() throws(StoreError) -> [UInt64] {
        var sizes: [UInt64] = []
        let directory = "\(ledger)/checkpoints"
        try PublishedFiles.walk(directory, failure: { fault in StoreError(fault, in: directory) }) {
            (path, kind) throws(StoreError) in
            if kind == .directory { return }
            guard kind == .file, let size = TilePath.parse(path) else {
                throw StoreError.corruption(
                    file: "\(directory)/\(path)", damage: .strangeName)
            }
            sizes.append(size)
        }
        return sizes.sorted()
    }

    /// The smallest checkpoint that covers entry `seq`; nil while none does.
    ///
    /// Receipts are made against it, so that an entry has one receipt for ever.
    private func smallestCheckpoint(
        covering seq: UInt64, among sizes: [UInt64]
    ) throws(StoreError) -> VerifiedCheckpoint? {
        var low = 0
        var high = sizes.count
        while low < high {
            let middle = (low + high) / 2
            if sizes[middle] > seq { high = middle } else { low = middle + 1 }
        }
        return low < sizes.count ? try checkpoint(size: sizes[low]) : nil
    }

    // MARK: Entries

    /// The bundle at `index` as a log of `size` entries has it.
    package func bundle(
        _ index: UInt64, inLogOf size: UInt64
    ) throws(StoreError) -> BundleContent {
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size) else {
            throw StoreError.noSuchEntry(seq: index << 8, size: size)
        }
        return try bundles.value(coordinate.path) { () throws(StoreError) in
            let bytes = try read(coordinate.path, limit: LedgerReader.bundleLimit)
            return BundleContent(
                index: index, bytes: bytes, ranges: try split(bytes, into: coordinate))
        }
    }

    /// The bytes of entry `seq` of a log of `size` entries.
    package func entry(_ seq: UInt64, inLogOf size: UInt64) throws(StoreError) -> [UInt8] {
        guard seq < size else { throw StoreError.noSuchEntry(seq: seq, size: size) }
        return try entries([Int(seq & 0xff)], ofBundle: seq >> 8, inLogOf: size)[0]
    }

    /// The bytes of some of a bundle's entries.
    /// - Parameter positions: in the bundle, from 0, ascending.
    package func entries(
        _ positions: [Int], ofBundle index: UInt64, inLogOf size: UInt64
    ) throws(StoreError) -> [[UInt8]] {
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size) else {
            throw StoreError.noSuchEntry(seq: index << 8, size: size)
        }
        let records = try places.records(
            positions, of: "\(ledger)/\(coordinate.path)", below: ledger,
            limit: LedgerReader.bundleLimit
        ) { bytes throws(StoreError) in
            try split(bytes, into: coordinate)
        }
        return records.map(Array.init)
    }

    private func split(
        _ bytes: [UInt8], into coordinate: BundleCoordinate
    ) throws(StoreError) -> [Range<Int>] {
        do throws(BundleError) {
            return try EntryBundle.split(bytes, count: coordinate.width)
        } catch {
            throw StoreError.corruption(
                file: "\(ledger)/\(coordinate.path)", damage: .noBundle)
        }
    }

    // MARK: Tree

    /// One tile, exactly of this coordinate.
    package func tile(_ coordinate: TileCoordinate) throws(StoreError) -> Tile {
        try tiles.value(coordinate.path) { () throws(StoreError) in
            let bytes = try read(coordinate.path, limit: TileCoordinate.fullWidth * 32)
            guard let tile = Tile(coordinate, bytes: bytes) else {
                throw StoreError.corruption(
                    file: "\(ledger)/\(coordinate.path)",
                    damage: .length(seen: bytes.count, expected: coordinate.byteCount))
            }
            return tile
        }
    }

    /// The tree of a published checkpoint's size, to make proofs from.
    package func tree(size: UInt64) -> TiledTree<StoreError> {
        TiledTree(size: size) { (coordinate) throws(StoreError) in try tile(coordinate) }
    }

    /// The receipt of entry `seq` against the smallest checkpoint that covers it; nil while none
    /// does. It has been verified.
    package func receipt(_ seq: UInt64) throws(StoreError) -> Receipt? {
        try receipt(seq, among: try checkpointSizes())
    }

    /// As `receipt(_:)`, with the `checkpointSizes` that the caller has: for many receipts.
    package func receipt(
        _ seq: UInt64, among sizes: [UInt64]
    ) throws(StoreError) -> Receipt? {
        guard let checkpoint = try smallestCheckpoint(covering: seq, among: sizes) else {
            return nil
        }
        let entry = try entry(seq, inLogOf: checkpoint.size)
        let source = tree(size: checkpoint.size)
        guard
            let proof = try InclusionProof(index: seq, size: checkpoint.size, from: source)
        else { throw StoreError.noSuchEntry(seq: seq, size: checkpoint.size) }
        do throws(ReceiptError) {
            return try Receipt(entry: entry, proof: proof, checkpoint: checkpoint)
        } catch {
            throw StoreError.corruption(
                file: ledger, damage: .entryUnproven(seq))
        }
    }

    // MARK: Openings

    /// The openings of a bundle, one an entry of a log of `size` entries; none at all where no
    /// openings are at hand.
    package func openings(
        bundle index: UInt64, inLogOf size: UInt64
    ) throws(StoreError) -> [Opening?] {
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size) else {
            throw StoreError.noSuchEntry(seq: index << 8, size: size)
        }
        return try openings(Array(0..<coordinate.width), ofBundle: index, inLogOf: size) ?? []
    }

    /// The openings of some of a bundle's entries, nil for one that has none: it is open, or its
    /// opening was erased. nil where no openings are at hand.
    /// - Parameter positions: in the bundle, from 0, ascending.
    package func openings(
        _ positions: [Int], ofBundle index: UInt64, inLogOf size: UInt64
    ) throws(StoreError) -> [Opening?]? {
        guard let openings else { return nil }
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size) else {
            throw StoreError.noSuchEntry(seq: index << 8, size: size)
        }
        let path = "\(openings)/\(PublishedPaths.openings(bundle: index))"
        let records = try places.records(
            positions, of: path, below: openings, limit: LedgerReader.bundleLimit
        ) { bytes throws(StoreError) in
            do throws(OpeningsError) {
                // While a writer publishes, the file may already hold more than the checkpoint
                // covers.
                return try OpeningRecords.walk(bytes, count: coordinate.width)
            } catch { throw StoreError.corruption(file: path, damage: .noOpenings) }
        }
        return records.map(OpeningRecords.opening)
    }

    /// The opening of entry `seq`; nil when it has none, or it was erased, or none is at hand.
    package func opening(_ seq: UInt64, inLogOf size: UInt64) throws(StoreError) -> Opening? {
        guard seq < size else { throw StoreError.noSuchEntry(seq: seq, size: size) }
        return try openings([Int(seq & 0xff)], ofBundle: seq >> 8, inLogOf: size)?[0]
    }

    private func read(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.readRegular("\(ledger)/\(path)", limit: limit)
        } catch { throw StoreError(reading: error, below: ledger) }
    }
}

extension StoreError {
    init(_ fault: PublishedFiles.Fault, in directory: String) {
        self =
            switch fault {
            case .unreadable(_, let error):
                StoreError(reading: error, below: FileSystem.directory(of: directory))
            case .strangeName(let path):
                .corruption(file: "\(directory)/\(path)", damage: .strangeName)
            }
    }
}
