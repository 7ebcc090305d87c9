import HTTPFetching
import Platform
import Synchronization
import Terminal
import Transparency

/// The witnesses that a log asks for their word on each new checkpoint.
///
/// - Source: `Specs/witness.md` 16–19.
package final class WitnessCircle: Sendable {
    package let policy: WitnessPolicy
    private let asked: [(witness: WitnessKey, fetcher: WebFetcher)]
    /// For all of them together, in milliseconds.
    private let waiting: Int
    private let memory = Mutex(Memory())

    private struct Memory {
        /// By witness, in the order of `asked`: the size it cosigned last, as far as is known.
        var sizes: [Int: UInt64] = [:]
        /// Those that let the time pass, and until when they are let alone.
        var pauses: [Int: MonotonicTime] = [:]
        /// What was said last of each.
        var said: [Int: WitnessFault] = [:]
        var last: (text: [UInt8], at: MonotonicTime)?
    }

    /// How long a witness is let alone that let the time pass, in milliseconds.
    package static let pause = 30_000
    /// How long until a checkpoint without its quorum is shown to them again, in milliseconds.
    package static let again = 60_000

    /// - Parameters:
    ///   - authorities: a file in PEM; nil: the machine's.
    package init(_ policy: WitnessPolicy, waiting: Int, authorities: String? = nil) throws(Failure)
    {
        self.policy = policy
        self.waiting = waiting
        var reached: [(WitnessKey, WebAddress)] = []
        for witness in policy.witnesses {
            guard let text = policy.addresses[witness.text] else { continue }
            reached.append((witness, try WitnessAddress.read(text)))
        }
        let trust = try WitnessAddress.trust(authorities, for: reached.map { $0.1 })
        asked = reached.map { ($0, WebFetcher($1, trust: trust)) }
    }

    /// What a log can show of itself.
    package struct Shown: Sendable {
        /// A proof that the one size is the beginning of the other; nil where it is not.
        package let proof: @Sendable (UInt64, UInt64) throws -> ConsistencyProof?
        /// The checkpoint that was published at a size; nil where there is none.
        package let checkpoint: @Sendable (UInt64) -> VerifiedCheckpoint?

        package init(
            proof: @escaping @Sendable (UInt64, UInt64) throws -> ConsistencyProof?,
            checkpoint: @escaping @Sendable (UInt64) -> VerifiedCheckpoint?
        ) {
            self.proof = proof
            self.checkpoint = checkpoint
        }
    }

    /// Whether it is time to ask for this checkpoint.
    package func isDue(_ checkpoint: VerifiedCheckpoint, at now: MonotonicTime) -> Bool {
        guard checkpoint.size > 0, !asked.isEmpty else { return false }
        guard let last = memory.withLock({ $0.last }), last.text == checkpoint.note.text else {
            return true
        }
        guard last.at.adding(milliseconds: WitnessCircle.again) <= now else { return false }
        return !policy.isMet(by: bearers(of: checkpoint))
    }

    /// Those of the policy's witnesses whose word a checkpoint bears.
    package func bearers(of checkpoint: VerifiedCheckpoint) -> [WitnessKey] {
        policy.witnesses.filter { checkpoint.cosignature(by: $0) != nil }
    }

    /// Asks all of them at once.
    /// - Returns: the lines that verify, and what is new to be said of the others.
    package func ask(
        for checkpoint: VerifiedCheckpoint, of log: Shown
    ) -> (lines: [NoteSignature], faults: [(WitnessKey, WitnessFault)]) {
        let start = MonotonicTime.now()
        let end = start.adding(milliseconds: waiting)
        let (turns, sizes): ([Int], [Int: UInt64]) = memory.withLock { memory in
            memory.last = (checkpoint.note.text, start)
            for (place, one) in asked.enumerated()
            where memory.sizes[place] == nil && checkpoint.cosignature(by: one.witness) != nil {
                memory.sizes[place] = checkpoint.size
            }
            return (
                asked.indices.filter { memory.pauses[$0].map { $0 <= start } ?? true }, memory.sizes
            )
        }
        let answers = AnswersAwaited()
        for place in turns {
            let (witness, fetcher) = asked[place]
            let errand = WitnessErrand(
                witness: witness, fetcher: fetcher, checkpoint: checkpoint, log: log,
                known: sizes[place], end: end, waiting: waiting)
            let thread = ScopedThread { answers.add(errand.run(), of: place) }
            // It ends by itself, at the latest when its time has passed.
            if let thread { thread.leave() } else { answers.add(.failure(.noThread), of: place) }
        }
        let come = answers.wait(for: turns.count, until: end)
        return memory.withLock { memory in
            var lines: [NoteSignature] = []
            var faults: [(WitnessKey, WitnessFault)] = []
            for place in turns {
                let answer = come[place] ?? .failure(.late)
                switch answer {
                case .success(let line):
                    lines.append(line)
                    memory.sizes[place] = checkpoint.size
                    memory.pauses[place] = nil
                    memory.said[place] = nil
                case .failure(let fault):
                    if fault == .late {
                        memory.pauses[place] = MonotonicTime.now().adding(
                            milliseconds: WitnessCircle.pause)
                    }
                    if memory.said[place] != fault { faults.append((asked[place].witness, fault)) }
                    memory.said[place] = fault
                }
            }
            return (lines, faults)
        }
    }

    /// The lines of the policy's witnesses on this checkpoint that lie in files of a directory, and
    /// are newer than those it bears.
    package func lines(in directory: String, for checkpoint: VerifiedCheckpoint) -> [NoteSignature]
    {
        var newest: [Cosignature] = []
        var lines: [NoteSignature] = []
        for note in WitnessCircle.notes(in: directory) where note.text == checkpoint.note.text {
            guard let shown = try? UnverifiedCheckpoint(note).verified(by: checkpoint.key) else {
                continue
            }
            for witness in policy.witnesses {
                guard let made = shown.cosignature(by: witness), let line = shown.line(of: witness)
                else { continue }
                let known =
                    newest.first { $0.witness == witness }
                    ?? checkpoint.cosignature(by: witness)
                if let known, known.time >= made.time { continue }
                newest.removeAll { $0.witness == witness }
                lines.removeAll { $0.name == line.name && $0.keyID == line.keyID }
                newest.append(made)
                lines.append(line)
            }
        }
        return lines
    }

    /// Files that others lay down: what is not a note is passed over, and so is what is too much.
    private static func notes(in directory: String) -> [SignedNote] {
        guard let items = try? FileSystem.list(directory) else { return [] }
        return items.prefix(mostFiles).compactMap { item in
            guard
                let bytes = try? FileSystem.readRegular(
                    "\(directory)/\(item.name)", limit: AddCheckpoint.longest)
            else { return nil }
            return try? SignedNote(parsing: bytes)
        }
    }

    private static let mostFiles = 64
}

/// The answers of witnesses, as they come.
private final class AnswersAwaited: Sendable {
    private let come = Mutex<[Int: Result<NoteSignature, WitnessFault>]>([:])
    private let bell = try? EventQueue()

    func add(_ answer: Result<NoteSignature, WitnessFault>, of place: Int) {
        come.withLock { $0[place] = answer }
        bell?.wake()
    }

    func wait(
        for count: Int, until end: MonotonicTime
    ) -> [Int: Result<NoteSignature, WitnessFault>] {
        var tokens: [UInt64] = []
        while true {
            let now = come.withLock { $0 }
            let left = MonotonicTime.now().milliseconds(until: end)
            guard now.count < count, left > 0, let bell else { return now }
            bell.wait(milliseconds: Int32(clamping: left), into: &tokens)
        }
    }
}
