import Platform
import Transparency

/// Puts the checked bundles together in their order: the chain between them, the tiles above
/// level 0, the roots of all checkpoints, and at the end the root that was asked for.
struct TreeSpine {
    private let files: TreeFiles
    private let checkpoint: VerifiedCheckpoint
    private var frontier = Frontier()
    /// The hashes of the tile that is being filled at each level from 1 up.
    private var filling: [[Digest]] = Array(repeating: [], count: TileCoordinate.levelCount)
    private var lastLeaf: Digest
    private var lastReceived: Instant?

    init(files: TreeFiles, checkpoint: VerifiedCheckpoint) {
        self.files = files
        self.checkpoint = checkpoint
        lastLeaf = EntryHeader.genesisPrev(origin: checkpoint.origin.text)
    }

    var size: UInt64 { frontier.size }

    mutating func append(_ outcome: BundleCheck.Outcome) throws(VerificationFailure) {
        let bundle = outcome.bundle
        guard outcome.firstPrev == lastLeaf else {
            throw VerificationFailure(
                .entry(bundle.firstSeq), expected: "prev \(Base64.encodeText(lastLeaf.bytes))",
                seen: Base64.encodeText(outcome.firstPrev.bytes))
        }
        if let first = bundle.received.first {
            try HeaderChain.checkOrder(lastReceived, first, seq: bundle.firstSeq)
        }
        lastLeaf = bundle.leaves.last ?? lastLeaf
        lastReceived = bundle.received.last ?? lastReceived
        if let root = outcome.root, outcome.checkpoints.isEmpty {
            guard frontier.append(subtree: root, level: 8) else {
                preconditionFailure("bundles come in their order")
            }
        } else {
            try append(bundle.leaves, comparing: outcome.checkpoints)
        }
        if let root = outcome.root { try complete(level: 1, with: root) }
    }

    /// Appends leaf by leaf and compares the root at the size of each checkpoint.
    private mutating func append(
        _ leaves: [Digest], comparing checkpoints: [VerifiedCheckpoint]
    ) throws(VerificationFailure) {
        var rest = checkpoints[...]
        for leaf in leaves {
            frontier.append(leaf)
            guard let next = rest.first, next.size == frontier.size else { continue }
            try compareRoot(of: next, path: PublishedPaths.checkpoint(size: next.size))
            rest = rest.dropFirst()
        }
    }

    private func compareRoot(
        of claimed: VerifiedCheckpoint, path: String
    ) throws(VerificationFailure) {
        guard claimed.root == frontier.root else {
            throw VerificationFailure(
                .file(path), expected: "root \(Base64.encodeText(frontier.root.bytes))",
                seen: Base64.encodeText(claimed.root.bytes))
        }
    }

    private mutating func complete(
        level: Int, with hash: Digest
    ) throws(VerificationFailure) {
        filling[level].append(hash)
        guard filling[level].count == TileCoordinate.fullWidth,
            let coordinate = TileCoordinate(
                level: level,
                index: TileLayout.fullTileCount(level: level, size: frontier.size) - 1)
        else { return }
        try compare(coordinate)
        let root = Merkle.root(over: filling[level])
        filling[level].removeAll(keepingCapacity: true)
        try complete(level: level + 1, with: root)
    }

    private func compare(_ coordinate: TileCoordinate) throws(VerificationFailure) {
        let tile = try files.tile(coordinate)
        for (position, hash) in filling[coordinate.level].enumerated()
        where tile.hashes[position] != hash {
            throw VerificationFailure(
                .file(coordinate.path), expected: "the root over its subtree \(position)",
                seen: "another hash")
        }
    }

    /// Compares what is left at the right edge, and the root.
    func finish() throws(VerificationFailure) {
        for coordinate in TileLayout.partials(size: checkpoint.size) where coordinate.level > 0 {
            try compare(coordinate)
        }
        try compareRoot(of: checkpoint, path: PublishedPaths.checkpoint)
    }
}
