import Platform
import Synchronization
import Transparency

/// What a witness decides: whether a checkpoint continues what it cosigned last, and its word for it.
///
/// To compare with what it holds, to keep the new checkpoint and to answer is one step, which one
/// caller at a time does: of two checkpoints that do not continue each other it never cosigns both.
/// - Source: `Specs/witness.md` 5–12.
package final class WitnessDesk: Sendable {
    package enum Answer: Equatable, Sendable {
        /// The lines of all its keys; what they are made on is durable.
        case cosigned([NoteSignature])
        case unreadable(AddCheckpoint.Fault)
        case unknownLog
        case unsigned
        case oldTooLarge
        /// It cosigned this size last.
        case anotherSize(UInt64)
        /// The size is that of the last one, and the root is not.
        case anotherRoot
        case unproven
        /// It signs nothing more, of this log or of any.
        case stopped
    }

    private struct Held {
        /// What it cosigned last; nil before the first.
        var checkpoint: VerifiedCheckpoint?
        /// Whether its own word contradicts what it holds.
        var isBarred = false

        var size: UInt64 { checkpoint?.size ?? 0 }
        var root: Digest { checkpoint?.root ?? Merkle.emptyRoot }
    }

    private struct State {
        var logs: [String: Held]
        /// Whether keeping a checkpoint failed: nobody knows then what is on the disk.
        var hasFailed = false
    }

    package let logs: WitnessedLogs
    private let places: WitnessPlaces
    private let keys: [CosignerKey]
    private let now: @Sendable () -> Instant
    private let tell: @Sendable (WitnessNotice) -> Void
    private let lock: FileLock
    private let state: Mutex<State>

    /// A cosignature no older than this is given once more as it is.
    private static let freshSeconds: Int64 = 60

    /// Takes up the state; says which of it was behind the anchor.
    package init(
        _ places: WitnessPlaces, keys: [CosignerKey], logs: WitnessedLogs,
        now: @escaping @Sendable () -> Instant, tell: @escaping @Sendable (WitnessNotice) -> Void
    ) throws {
        self.places = places
        self.keys = keys
        self.logs = logs
        self.now = now
        self.tell = tell
        lock = try places.lock()
        var held: [String: Held] = [:]
        for log in logs.logs {
            let (newest, own) = try places.checkpoint(of: log)
            if let newest, newest.size != own?.size ?? 0 || own == nil {
                tell(.putBack(log.origin, from: own?.size ?? 0, to: newest.size, by: .anchor))
            }
            if let newest { try places.keep(newest, of: log) }
            held[log.origin.text] = Held(checkpoint: newest)
        }
        state = Mutex(State(logs: held))
    }

    /// What it cosigned last of a log, as it is kept; nil where that is nothing.
    package func latest(of origin: KeyName) -> VerifiedCheckpoint? {
        state.withLock { $0.logs[origin.text]?.checkpoint }
    }

    /// The same by the hexadecimal SHA-256 of a log's origin.
    package func latest(originHash: String) -> [UInt8]? {
        logs.logs.first { $0.originHash == originHash }.flatMap { latest(of: $0.origin)?.bytes }
    }

    /// Answers one request.
    package func add(_ body: [UInt8]) -> Answer {
        let request: AddCheckpoint
        do throws(AddCheckpoint.Fault) { request = try AddCheckpoint(parsing: body) } catch {
            return .unreadable(error)
        }
        guard let log = logs.log(of: request.checkpoint.claim.origin) else { return .unknownLog }
        let checkpoint: VerifiedCheckpoint
        do throws(CheckpointError) {
            checkpoint = try request.checkpoint.verified(by: log.keys)
        } catch { return .unsigned }
        return state.withLock { state in
            if let stop = meet(checkpoint, of: log, &state) { return stop }
            return decide(request, checkpoint, log, &state)
        }
    }

    /// Takes note of a checkpoint that a log shows: if it bears this witness's own word, and that is
    /// of more than it holds, its state was put back.
    package func meet(_ checkpoint: VerifiedCheckpoint) {
        guard let log = logs.log(of: checkpoint.origin) else { return }
        state.withLock { _ = meet(checkpoint, of: log, &$0) }
    }

    /// - Returns: why nothing of this log is cosigned; nil to go on.
    private func meet(
        _ seen: VerifiedCheckpoint, of log: WitnessedLogs.Log, _ state: inout State
    ) -> Answer? {
        guard !state.hasFailed, let held = state.logs[log.origin.text], !held.isBarred else {
            return .stopped
        }
        let own = keys.compactMap { seen.line(of: $0.witnessKey) }
        guard !own.isEmpty else { return nil }
        if seen.size > held.size {
            tell(.putBack(log.origin, from: held.size, to: seen.size, by: .ownWord))
            return keep(seen, bearing: own, of: log, &state) ? nil : .stopped
        }
        guard seen.size == held.size, seen.root != held.root else { return nil }
        state.logs[log.origin.text]?.isBarred = true
        tell(.ownContradiction(log.origin, size: seen.size, accuse(seen, log, held)))
        return .stopped
    }

    private func decide(
        _ request: AddCheckpoint, _ checkpoint: VerifiedCheckpoint, _ log: WitnessedLogs.Log,
        _ state: inout State
    ) -> Answer {
        guard let held = state.logs[log.origin.text] else { return .unknownLog }
        guard request.old <= checkpoint.size else { return .oldTooLarge }
        guard request.old == held.size else { return .anotherSize(held.size) }
        if checkpoint.size == held.size, checkpoint.root != held.root {
            tell(.twoRoots(log.origin, size: held.size, accuse(checkpoint, log, held)))
            return .anotherRoot
        }
        guard proves(request, held, checkpoint) else {
            tell(.unproven(log.origin, from: held.size, to: checkpoint.size))
            return .unproven
        }
        let time = now()
        if let fresh = freshLines(of: held, for: checkpoint, at: time) { return .cosigned(fresh) }
        var lines: [NoteSignature] = []
        do throws(NoteError) {
            for key in keys { lines.append(try key.cosign(checkpoint, at: time)) }
        } catch {
            return .stopped
        }
        return keep(checkpoint, bearing: lines, of: log, &state) ? .cosigned(lines) : .stopped
    }

    private func proves(
        _ request: AddCheckpoint, _ held: Held, _ checkpoint: VerifiedCheckpoint
    ) -> Bool {
        request.proof.proves(held.root, in: checkpoint.root)
    }

    /// The lines that are kept, where each key has one that is fresh.
    private func freshLines(
        of held: Held, for checkpoint: VerifiedCheckpoint, at time: Instant
    ) -> [NoteSignature]? {
        guard let kept = held.checkpoint, kept.note.text == checkpoint.note.text else { return nil }
        var lines: [NoteSignature] = []
        for key in keys {
            guard let made = kept.cosignature(by: key.witnessKey),
                let line = kept.line(of: key.witnessKey),
                (0..<WitnessDesk.freshSeconds).contains(time.seconds - made.time.seconds)
            else { return nil }
            lines.append(line)
        }
        return lines
    }

    /// The durable step. With the log's line and `lines` alone, whatever else came along.
    private func keep(
        _ checkpoint: VerifiedCheckpoint, bearing lines: [NoteSignature],
        of log: WitnessedLogs.Log, _ state: inout State
    ) -> Bool {
        do {
            let kept = try checkpoint.bearing(only: lines)
            try places.keep(kept, of: log)
            state.logs[log.origin.text]?.checkpoint = kept
            return true
        } catch {
            state.hasFailed = true
            tell(.failed(error))
            return false
        }
    }

    /// - Returns: where the evidence lies; nil where it could not be kept, or there is enough.
    private func accuse(
        _ other: VerifiedCheckpoint, _ log: WitnessedLogs.Log, _ held: Held
    ) -> String? {
        guard let own = held.checkpoint else { return nil }
        return accuse(log, own, other, beginning: nil)
    }

    /// Keeps two checkpoints that contradict, if the log's key convicts by them.
    package func accuse(
        _ log: WitnessedLogs.Log, _ one: VerifiedCheckpoint, _ other: VerifiedCheckpoint,
        beginning: SplitView.Beginning?
    ) -> String? {
        do {
            let view = SplitView(
                try SplitView.Side(parsing: one.bytes), try SplitView.Side(parsing: other.bytes),
                beginning: beginning)
            _ = try view.convicts(one.key)
            return try places.keep(view, of: log)
        } catch {
            return nil
        }
    }
}
