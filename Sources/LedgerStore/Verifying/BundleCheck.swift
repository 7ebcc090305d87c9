import Platform
import Transparency

/// The part of verification that one thread does for one bundle, knowing no other: its entries
/// against its tile, their chain, its openings, and the checkpoints that end within it.
struct BundleCheck: Sendable {
    let files: TreeFiles
    /// Of the tree being verified.
    let size: UInt64

    struct Outcome: Sendable {
        let bundle: VerifiedBundle
        /// `prev` of the first entry, to be compared with the bundle before.
        let firstPrev: Digest
        /// The root over its 256 leaves; nil for a partial bundle.
        let root: Digest?
        /// The signed checkpoints whose size lies within the bundle, ascending.
        let checkpoints: [VerifiedCheckpoint]
    }

    /// - Parameter sizes: of the kept checkpoints that end behind an entry of this bundle.
    func check(
        _ index: UInt64, checkpointSizes sizes: ArraySlice<UInt64>
    ) throws(VerificationFailure) -> Outcome {
        guard let coordinate = BundleCoordinate(index: index, inLogOf: size),
            let tileCoordinate = TileCoordinate(level: 0, index: index, inTreeOf: size)
        else { preconditionFailure("only bundles of the tree are checked") }
        let path = coordinate.path
        let bytes = try files.read(path, limit: LedgerReader.bundleLimit)
        let ranges: [Range<Int>]
        do throws(BundleError) {
            ranges = try EntryBundle.split(bytes, count: coordinate.width)
        } catch {
            throw VerificationFailure(
                .file(path), expected: "\(coordinate.width) entries", seen: error.finding)
        }
        let tile = try files.tile(tileCoordinate)
        let span = bytes.span
        var chain = HeaderChain()
        var statements: [Range<Int>] = []
        var received: [Instant] = []
        statements.reserveCapacity(ranges.count)
        received.reserveCapacity(ranges.count)
        let firstPrev = try self.firstPrev(span.extracting(ranges[0]), seq: coordinate.firstEntry)
        for (position, range) in ranges.enumerated() {
            let seq = coordinate.firstEntry + UInt64(position)
            let entry = span.extracting(range)
            guard Merkle.leafHash(entry) == tile.hashes[position] else {
                throw VerificationFailure(
                    .entry(seq), expected: "the leaf hash in \(tileCoordinate.path)",
                    seen: "another entry in \(path)")
            }
            let prev = position == 0 ? firstPrev : tile.hashes[position - 1]
            let (start, time) = try chain.follow(entry, seq: seq, prev: prev)
            try HeaderChain.checkOrder(received.last, time, seq: seq)
            statements.append(range.lowerBound + start..<range.upperBound)
            received.append(time)
        }
        let bundle = VerifiedBundle(
            index: index, bytes: bytes, entries: ranges, statements: statements,
            received: received, leaves: tile.hashes, openings: try openings(coordinate))
        return Outcome(
            bundle: bundle, firstPrev: firstPrev, root: tile.coordinate.isFull ? tile.root : nil,
            checkpoints: try checkpoints(sizes))
    }

    private func firstPrev(
        _ entry: Span<UInt8>, seq: UInt64
    ) throws(VerificationFailure) -> Digest {
        do throws(EntryError) { return try EntryHeader.parse(entry).header.prev } catch {
            throw VerificationFailure(
                .entry(seq), expected: "an entry header", seen: error.finding)
        }
    }

    private func openings(
        _ coordinate: BundleCoordinate
    ) throws(VerificationFailure) -> BundleOpenings? {
        guard let directory = files.openings else { return nil }
        let name = PublishedPaths.openings(bundle: coordinate.index)
        let bytes = try files.openings(name, directory: directory)
        do throws(OpeningsError) {
            let records = try OpeningRecords.split(bytes, count: coordinate.width)
            return BundleOpenings(bytes: bytes, records: records)
        } catch {
            if case .trailing(let extra) = error, try isGrowing(coordinate) {
                let kept = Array(bytes.dropLast(extra))
                if let records = try? OpeningRecords.split(kept, count: coordinate.width) {
                    return BundleOpenings(bytes: kept, records: records)
                }
            }
            throw VerificationFailure(
                .openings(name), expected: "\(coordinate.width) records", seen: error.finding)
        }
    }

    /// Whether a writer has published beyond the tree being verified since, so that the openings
    /// of its last bundle may have got more records.
    private func isGrowing(_ coordinate: BundleCoordinate) throws(VerificationFailure) -> Bool {
        if coordinate.isFull { return false }
        return try files.checkpoint(PublishedPaths.checkpoint).size > size
    }

    /// The checkpoints of `sizes`, verified under the log's key; their roots are not compared yet.
    private func checkpoints(
        _ sizes: ArraySlice<UInt64>
    ) throws(VerificationFailure) -> [VerifiedCheckpoint] {
        var checkpoints: [VerifiedCheckpoint] = []
        for size in sizes {
            let path = PublishedPaths.checkpoint(size: size)
            let checkpoint = try files.checkpoint(path)
            guard checkpoint.size == size else {
                throw VerificationFailure(
                    .file(path), expected: "size \(size)", seen: "\(checkpoint.size)")
            }
            try requirePartialFiles(of: size)
            checkpoints.append(checkpoint)
        }
        return checkpoints
    }

    /// The partial files of every checkpoint ever signed stay; what they hold is compared later.
    private func requirePartialFiles(of size: UInt64) throws(VerificationFailure) {
        var paths = TileLayout.partials(size: size).map(\.path)
        if let bundle = TileLayout.partialBundle(size: size) { paths.append(bundle.path) }
        for path in paths {
            let kind: FileKind?
            do throws(FileError) { kind = try FileSystem.kind(of: "\(files.ledger)/\(path)") } catch
            {
                throw VerificationFailure(.file(path), expected: "a file", seen: error.finding)
            }
            guard kind == .file else {
                throw VerificationFailure(
                    .file(path), expected: "a file, for the checkpoint of size \(size)",
                    seen: kind == nil ? "nothing" : "no plain file")
            }
        }
    }
}

extension HeaderChain {
    static func checkOrder(
        _ before: Instant?, _ received: Instant, seq: UInt64
    ) throws(VerificationFailure) {
        guard let before, received < before else { return }
        throw VerificationFailure(
            .entry(seq), expected: "received not before \(before)", seen: "\(received)")
    }
}
