import Platform
import Synchronization
import Transparency

/// The one writer of a home.
///
/// `commit` returns when entries are durable; `publish` makes the committed ones part of the
/// published tree, under a signed checkpoint. Both may be called from several threads; committing
/// goes on while publishing waits for the disk. After any failure of the disk every later call
/// throws `StoreError.stopped`: open the home anew, which finds everything that was committed.
package final class LedgerWriter: Sendable {
    package let home: HomeLayout
    package let logKey: VerifierKey
    // Taken in this order where both are needed.
    private let publishing: Mutex<Publisher>
    private let committing: Mutex<Committer>

    /// Opens the home and finishes what the last writer had begun: what was committed is published
    /// when this returns.
    /// - Throws: `StoreError.locked` while another writer has it open.
    package init(
        opening home: HomeLayout, logKey: SignerKey, clock: WallClock,
        options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        let description = try HomeDescription(of: home)
        guard description.logKey == logKey.verifierKey else {
            throw StoreError.anotherKey(
                expected: description.logKey.text, seen: logKey.verifierKey.text)
        }
        let lock = try LedgerWriter.lock(home)
        let files = options.files
        do throws(FileError) {
            // What stands there was on its way when a writer ended; nothing refers to it.
            for item in try FileSystem.list(home.staging) {
                // It may be a part of the journal, or openings, that were being erased.
                if item.kind == .file {
                    try files.overwrite(try HeldContent("\(home.staging)/\(item.name)"))
                }
                try files.remove("\(home.staging)/\(item.name)")
            }
        } catch { throw StoreError.file(error) }
        let found = try LedgerRecovery(home: home, key: description.logKey)
        var anchor: Anchor?
        if let path = description.anchor {
            let reader = LedgerReader(home: home, key: description.logKey)
            anchor = try Anchor.open(at: path, own: found.checkpoint, reader: reader)
        }
        let lastSegment = found.journal.segments.last?.start.segment ?? 0
        let journal = try Journal(
            home: home, files: files, previous: found.journal.segments,
            start: found.end.segmentStart(lastSegment + 1),
            lastDigest: found.journal.lastDigest, segmentSize: options.segmentSize,
            randomID: options.segmentID)
        let committer = Committer(
            journal: journal, clock: ReceivedClock(clock, last: found.end.lastReceived),
            end: found.end, pending: found.pending, lock: lock)
        var publisher = Publisher(
            home: home, key: logKey, options: options, published: found.checkpoint,
            edge: found.edge, anchor: anchor)
        // Also when it is placed already: the anchor, or the checkpoint's durable name, may lag.
        try publisher.place(found.checkpoint)
        self.home = home
        self.logKey = description.logKey
        publishing = Mutex(publisher)
        committing = Mutex(committer)
        try publish()
        // Without pending entries there was nothing to publish, but segments may be left over.
        try committing.withLock { committer throws(StoreError) in
            try committer.published(0, size: committer.end.size)
        }
    }

    static func lock(_ home: HomeLayout) throws(StoreError) -> FileLock {
        do throws(FileError) { return try FileLock(home.lock) } catch {
            throw error.isLocked ? StoreError.locked(home: home.root) : StoreError.file(error)
        }
    }

    /// The number of committed entries: the next entry's seq.
    package var size: UInt64 { committing.withLock { $0.end.size } }

    /// What the next entry has as `prev`.
    package var lastLeaf: Digest { committing.withLock { $0.end.lastLeaf } }

    /// nil in an empty log.
    package var lastReceived: Instant? { committing.withLock { $0.end.lastReceived } }

    /// The newest checkpoint; of size 0 in an empty log.
    package var published: VerifiedCheckpoint { publishing.withLock { $0.published } }

    /// The time to give to statements that are admitted now: never earlier than the last one.
    /// - Throws: `clockLeft` when the wall clock has moved by more than an hour against the
    ///   monotonic one, and from then on; `clockBehind` when it stands so far before the last entry.
    package func nextReceived() throws(StoreError) -> Instant {
        try committing.withLock { committer throws(StoreError) in try committer.nextReceived() }
    }

    /// Makes `group` durable, all of it or nothing, with one synced write: the commit point.
    /// - Parameter received: from `nextReceived`.
    /// - Returns: where each entry stands, in the group's order.
    package func commit(
        _ group: [NewEntry], received: Instant
    ) throws(StoreError) -> [CommittedEntry] {
        try committing.withLock { committer throws(StoreError) in
            try committer.commit(group, received: received)
        }
    }

    /// Publishes all committed entries. Call at most about once a second: every call that has
    /// something to publish costs some twenty synced writes and leaves partial files for ever.
    /// - Returns: the newest checkpoint, also when there was nothing to do.
    @discardableResult
    package func publish() throws(StoreError) -> VerifiedCheckpoint {
        try publishing.withLock { publisher throws(StoreError) in
            try publish(&publisher)
            return publisher.published
        }
    }

    private func publish(_ publisher: inout Publisher) throws(StoreError) {
        let pending = try committing.withLock { committer throws(StoreError) in
            try committer.checkRunning()
            return committer.pending
        }
        guard !pending.isEmpty else { return }
        do throws(StoreError) {
            try publisher.publish(pending[...]) { (checkpoint) throws(StoreError) in
                try committing.withLock { committer throws(StoreError) in
                    try committer.commit(checkpoint)
                }
            }
            try committing.withLock { committer throws(StoreError) in
                try committer.published(pending.count, size: publisher.published.size)
            }
        } catch {
            committing.withLock { $0.stop(because: error) }
            throw error
        }
    }

    /// Destroys the openings of `seqs` in every file of the home that this store writes: the
    /// journal, and the openings files. Everything committed is published first.
    ///
    /// To be called again after any failure: what is destroyed already stays so.
    /// - Returns: those of `seqs` that had an opening until now.
    /// - Throws: `noSuchEntry`, before anything is destroyed.
    package func eraseOpenings(of seqs: [UInt64]) throws(StoreError) -> [UInt64] {
        try publishing.withLock { publisher throws(StoreError) in
            do throws(StoreError) {
                var isEmpty = false
                while !isEmpty {
                    try publish(&publisher)
                    if let seq = seqs.first(where: { $0 >= publisher.published.size }) {
                        throw StoreError.noSuchEntry(seq: seq, size: publisher.published.size)
                    }
                    isEmpty = try committing.withLock { committer throws(StoreError) in
                        try committer.emptyJournal()
                    }
                }
                return try publisher.eraseOpenings(of: seqs)
            } catch {
                if case .noSuchEntry = error { throw error }
                committing.withLock { $0.stop(because: error) }
                throw error
            }
        }
    }

    /// Keeps an adopted profile in the published tree, under the SHA-256 of its bytes.
    package func placeProfile(_ content: [UInt8]) throws(StoreError) -> Digest {
        try publishing.withLock { publisher throws(StoreError) in
            try committing.withLock { committer throws(StoreError) in
                try committer.checkRunning()
            }
            do throws(StoreError) { return try publisher.placeProfile(content) } catch {
                committing.withLock { $0.stop(because: error) }
                throw error
            }
        }
    }

    /// Lets another writer open the home, as the end of the process does: what is committed and
    /// not published is left to it.
    package func abandon() {
        // Not while another thread is publishing: its files would meet the next writer's.
        publishing.withLock { _ in committing.withLock { $0.close() } }
    }

    /// Publishes what is committed and lets another writer open the home.
    package func close() throws(StoreError) {
        try publish()
        abandon()
    }
}
