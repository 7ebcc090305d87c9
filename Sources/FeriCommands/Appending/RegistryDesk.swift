import LedgerStore
import Platform
import Registry
import Transparency

/// Where filings become entries: reads them, admits them, commits them, publishes.
///
/// One desk is open for a home at a time. What it answers is durable when it answers.
package final class RegistryDesk {
    /// What became of one filing.
    package enum Outcome: Sendable {
        case appended(seq: UInt64)
        /// The ledger held this very statement already.
        case known(seq: UInt64)
        case refused(Refusal)

        package var seq: UInt64? {
            switch self {
            case .appended(let seq), .known(let seq): seq
            case .refused: nil
            }
        }
    }

    package let writer: LedgerWriter
    package let reader: LedgerReader
    private let roots: HistoryRoots
    private let profiles: PublishedProfiles
    private let sources: AdmissionSources
    private let threads: Int
    private var state: RegistryState

    /// Entries committed with one synced write.
    package static let groupSize = 1024

    /// Opens a home and replays its ledger, which costs about ten microseconds an entry.
    package init(
        home: HomeLayout, logKey: SignerKey, clock: WallClock, builtInProfile: [UInt8],
        options: WriterOptions = WriterOptions(), threads: Int = Parallel.processorCount
    ) throws {
        writer = try LedgerWriter(opening: home, logKey: logKey, clock: clock, options: options)
        reader = LedgerReader(home: home, key: logKey.verifierKey)
        let size = writer.published.size
        let roots = HistoryRoots(of: reader, size: size)
        let profiles = PublishedProfiles(ledger: home.ledger, builtIn: builtInProfile)
        self.roots = roots
        self.profiles = profiles
        self.threads = threads
        sources = AdmissionSources(
            logKey: logKey.verifierKey, root: { roots.root(size: $0) },
            profile: { profiles.bytes(of: $0) })
        var replay = RegistryReplay(
            origin: logKey.name.text, sources: sources, threads: threads)
        for bundle in 0..<(size + 255) / 256 {
            // What this very writer signed need not be verified again to go on from it.
            _ = try replay.take(
                try reader.rawEntries(bundle: bundle, inLogOf: size), signatures: false)
        }
        state = replay.state
    }

    /// Admits filings each for itself, and commits the admitted ones.
    package func submit(_ filings: [Filing]) throws -> [Outcome] {
        let received = try writer.nextReceived()
        let read = readAndVerify(filings)
        let admitted = admit(filings, read, received: received, into: &state)
        try commit(admitted, received: received)
        return admitted.outcomes
    }

    /// Admits filings all together or not at all: if one is refused, nothing is appended, and all
    /// refusals are told.
    /// - Parameter acknowledge: told the seqs of each group as soon as it is durable.
    package func submitTogether(
        _ filings: [Filing], acknowledge: (ClosedRange<UInt64>) throws -> Void = { _ in }
    ) throws -> [Outcome] {
        let received = try writer.nextReceived()
        var trial = state
        let read = readAndVerify(filings)
        let admitted = admit(filings, read, received: received, into: &trial)
        guard !admitted.outcomes.contains(where: { $0.seq == nil }) else {
            return admitted.outcomes
        }
        state = trial
        try commit(admitted, received: received, acknowledge: acknowledge)
        return admitted.outcomes
    }

    /// Publishes what is committed; receipts can be made of it from then on.
    @discardableResult
    package func publish() throws -> VerifiedCheckpoint {
        let checkpoint = try writer.publish()
        roots.grow(to: checkpoint.size)
        return checkpoint
    }

    package func close() throws { try writer.close() }

    /// What was admitted and is not committed yet.
    private struct Admitted {
        var outcomes: [Outcome] = []
        var entries: [NewEntry] = []
        /// Profiles that these entries adopt: they are published before the entries are.
        var profiles: [Digest] = []
    }

    private func commit(
        _ admitted: Admitted, received: Instant,
        acknowledge: (ClosedRange<UInt64>) throws -> Void = { _ in }
    ) throws {
        for digest in admitted.profiles {
            if let bytes = profiles.bytes(of: digest) { _ = try writer.placeProfile(bytes) }
        }
        let entries = admitted.entries
        for start in stride(from: 0, to: entries.count, by: RegistryDesk.groupSize) {
            let group = entries[start..<min(start + RegistryDesk.groupSize, entries.count)]
            let committed = try writer.commit(Array(group), received: received)
            if let first = committed.first, let last = committed.last {
                try acknowledge(first.seq...last.seq)
            }
        }
    }

    /// A filing that was read, and whether its signatures verify under the keys known before it.
    private struct Read: Sendable {
        let submission: Result<Submission, Refusal>
        /// nil when a key is not known yet: it may be enrolled by a filing just before.
        let verified: Bool?
    }

    /// Reads and verifies on all cores; nothing of this depends on the filings' order.
    private func readAndVerify(_ filings: [Filing]) -> [Read] {
        let state = state
        return Parallel.map(filings, threads: threads) { filing in
            do throws(Refusal) {
                let submission = try Submission(
                    statement: filing.statement, opening: filing.opening)
                if submission.isSealed && submission.content == nil {
                    throw Refusal.openingMissing
                }
                guard state.seq(of: submission.identity) == nil,
                    let keys = state.keysIfKnown(for: submission)
                else { return Read(submission: .success(submission), verified: nil) }
                return Read(
                    submission: .success(submission),
                    verified: submission.statement.firstUnverified(with: keys) == nil)
            } catch {
                return Read(submission: .failure(error), verified: nil)
            }
        }
    }

    private func admit(
        _ filings: [Filing], _ read: [Read], received: Instant, into state: inout RegistryState
    ) -> Admitted {
        var admitted = Admitted()
        for (filing, read) in zip(filings, read) {
            do throws(Refusal) {
                let submission = try read.submission.get()
                if let seq = state.seq(of: submission.identity) {
                    admitted.outcomes.append(.known(seq: seq))
                    continue
                }
                try verify(submission, read.verified, in: state)
                let admission = try state.admit(
                    submission, received: received, sources: sources)
                admitted.outcomes.append(.appended(seq: admission.seq))
                admitted.entries.append(
                    NewEntry(statement: filing.statement, opening: filing.opening))
                if case .profileAdopted(let adoption) = submission.content?.body {
                    admitted.profiles.append(adoption.digest)
                }
            } catch {
                admitted.outcomes.append(.refused(error))
            }
        }
        return admitted
    }

    /// Signatures are verified before the state takes anything of a statement.
    private func verify(
        _ submission: Submission, _ verified: Bool?, in state: RegistryState
    ) throws(Refusal) {
        if verified == true { return }
        let keys = try state.signingKeys(of: submission)
        if let signer = submission.statement.firstUnverified(with: keys) {
            throw Refusal.badSignature(signer)
        }
    }
}
