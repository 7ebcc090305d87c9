import Judging
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency

/// Replays the registry over a ledger: every entry read, admitted and its signatures verified.
///
/// Reading and verifying run on all cores, admission in the entries' order between them, so that
/// each signature is checked under the key that was live at its entry.
package struct RegistryReplay {
    package private(set) var state: RegistryState
    package private(set) var counts = Counts()
    /// What the ledger says of its registry's refusals, in its order.
    package private(set) var refusals: [CountedRefusals] = []
    /// What the ledger says was erased, by the entries taken so far.
    package private(set) var erasures = Erasures()
    /// Sealed entries whose content was not available, ascending.
    package private(set) var unopened: [UInt64] = []
    /// What has to be looked at, for the caller.
    package private(set) var oddities: Oddities?
    private let sources: AdmissionSources
    private let threads: Int
    private let batches = VerifiedBatches()

    /// What was looked at, for the report.
    package struct Counts: Equatable, Sendable {
        package var statements = 0
        package var signatures = 0
        package var open = 0
        /// Sealed statements whose content was opened and checked.
        package var opened = 0
        /// Sealed statements whose content was not available.
        package var unopened = 0
        /// Published heads compared with the contents they count.
        package var headsChecked = 0
        /// Published heads of which a content was not available.
        package var headsUnchecked = 0
        /// Batches of statements that have one signature.
        package var batches = 0
        /// Those of which the ledger does not hold every statement.
        package var batchesWithHoles = 0
    }

    /// An entry as the ledger holds it.
    package struct Raw: Sendable {
        package let seq: UInt64
        package let received: Instant
        package let statement: [UInt8]
        package let opening: Opening?

        package init(seq: UInt64, received: Instant, statement: [UInt8], opening: Opening?) {
            self.seq = seq
            self.received = received
            self.statement = statement
            self.opening = opening
        }
    }

    /// - Parameter oddities: collects what has to be looked at; nil where nobody will.
    package init(
        origin: String, sources: AdmissionSources, oddities: Oddities? = nil,
        threads: Int = Parallel.processorCount
    ) {
        state = RegistryState(origin: origin)
        self.oddities = oddities
        self.sources = sources
        self.threads = threads
    }

    /// Takes the next entries; their case entries are given back where their content is known.
    /// - Throws: `ReplayFailure` at the first entry that could not have been admitted.
    package mutating func take(
        _ entries: [Raw], signatures: Bool = true
    ) throws(ReplayFailure) -> [CaseEntry] {
        let read = Parallel.map(entries, threads: threads) { entry in
            Result { () throws(Refusal) in
                try Submission(statement: entry.statement, opening: entry.opening)
            }
        }
        var admitted: [(submission: Submission, keys: [VerifierKey])] = []
        var cases: [CaseEntry] = []
        for (entry, result) in zip(entries, read) {
            do throws(Refusal) {
                let submission = try result.get()
                if let earlier = state.seq(of: submission.identity) {
                    throw Refusal.filedAlready(at: earlier)
                }
                let admission = try state.admit(
                    submission, received: entry.received, sources: sources, isReplayed: true)
                admitted.append((submission, admission.keys))
                count(submission, at: admission.seq)
                oddities?.look(at: submission, admission.seq, received: entry.received, in: state)
                if case .refusalsPublished(let counted) = submission.content?.body {
                    refusals.append(
                        CountedRefusals(
                            seq: admission.seq, count: counted.count, root: counted.root))
                }
                if let entry = state.caseEntry(submission, admission.seq, entry.received) {
                    erasures.add(entry)
                    cases.append(entry)
                }
            } catch {
                throw ReplayFailure(seq: entry.seq, refusal: error)
            }
        }
        counts.headsChecked = state.headsChecked
        counts.headsUnchecked = state.headsUnchecked
        counts.batches = state.batches.batchCount
        counts.batchesWithHoles = state.batches.count
        if signatures { try verifySignatures(admitted, from: entries.first?.seq ?? 0) }
        return cases
    }

    private mutating func count(_ submission: Submission, at seq: UInt64) {
        counts.statements += 1
        switch (submission.isSealed, submission.content) {
        case (false, _): counts.open += 1
        case (true, .some): counts.opened += 1
        case (true, nil):
            counts.unopened += 1
            unopened.append(seq)
        }
    }

    private mutating func verifySignatures(
        _ admitted: [(submission: Submission, keys: [VerifierKey])], from first: UInt64
    ) throws(ReplayFailure) {
        let batches = self.batches
        let bad = Parallel.map(admitted, threads: threads) { item in
            item.submission.statement.firstUnverified(with: item.keys, remembering: batches)
        }
        for (position, signer) in bad.enumerated() {
            guard let signer else { continue }
            throw ReplayFailure(seq: first + UInt64(position), refusal: .badSignature(signer))
        }
        counts.signatures += admitted.reduce(0) { $0 + $1.keys.count }
    }
}

/// The first entry of a ledger that its own rules would not have admitted.
package struct ReplayFailure: DescribedError, Equatable, Sendable {
    package let seq: UInt64
    package let refusal: Refusal

    package var failure: Failure { Failure(.no, refusal.wording.message, at: "seq \(seq)") }
}
