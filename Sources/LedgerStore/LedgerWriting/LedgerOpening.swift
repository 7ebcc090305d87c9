import Platform
import Transparency

/// A home that somebody is about to write to: locked, read and found whole. Nothing of it was
/// changed so far, and nothing needs to be taken back when it is let go.
package final class LedgerOpening {
    package let home: HomeLayout
    package let logKey: SignerKey
    /// The home's anchor; nil for a home without one.
    package let anchorPath: String?
    let description: HomeDescription
    let clock: WallClock
    let options: WriterOptions
    let found: LedgerRecovery
    let anchor: Anchor?
    /// What keeps other writers out, of this home and of every copy that has its anchor.
    let locks: WriterLocks

    /// - Throws: `StoreError.locked` while another writer has it open; what `LedgerRecovery` and the
    ///   anchor say; `clockDoubtful` or `clockBehind` when entries are to be stamped.
    package init(
        _ home: HomeLayout, logKey: SignerKey, clock: WallClock,
        options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        description = try HomeDescription(of: home)
        guard description.logKey == logKey.verifierKey else {
            throw StoreError.anotherKey(
                expected: description.logKey.text, seen: logKey.verifierKey.text)
        }
        self.home = home
        self.logKey = logKey
        self.clock = clock
        self.options = options
        anchorPath = description.anchor
        // Nothing is left in the directory of a disk that is not there.
        if let anchor = description.anchor { try Anchor.expect(anchor) }
        locks = try WriterLocks(of: home, anchor: description.anchor)
        found = try LedgerRecovery(home: home, key: description.logKey)
        if let path = description.anchor {
            let reader = LedgerReader(home: home, key: description.logKey)
            anchor = try Anchor.open(at: path, own: found.checkpoint, reader: reader)
        } else {
            anchor = nil
        }
        try checkClock()
    }

    /// The newest checkpoint that was ever committed; its tree is in place.
    package var checkpoint: VerifiedCheckpoint { found.checkpoint }

    /// The committed entries beyond it, with their openings.
    package var pending: [(entry: [UInt8], opening: Opening?)] {
        found.pending.map { ($0.entry, OpeningRecords.opening($0.opening)) }
    }

    private func checkClock() throws(StoreError) {
        let now = clock.now()
        let last = found.end.lastReceived
        let isAhead = last.map { $0.seconds - now.seconds > ReceivedClock.tolerance } ?? false
        switch options.clock {
        case .unused: return
        case .stopped:
            guard isAhead else { throw StoreError.clockNotBehind(now: now, last: last) }
        case .asked, .confirmed:
            if isAhead, let last { throw StoreError.clockBehind(now: now, last: last) }
            guard options.clock == .asked, clock.datesFiles else { return }
            let witnesses = try ClockWitnesses(
                of: home, anchor: description.anchor, lastReceived: last)
            if let doubt = witnesses.doubt(now) {
                throw StoreError.clockDoubtful(now: now, doubt)
            }
        }
    }
}

/// What one writer holds, so that there is no other.
struct WriterLocks: Sendable {
    private let home: FileLock
    /// Beside the anchor, where also a copy of the home meets it; nil without an anchor.
    private let anchor: FileLock?

    init(home: FileLock, anchor: FileLock?) {
        self.home = home
        self.anchor = anchor
    }

    init(of layout: HomeLayout, anchor path: String?) throws(StoreError) {
        home = try WriterLocks.lock(layout)
        anchor = try path.map { path throws(StoreError) in try Anchor.lock(path) }
    }

    static func lock(_ home: HomeLayout) throws(StoreError) -> FileLock {
        do throws(FileError) { return try FileLock(home.lock) } catch {
            throw error.isLocked ? StoreError.locked(home: home.root) : StoreError.file(error)
        }
    }

    /// Lets the home remember that its clock was right until now.
    func date() throws(FileError) { try home.touch() }
}
