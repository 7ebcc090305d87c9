import Platform
import Synchronization
import Transparency

/// The one writer of a home.
///
/// `commit` returns when entries are durable; `publish` makes the committed ones part of the
/// published tree, under a signed checkpoint. Both may be called from several threads; committing
/// goes on while publishing waits for the disk. After any failure of the disk every later call
/// throws `StoreError.stopped`: open the home again, which finds everything that was committed.
package final class LedgerWriter: Sendable {
    package let home: HomeLayout
    package let logKey: VerifierKey
    // Taken in this order where both are needed.
    private let publishing: Mutex<Publisher>
    private let committing: Mutex<Committer>

    /// Opens the home and finishes what the last writer had begun.
    /// - Throws: what `LedgerOpening` says, before anything is changed; and as `init(finishing:)`.
    package convenience init(
        opening home: HomeLayout, logKey: SignerKey, clock: WallClock,
        options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        try self.init(
            finishing: try LedgerOpening(home, logKey: logKey, clock: clock, options: options))
    }

    /// Finishes what the last writer had begun: what was committed is published when this returns.
    ///
    /// It is the first that changes the home. Where it fails it takes back what it has made and
    /// nothing refers to: however often it fails, the disk does not fill.
    package init(finishing opening: LedgerOpening) throws(StoreError) {
        let (found, files) = (opening.found, opening.options.files)
        home = opening.home
        logKey = opening.description.logKey
        do throws(FileError) {
            // What is there was on its way when a writer ended; nothing refers to it. It may be
            // a part of the journal, or openings, that were being erased.
            try files.empty(home.staging, mode: 0o700)
        } catch { throw StoreError.file(error) }
        let previous = try LedgerWriter.discardEmpty(
            found.journal.segments, of: home, files: files)
        let last = previous.last
        let journal = try Journal(
            home: home, files: files, previous: previous,
            start: found.end.segmentStart((last?.start.segment ?? 0) + 1),
            lastDigest: last?.lastDigest ?? SegmentReading.noDigest,
            segmentSize: opening.options.segmentSize, randomID: opening.options.segmentID)
        committing = Mutex(
            Committer(
                journal: journal,
                clock: ReceivedClock(
                    opening.clock, last: found.end.lastReceived, use: opening.options.clock),
                end: found.end, pending: found.pending, locks: opening.locks))
        publishing = Mutex(
            Publisher(
                home: home, key: opening.logKey, options: opening.options,
                published: found.checkpoint, edge: found.edge, anchor: opening.anchor))
        do throws(StoreError) {
            // Also when it is placed already: the anchor, or the checkpoint's durable name, may lag.
            try publishing.withLock { publisher throws(StoreError) in
                try publisher.place(found.checkpoint)
            }
            try publish()
        } catch {
            committing.withLock { $0.withdraw() }
            throw error.inHome(home)
        }
        // From here on older segments go, and the new one must stay: a journal has one.
        // Without pending entries there was nothing to publish, but segments may be left over.
        try committing.withLock { committer throws(StoreError) in
            try committer.published(0, size: committer.end.size)
        }
    }

    /// Removes what writers left that were killed while they opened the home: the newest segments,
    /// as far as they hold nothing. The first stays, for a journal has one.
    private static func discardEmpty(
        _ segments: [JournalContents.Segment], of home: HomeLayout, files: HomeFiles
    ) throws(StoreError) -> [JournalContents.Segment] {
        var kept = segments
        do throws(FileError) {
            while kept.count > 1, let last = kept.last, last.isEmpty {
                try files.remove(last.path)
                try files.syncDirectory(home.journal)
                kept.removeLast()
            }
        } catch { throw StoreError.file(error) }
        return kept
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
    ///   monotonic one, and from then on; `clockBehind` when it is so far before the last entry.
    package func nextReceived() throws(StoreError) -> Instant {
        try committing.withLock { committer throws(StoreError) in try committer.nextReceived() }
    }

    /// To be called now and then by a writer that waits for work: lets the home remember, at most
    /// once an hour, that its clock was right until now.
    package func dateHome() throws(StoreError) {
        try committing.withLock { committer throws(StoreError) in try committer.date() }
    }

    /// Makes `group` durable, all of it or nothing, with one synced write: the commit point.
    /// - Parameter received: from `nextReceived`.
    /// - Returns: the place of each entry, in the group's order.
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

    /// Publishes the newest checkpoint with more lines, each in the place of one by the same key.
    /// - Parameter lines: cosignatures that were verified on just this checkpoint.
    /// - Returns: the newest checkpoint; as it was, where it is another than `checkpoint` by now.
    package func add(
        _ lines: [NoteSignature], to checkpoint: VerifiedCheckpoint
    ) throws(StoreError) -> VerifiedCheckpoint {
        try publishing.withLock { publisher throws(StoreError) in
            guard publisher.published.checkpoint == checkpoint.checkpoint, !lines.isEmpty else {
                return publisher.published
            }
            try committing.withLock { committer throws(StoreError) in
                try committer.checkRunning()
            }
            do throws(StoreError) { try publisher.add(lines) } catch {
                committing.withLock { $0.stop(because: error) }
                throw error
            }
            return publisher.published
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
