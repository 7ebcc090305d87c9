import Platform
import Transparency

/// Grows the published tree. The same steps serve a running writer and one that recovers: both
/// start from the last published state.
struct Publisher: Sendable {
    let home: HomeLayout
    let key: SignerKey
    private(set) var published: VerifiedCheckpoint
    private var edge: RightEdge
    private var placing: FilePlacing
    private var anchor: Anchor?

    init(
        home: HomeLayout, key: SignerKey, options: WriterOptions,
        published: VerifiedCheckpoint, edge: RightEdge, anchor: Anchor?
    ) {
        self.home = home
        self.key = key
        self.published = published
        self.edge = edge
        self.anchor = anchor
        placing = FilePlacing(home: home, files: options.files, threads: options.threads)
    }

    /// Publishes `entries`, which follow the published ones and are committed.
    /// - Parameter commit: makes the checkpoint durable in the journal.
    mutating func publish(
        _ entries: ArraySlice<PendingEntry>,
        commit: (VerifiedCheckpoint) throws(StoreError) -> Void
    ) throws(StoreError) {
        // 1. Derive, write, sync, rename. A crash from here on leaves files beyond the published
        //    size; the next writer writes the same ones again.
        let planned = try edge.append(entries, home: home)
        try placing.place(planned)
        // 2. Hash what the disk gives back.
        let readBack = ReadBack(ledger: home.ledger, threads: placing.threads)
        edge.frontier = try readBack.frontier(
            after: edge.frontier, adding: planned, size: edge.size)
        guard edge.frontier.root == edge.plannedRoot else {
            throw StoreError.readBack(file: home.ledger)
        }
        // 3. Sign, unless another writer has signed since.
        try anchor?.checkUnmoved()
        let checkpoint = try Publisher.sign(
            Checkpoint(origin: key.name, size: edge.size, root: edge.frontier.root), by: key)
        // 4. Commit. From here on this checkpoint will be published, by whichever writer.
        try commit(checkpoint)
        try place(checkpoint)
    }

    /// Publishes a committed checkpoint whose tree is in place: the anchor first, so that
    /// nobody sees a checkpoint which a restored backup could contradict.
    mutating func place(_ checkpoint: VerifiedCheckpoint) throws(StoreError) {
        try anchor?.renew(checkpoint, files: placing.files)
        try placing.place(
            checkpoint.bytes,
            at: "\(home.ledger)/\(PublishedPaths.checkpoint(size: checkpoint.size))",
            stagedAs: "kept-checkpoint")
        try placing.place(
            checkpoint.bytes, at: "\(home.ledger)/\(PublishedPaths.checkpoint)",
            stagedAs: "checkpoint")
        published = checkpoint
    }

    /// Adds lines to the newest checkpoint. A crash leaves it with them or without; of both files
    /// the kept one is first, so that a receipt never has fewer lines than what was seen.
    mutating func add(_ lines: [NoteSignature]) throws(StoreError) {
        let cosigned: VerifiedCheckpoint
        do throws(CheckpointError) { cosigned = try published.bearing(lines) } catch {
            throw StoreError.signing(nil)
        }
        for (path, name) in [
            (PublishedPaths.checkpoint(size: cosigned.size), "kept-checkpoint"),
            (PublishedPaths.checkpoint, "checkpoint"),
        ] {
            try placing.place(cosigned.bytes, at: "\(home.ledger)/\(path)", stagedAs: name)
        }
        published = cosigned
    }

    var files: HomeFiles { placing.files }

    /// What the last bundle's openings file holds from now on, while that bundle is partial.
    mutating func keepOpenings(_ bytes: [UInt8]) { edge.openings = bytes }

    mutating func placeProfile(_ content: [UInt8]) throws(StoreError) -> Digest {
        let digest = SHA256.digest(of: content)
        try placing.place(
            content, at: "\(home.ledger)/\(PublishedPaths.profile(digest))", stagedAs: "profile")
        return digest
    }

    static func sign(
        _ checkpoint: Checkpoint, by key: SignerKey
    ) throws(StoreError) -> VerifiedCheckpoint {
        do throws(CheckpointError) {
            return try VerifiedCheckpoint(signing: checkpoint, by: key)
        } catch {
            if case .note(.signing(let fault)) = error { throw StoreError.signing(fault) }
            throw StoreError.signing(nil)
        }
    }
}
