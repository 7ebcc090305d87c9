import LedgerStore
import Platform
import Registry
import RegistryWords
import Transparency
import Views

/// Where filings become entries: reads them, admits them, commits them, publishes.
///
/// One desk is open for a home at a time. What it answers is durable when it answers.
package final class RegistryDesk {
    /// What became of one filing.
    package enum Outcome: Sendable {
        case appended(seq: UInt64)
        /// The ledger held this very statement already.
        case known(seq: UInt64)
        /// Refused, with the registry's durable word for it.
        case refused(Refusal, SignedRefusal)
        /// Not looked at, since enough of its file was refused before it.
        case unjudged

        package var seq: UInt64? {
            switch self {
            case .appended(let seq), .known(let seq): seq
            case .refused, .unjudged: nil
            }
        }
    }

    package let writer: LedgerWriter
    package let reader: LedgerReader
    private let roots: HistoryRoots
    private let profiles: PublishedProfiles
    private let sources: AdmissionSources
    private let threads: Int
    private let batches = VerifiedBatches()
    var state: RegistryState
    private var book: RefusalBook
    /// Whom it asks to cosign what it publishes; nil to ask nobody.
    var cosigning: CosigningRounds?

    /// Entries committed with one synced write.
    package static let groupSize = 1024

    /// Opens a home and replays its ledger, which costs about ten microseconds an entry. Until all
    /// that is found whole nothing of the home is changed.
    package init(
        home: HomeLayout, logKey: SignerKey, clock: WallClock, profiles atHand: [[UInt8]],
        options: WriterOptions = WriterOptions(), threads: Int = Parallel.processorCount
    ) throws {
        let opening = try LedgerOpening(home, logKey: logKey, clock: clock, options: options)
        reader = LedgerReader(home: home, key: logKey.verifierKey)
        let size = opening.checkpoint.size
        let roots = HistoryRoots(of: reader, size: size)
        let profiles = PublishedProfiles(ledger: home.ledger, atHand: atHand)
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
        _ = try replay.take(try opening.rawPending(), signatures: false)
        state = replay.state
        book = try RefusalBook(
            opening: home, key: logKey, anchor: opening.anchorPath, countedBy: replay.refusals)
        writer = try LedgerWriter(finishing: opening)
        roots.grow(to: writer.published.size)
    }

    /// Admits filings each for itself, and commits the admitted ones a group at a time, while the
    /// next group is already being read. Since they are of no one file, nobody asks here whether a
    /// batch is whole.
    package func submit(_ filings: [Filing]) throws -> [Outcome] {
        let received = try writer.nextReceived()
        let size = state.count
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(filings.count)
        try forEachGroup(of: filings) { group in
            let admitted = admit(group, received: received, into: &state)
            try commit(admitted, received: received)
            outcomes += try noted(admitted.judged, of: group.map(\.filing), received, size)
        }
        return outcomes
    }

    /// Admits filings all together or not at all: if one is refused, nothing is appended, and all
    /// refusals are shown.
    /// - Parameter acknowledge: is given the seqs of each group as soon as it is durable.
    package func submitTogether(
        _ filings: [Filing], acknowledge: (ClosedRange<UInt64>) throws -> Void = { _ in }
    ) throws -> [Outcome] {
        // The clock is not asked for nothing.
        guard !filings.isEmpty else { return [] }
        let received = try writer.nextReceived()
        var trial = state
        var all = Admitted()
        try forEachGroup(of: filings) { group in
            all.add(admit(group, received: received, into: &trial))
        }
        all.refuseIncompleteBatches(in: trial)
        if !all.isRefused {
            state = trial
            try commit(all, received: received, acknowledge: acknowledge)
        }
        return try noted(all.judged, of: filings, received, state.count)
    }

    /// Why a filing would be refused if it came now; nil if it would be admitted, or was already.
    /// Nothing is admitted, and no refusal is noted.
    package func objection(to filing: Filing) throws -> Refusal? {
        let received = try writer.nextReceived()
        do throws(Refusal) {
            let submission = try ReadFiling(
                filing, under: state.keyRing, batches: batches
            ).submission.get()
            if state.seq(of: submission.identity) != nil { return nil }
            var trial = state
            try verify(submission, false, in: trial)
            _ = try trial.admit(submission, received: received, sources: sources)
            return nil
        } catch {
            return error
        }
    }

    /// Refuses bytes in which no filing can be read.
    package func refuse(_ bytes: [UInt8], because code: String) throws -> SignedRefusal {
        try book.note(
            refusing: .bytes(SHA256.digest(of: bytes)), because: code,
            at: try writer.nextReceived(), size: state.count)
    }

    /// Hands out the filings in groups, in their order, each read and verified; the group behind
    /// is being read meanwhile.
    private func forEachGroup(
        of filings: [Filing], _ body: ([ReadFiling]) throws -> Void
    ) throws {
        let starts = stride(from: 0, to: filings.count, by: RegistryDesk.groupSize)
        var groups = starts.map { filings[$0..<min($0 + RegistryDesk.groupSize, filings.count)] }[
            ...]
        var ahead = groups.popFirst().map(readAhead)
        while let reading = ahead {
            let group = reading.finish()
            ahead = groups.popFirst().map(readAhead)
            do {
                try body(group)
            } catch {
                _ = ahead?.finish()
                throw error
            }
        }
    }

    /// Begins to read a group. A statement that the ledger holds is looked up before anything is
    /// verified: its signatures are worth nothing to anybody.
    func readAhead(_ group: ArraySlice<Filing>) -> ReadAhead {
        var identities = Set<Digest>()
        let unread = group.map { filing in
            let identity = Statement.identity(announcedIn: filing.statement)
            let isNew = state.seq(of: identity) == nil && identities.insert(identity).inserted
            return UnreadFiling(filing: filing, isNew: isNew)
        }
        return ReadAhead(unread, under: state.keyRing, batches: batches, threads: threads)
    }

    /// Publishes what is committed; receipts can be made of it from then on.
    @discardableResult
    package func publish() throws -> VerifiedCheckpoint {
        let checkpoint = try writer.publish()
        roots.grow(to: checkpoint.size)
        return try cosigning?.cosigned(checkpoint, by: writer, showing: reader) ?? checkpoint
    }

    package func close() throws { try writer.close() }

    /// What admission says of one filing.
    enum Judged {
        case admitted(seq: UInt64)
        case known(seq: UInt64)
        case refused(Refusal)
        case unjudged
    }

    /// What was admitted and is not committed yet.
    struct Admitted {
        var judged: [Judged] = []
        var entries: [NewEntry] = []
        /// Profiles that these entries adopt: they are published before the entries are.
        var profiles: [Digest] = []
        /// Of those admitted with a batch line: where in `judged`, and the keys that signed.
        var batched: [(position: Int, statement: Statement, keys: [VerifierKey])] = []

        mutating func add(_ other: Admitted) {
            batched += other.batched.map { ($0.position + judged.count, $0.statement, $0.keys) }
            judged += other.judged
            entries += other.entries
            profiles += other.profiles
        }

        var isRefused: Bool {
            judged.contains { if case .refused = $0 { true } else { false } }
        }

        /// Refuses what is of a batch that is not whole, behind the last filing of a file.
        ///
        /// Where something else was refused, the holes may be of that, and nothing is said.
        /// - Parameter most: behind so many refusals nothing more is looked at.
        mutating func refuseIncompleteBatches(in state: RegistryState, most: Int = .max) {
            guard !isRefused else { return }
            var refusals = 0
            for (position, statement, keys) in batched {
                guard let refusal = state.incompleteBatch(of: statement, signedBy: keys) else {
                    continue
                }
                guard refusals < most else {
                    judged[position] = .unjudged
                    continue
                }
                judged[position] = .refused(refusal)
                refusals += 1
            }
        }

        var refusals: Int { judged.count { if case .refused = $0 { true } else { false } } }
    }

    /// The outcomes of what was judged, each refusal with its note: durable on return.
    private func noted(
        _ judged: [Judged], of filings: [Filing], _ received: Instant, _ size: UInt64
    ) throws -> [Outcome] {
        try zip(judged, filings).map { try outcome($0, of: $1, received, size) }
    }

    /// The outcome of one filing; a refusal's note is durable on return.
    func outcome(
        _ judged: Judged, of filing: Filing, _ received: Instant, _ size: UInt64
    ) throws -> Outcome {
        switch judged {
        case .admitted(let seq): return .appended(seq: seq)
        case .known(let seq): return .known(seq: seq)
        case .unjudged: return .unjudged
        case .refused(let refusal):
            let note = try book.note(
                refusing: RefusalNote.Refused(filing), because: refusal.wording.code,
                at: received, size: size)
            return .refused(refusal, note)
        }
    }

    func commit(
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

    /// - Parameter mostRefusals: after so many nothing more is looked at.
    func admit(
        _ group: some Sequence<ReadFiling>, received: Instant, into state: inout RegistryState,
        mostRefusals: Int = .max
    ) -> Admitted {
        var admitted = Admitted()
        var refusals = 0
        for read in group {
            guard refusals < mostRefusals else {
                admitted.judged.append(.unjudged)
                continue
            }
            do throws(Refusal) {
                let submission = try read.submission.get()
                if let seq = state.seq(of: submission.identity) {
                    admitted.judged.append(.known(seq: seq))
                    continue
                }
                try verify(submission, read.isVerified, in: state)
                let admission = try state.admit(
                    submission, received: received, sources: sources)
                if submission.statement.isBatched {
                    admitted.batched.append(
                        (admitted.judged.count, submission.statement, admission.keys))
                }
                admitted.judged.append(.admitted(seq: admission.seq))
                admitted.entries.append(
                    NewEntry(
                        statement: read.filing.statement, opening: read.filing.opening))
                if case .profileAdopted(let adoption) = submission.content?.body {
                    admitted.profiles.append(adoption.digest)
                }
            } catch {
                admitted.judged.append(.refused(error))
                refusals += 1
            }
        }
        return admitted
    }

    /// Signatures are verified before the state takes anything of a statement.
    private func verify(
        _ submission: Submission, _ isVerified: Bool, in state: RegistryState
    ) throws(Refusal) {
        if isVerified { return }
        let keys = try state.keyRing.signingKeys(of: submission)
        if let signer = submission.statement.firstUnverified(with: keys, remembering: batches) {
            throw Refusal.badSignature(signer)
        }
    }
}

extension RefusalNote.Refused {
    /// The statement of a filing, or the filing's bytes where none can be read in them.
    init(_ filing: Filing) {
        do throws(StatementError) {
            self = .statement(try Statement(parsing: filing.statement).identity)
        } catch {
            self = .bytes(SHA256.digest(of: filing.bytes))
        }
    }
}
