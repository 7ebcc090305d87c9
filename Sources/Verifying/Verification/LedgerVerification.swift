import LedgerStore
import Platform
import Registry
import RegistryWords
import StoreFailures
import Synchronization
import Terminal
import Transparency
import Views
import Wording

/// Verifies a whole ledger under a pinned key: the tree, then every statement in it.
///
/// - Source: `Specs/verification.md`.
package struct LedgerVerification {
    package let ledger: String
    /// The directory of a home's `private/`; nil to verify without.
    package let openings: String?
    package let key: VerifierKey
    /// What this ledger must continue; nil to hold it against nothing older.
    package let since: EarlierEvidence?
    /// Who must have cosigned the checkpoint; nil to ask nobody.
    package let policy: WitnessPolicy?
    /// The notes of the registry's refusals; nil to verify without.
    package let refusals: String?
    /// Whether to check the tree and the chain alone, without reading the statements.
    package let hashesOnly: Bool
    /// The verifier's clock; nil where none is to be believed.
    package let now: Instant?
    /// Whether every order is to be judged by earlier rules too, however many there are.
    package let judgesByEarlierRules: Bool
    /// Whether it is a copy of a ledger elsewhere, which keeps only what was fetched.
    package let isCopy: Bool
    package let threads: Int
    let profiles: PublishedProfiles

    package init(
        ledger: String, openings: String?, key: VerifierKey, since: EarlierEvidence? = nil,
        policy: WitnessPolicy? = nil, refusals: String? = nil, hashesOnly: Bool = false,
        now: Instant? = nil, judgesByEarlierRules: Bool = false, isCopy: Bool = false,
        profiles: PublishedProfiles? = nil, threads: Int = Parallel.processorCount
    ) {
        self.now = now
        self.judgesByEarlierRules = judgesByEarlierRules
        self.isCopy = isCopy
        self.profiles = profiles ?? PublishedProfiles(ledger: ledger)
        self.ledger = ledger
        self.openings = openings
        self.key = key
        self.since = since
        self.policy = policy
        self.refusals = refusals
        self.hashesOnly = hashesOnly
        self.threads = threads
    }

    /// What was checked.
    package struct Verified: Sendable {
        package let tree: VerifiedTree
        /// nil when only hashes were checked.
        package let counts: RegistryReplay.Counts?
        /// Sealed entries without content that the operator declared erased, ascending.
        package let erased: [UInt64]
        /// Of these, the ones whose order the operator's signed word binds; none where no openings
        /// were given.
        package let bound: [UInt64]
        /// Sealed entries whose record is empty in the openings given, although the operator has
        /// not declared them erased, ascending; none where no openings were given.
        package let missing: [UInt64]
        package let since: EarlierEvidence.Continued?
        /// What breaks no rule and has to be looked at; where only hashes were checked, of
        /// checkpoints alone.
        package let notices: [Notice]
        /// The witnesses that satisfy the policy; nil when none was given.
        package let cosigners: [Cosignature]?
        /// nil when no notes of refusals were given.
        package let refusals: CheckedRefusals?
        /// The ledger's newest count of refusals; nil when it has none.
        package let refusalsCounted: CountedRefusals?
        package let profile: String?
    }

    /// The first thing that does not verify.
    package struct Failed: Error, Sendable {
        /// What convicts the log of it; nil where nothing does by itself.
        package var evidence: SplitView?
        /// A seq (`seq 12`) or a file.
        package let place: String
        package let message: Trilingual
    }

    package func run(
        progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(Failed) -> Verified {
        let claim = try claimedSize()
        let reader = LedgerReader(ledger: ledger, openings: nil, key: key)
        let roots = HistoryRoots(of: reader, size: claim)
        let profiles = profiles
        var replay = RegistryReplay(
            origin: key.name.text,
            sources: AdmissionSources(
                logKey: key, root: { roots.root(size: $0) }, profile: { profiles.bytes(of: $0) }),
            oddities: Oddities(now: now), threads: threads)
        var refused: ReplayFailure?
        let verification = TreeVerification(
            ledger: ledger, openings: openings.map { "\($0)/openings" }, key: key,
            threads: threads)
        let tree: VerifiedTree
        do throws(VerificationFailure) {
            tree = try verification.run(
                { window throws(VerificationFailure) in
                    guard !hashesOnly else { return }
                    do throws(ReplayFailure) {
                        try replay.take(window)
                    } catch {
                        refused = error
                        throw VerificationFailure(
                            .entry(error.seq), expected: "an admissible statement",
                            seen: error.refusal.wording.message.en)
                    }
                }, progress: progress)
        } catch {
            throw refused.map(Failed.init) ?? Failed(error)
        }
        let continued = try since.map { since throws(Failed) in
            try since.check(in: reader, roots, size: tree.checkpoint.size)
        }
        let cosigners = try policy.map { policy throws(Failed) in
            try policy.cosigners(requiredOn: tree.checkpoint, of: key)
        }
        let operatorID = replay.state.operatorID
        let erased = replay.unopened.filter { replay.erasures.names($0, by: operatorID) }
        var erasures = ErasureCheck.none
        if let openings, !hashesOnly {
            erasures = try ErasureCheck(of: erased, in: openings, after: replay)
        }
        let counted = replay.refusals
        let notes = try refusals.map { directory throws(Failed) in
            try checked(RefusalFiles(directory: directory), counted)
        }
        let notices = NoticesOfLedger(
            verification: self, replay: replay, keptSizes: isCopy ? nil : tree.checkpointSizes,
            since: continued?.size, unbound: erasures.unbound)
        let gone = Set(erased)
        return Verified(
            tree: tree, counts: hashesOnly ? nil : replay.counts, erased: erased,
            bound: erasures.bound,
            missing: openings == nil ? [] : replay.unopened.filter { !gone.contains($0) },
            since: continued, notices: try notices.all(),
            cosigners: cosigners, refusals: notes, refusalsCounted: replay.refusals.last,
            profile: replay.state.adopted.last?.profile.name)
    }

    private func checked(
        _ files: RefusalFiles, _ counts: [CountedRefusals]
    ) throws(Failed) -> CheckedRefusals {
        do {
            return try CheckedRefusals(of: files, key: key, countedBy: counts)
        } catch let fault as RefusalFault {
            throw Failed(fault, in: files)
        } catch {
            throw Failed(place: files.directory, message: Failure(describing: error).message)
        }
    }

    /// The size that the checkpoint claims, before anything is believed; the tree's verification
    /// reports whatever is wrong with it.
    private func claimedSize() throws(Failed) -> UInt64 {
        do throws(StoreError) {
            return try LedgerReader(ledger: ledger, openings: nil, key: key).checkpoint().size
        } catch {
            throw Failed(
                place: "checkpoint", message: Failure(error).message)
        }
    }
}

extension LedgerVerification.Failed {
    init(_ failure: ReplayFailure) {
        place = "seq \(failure.seq)"
        message = failure.refusal.wording.message
    }

    init(_ failure: VerificationFailure) {
        place =
            switch failure.place {
            case .file(let path): path
            case .entry(let seq): "seq \(seq)"
            case .openings(let path): "openings/\(path)"
            }
        message = Trilingual(
            en: "expected {expected}, saw {seen}", ja: "{expected} が期待されますが、{seen} でした",
            vi: "cần {expected}, nhưng thấy {seen}"
        ).filled(["expected": failure.expected, "seen": failure.seen])
    }
}

extension RegistryReplay {
    /// Takes the entries of a verified window.
    fileprivate mutating func take(_ window: VerifiedWindow) throws(ReplayFailure) {
        var entries: [Raw] = []
        entries.reserveCapacity(window.count)
        for bundle in window.bundles {
            for position in bundle.entries.indices {
                entries.append(
                    Raw(
                        seq: bundle.firstSeq + UInt64(position),
                        received: bundle.received[position],
                        statement: bundle.statement(position),
                        opening: bundle.openings?.opening(position)))
            }
        }
        _ = try take(entries)
    }
}
