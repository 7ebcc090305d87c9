import Platform
import Transparency

/// Verifies a published tree with all its files, and the shape of the openings beside it, under the
/// log's key alone.
///
/// Bundles are read and hashed on several threads, a window at a time, so that memory does not grow
/// with the log. It may run while a writer publishes: what is verified is the checkpoint found at
/// the start.
package struct TreeVerification: Sendable {
    /// The published directory.
    package let ledger: String
    /// The directory of the openings files; nil to verify without.
    package let openings: String?
    package let key: VerifierKey
    package let threads: Int
    /// Bundles read and held at a time, at least 1; a bundle has at most 16 MiB, and usually a
    /// hundredth of it.
    package let windowSize: Int

    package init(
        ledger: String, openings: String? = nil, key: VerifierKey,
        threads: Int = Parallel.processorCount, windowSize: Int = 32
    ) {
        self.ledger = ledger
        self.openings = openings
        self.key = key
        self.threads = threads
        self.windowSize = windowSize
    }

    /// - Parameters:
    ///   - body: gets the windows in order. Until `run` returns their entries are chained and fit
    ///     their tiles, but the root is not known to be the signed one.
    ///   - progress: is given how many entries of how many are verified, after each window.
    /// - Throws: the first failure, from here or from `body`.
    package func run(
        _ body: (VerifiedWindow) throws(VerificationFailure) -> Void = { _ in },
        progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(VerificationFailure) -> VerifiedTree {
        let files = TreeFiles(ledger: ledger, openings: openings, key: key)
        let checkpoint = try files.checkpoint(PublishedPaths.checkpoint)
        let sizes = try keptSizes(files, upTo: checkpoint)
        let check = BundleCheck(files: files, size: checkpoint.size)
        var spine = TreeSpine(files: files, checkpoint: checkpoint)
        let bundleCount = TileLayout.bundleCount(size: checkpoint.size)
        var next: UInt64 = 0
        var restOfSizes = sizes.drop { $0 == 0 }
        while next < bundleCount {
            let end = min(next + UInt64(max(1, windowSize)), bundleCount)
            var work: [(index: UInt64, sizes: ArraySlice<UInt64>)] = []
            for index in next..<end {
                let own = restOfSizes.prefix { $0 <= (index + 1) << 8 }
                restOfSizes = restOfSizes.dropFirst(own.count)
                work.append((index, own))
            }
            let outcomes = try Parallel.attempt(work, threads: threads) {
                (item) throws(VerificationFailure) in
                try check.check(item.index, checkpointSizes: item.sizes)
            }
            for outcome in outcomes { try spine.append(outcome) }
            let bundles = outcomes.map(\.bundle)
            try body(VerifiedWindow(bundles: bundles))
            next = end
            progress(spine.size, checkpoint.size)
        }
        try spine.finish()
        var inventory = TreeInventory(files: files, size: checkpoint.size, threads: threads)
        try inventory.take()
        return VerifiedTree(
            checkpoint: checkpoint, checkpointSizes: sizes,
            partialFileCount: inventory.partialCount, profileCount: inventory.profileCount,
            hasOpenings: openings != nil)
    }

    /// The sizes of the kept checkpoints that are to be verified, ascending; the one of size 0 is
    /// verified here, having no bundle to be in.
    private func keptSizes(
        _ files: TreeFiles, upTo checkpoint: VerifiedCheckpoint
    ) throws(VerificationFailure) -> [UInt64] {
        var sizes: [UInt64] = []
        let directory = "\(ledger)/checkpoints"
        try PublishedFiles.walk(
            directory, failure: { VerificationFailure(fault: $0, below: "checkpoints/") }
        ) { (path, kind) throws(VerificationFailure) in
            if kind == .directory { return }
            guard kind == .file, let size = TilePath.parse(path) else {
                throw VerificationFailure(
                    .file("checkpoints/\(path)"), expected: "no such name", seen: "one")
            }
            // Larger ones are accounted for at the end.
            if size <= checkpoint.size { sizes.append(size) }
        }
        sizes.sort()
        let kept = PublishedPaths.checkpoint(size: checkpoint.size)
        guard sizes.last == checkpoint.size else {
            throw VerificationFailure(
                .file(kept), expected: "the newest checkpoint", seen: "nothing")
        }
        if sizes.first == 0 {
            let path = PublishedPaths.checkpoint(size: 0)
            let empty = try files.checkpoint(path)
            guard empty.size == 0 else {
                throw VerificationFailure(.file(path), expected: "size 0", seen: "\(empty.size)")
            }
        }
        return sizes
    }
}

/// What was verified of a tree.
package struct VerifiedTree: Sendable {
    /// The checkpoint everything was verified against.
    package let checkpoint: VerifiedCheckpoint
    /// The sizes of the checkpoints that are kept, ascending, this one's among them: all signed by
    /// the log, all of them beginnings of its tree.
    package let checkpointSizes: [UInt64]
    /// Partial tiles and bundles that are beginnings of the current ones.
    package let partialFileCount: Int
    package let profileCount: Int
    /// Whether there were openings: one record for each entry, their content not looked at.
    package let hasOpenings: Bool

    package var checkpointCount: Int { checkpointSizes.count }
}
