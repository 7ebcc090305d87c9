import Platform
import Transparency

/// Takes entries into the journal. Everything a writer's calls share, behind one lock.
struct Committer: ~Copyable {
    private var journal: Journal
    private var clock: ReceivedClock
    private(set) var end: LogEnd
    /// Committed and not yet published, in order.
    private(set) var pending: [PendingEntry]
    private var stopped: StoreError?
    private var locks: WriterLocks?
    /// When the home was dated last, by the clock nobody can set.
    private var dated: Int64

    init(
        journal: consuming Journal, clock: ReceivedClock, end: LogEnd, pending: [PendingEntry],
        locks: WriterLocks
    ) {
        self.journal = journal
        self.clock = clock
        self.end = end
        self.pending = pending
        self.locks = locks
        dated = clock.monotonicSeconds
    }

    /// - Throws: when the writer was closed or has stopped.
    func checkRunning() throws(StoreError) {
        if let stopped { throw StoreError.stopped(because: stopped) }
        guard locks != nil else { throw StoreError.closed }
    }

    /// After a failure nobody knows what the disk holds: every later call throws.
    mutating func stop(because error: StoreError) { stopped = stopped ?? error }

    /// Lets another writer open the home.
    mutating func close() { locks = nil }

    /// Takes back what opening the journal has made, if nothing was committed to it.
    func withdraw() { journal.withdraw() }

    /// How often the home is dated while a writer waits for work: every hour.
    private static let datingInterval: Int64 = 3600

    /// Dates the home when that is due and the clock can still be trusted.
    mutating func date() throws(StoreError) {
        try checkRunning()
        let now = clock.monotonicSeconds
        guard clock.datesFiles, now - dated >= Committer.datingInterval else { return }
        _ = try clock.checked()
        do throws(FileError) { try locks?.date() } catch { throw StoreError.file(error) }
        dated = now
    }

    mutating func nextReceived() throws(StoreError) -> Instant {
        try checkRunning()
        do throws(StoreError) { return try clock.next() } catch {
            stop(because: error)
            throw error
        }
    }

    mutating func commit(
        _ group: [NewEntry], received: Instant
    ) throws(StoreError) -> [CommittedEntry] {
        try checkRunning()
        guard let handedOut = clock.last, received <= handedOut,
            end.lastReceived.map({ $0 <= received }) ?? true
        else {
            throw StoreError.received(seen: received, last: end.lastReceived ?? received)
        }
        var after = end
        var entries: [PendingEntry] = []
        entries.reserveCapacity(group.count)
        for (position, new) in group.enumerated() {
            entries.append(try after.append(new, received: received, position: position))
        }
        guard !entries.isEmpty else { return [] }
        let payload = EntryGroup(
            firstSeq: end.size,
            items: entries.map { EntryGroup.Item(entry: $0.entry, opening: $0.opening) }
        ).payload
        try append(.group, payload)
        let first = end.size
        end = after
        pending += entries
        return entries.enumerated().map {
            CommittedEntry(seq: first + UInt64($0.offset), leaf: $0.element.leaf)
        }
    }

    mutating func commit(_ checkpoint: VerifiedCheckpoint) throws(StoreError) {
        try checkRunning()
        try append(.checkpoint, checkpoint.bytes)
    }

    /// Forgets the first `count` pending entries and the journal segments that are needed no more.
    mutating func published(_ count: Int, size: UInt64) throws(StoreError) {
        pending.removeFirst(count)
        do throws(StoreError) { try journal.retire(published: size) } catch {
            stop(because: error)
            throw error
        }
    }

    /// Leaves the journal without any entry, if all that is committed is published.
    /// - Returns: false, and nothing done, when something is not.
    mutating func emptyJournal() throws(StoreError) -> Bool {
        try checkRunning()
        guard pending.isEmpty else { return false }
        let end = end
        try journal.startAfresh { end.segmentStart($0) }
        return true
    }

    private mutating func append(_ kind: JournalKind, _ payload: [UInt8]) throws(StoreError) {
        // Refused before anything is written: the writer may go on.
        guard payload.count <= JournalFrame.largestPayload else {
            throw StoreError.groupTooLong(bytes: payload.count)
        }
        let end = end
        do throws(StoreError) {
            try journal.append(kind, payload) { end.segmentStart($0) }
        } catch {
            stop(because: error)
            throw error
        }
    }
}
