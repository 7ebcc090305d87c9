import LedgerStore
import Platform
import Registry
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
    /// The bytes of an older checkpoint that must be a beginning of this ledger, and its name.
    package let since: (name: String, bytes: [UInt8])?
    /// Who must have cosigned the checkpoint; nil to ask nobody.
    package let policy: WitnessPolicy?
    /// The notes of the registry's refusals; nil to verify without.
    package let refusals: String?
    /// Whether to check the tree and the chain alone, without reading the statements.
    package let hashesOnly: Bool
    package let threads: Int
    private let profiles: PublishedProfiles

    package init(
        ledger: String, openings: String?, key: VerifierKey,
        since: (name: String, bytes: [UInt8])? = nil, policy: WitnessPolicy? = nil,
        refusals: String? = nil, hashesOnly: Bool = false,
        profiles: PublishedProfiles? = nil,
        threads: Int = Parallel.processorCount
    ) {
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
        /// Sealed entries without content that the ledger declares erased, ascending.
        package let erased: [UInt64]
        /// Sealed entries whose record is empty in the openings given, although nothing declares
        /// them erased, ascending; none where no openings were given.
        package let missing: [UInt64]
        package let since: UInt64?
        /// The witnesses that satisfy the policy; nil when none was given.
        package let cosigners: [Cosignature]?
        /// nil when no notes of refusals were given.
        package let refusals: RefusalAccount?
        /// The ledger's newest count of refusals; nil when it has none.
        package let refusalsCounted: CountedRefusals?
        package let profile: String?
    }

    /// The first thing that does not verify.
    package struct Failed: Error, Sendable {
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
            threads: threads)
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
                            seen: "\(error.refusal)")
                    }
                }, progress: progress)
        } catch {
            throw refused.map(Failed.init) ?? Failed(error)
        }
        let sinceSize = try since.map { since throws(Failed) in
            try check(since, in: roots, size: tree.checkpoint.size)
        }
        let cosigners = try policy.map { policy throws(Failed) in
            try check(policy, on: tree.checkpoint)
        }
        return Verified(
            tree: tree, counts: hashesOnly ? nil : replay.counts,
            erased: replay.unopened.filter { replay.erasures.names($0) },
            missing: openings == nil
                ? [] : replay.unopened.filter { !replay.erasures.names($0) },
            since: sinceSize,
            cosigners: cosigners,
            refusals: try refusals.map { directory throws(Failed) in
                try account(of: RefusalFiles(directory: directory), replay.refusals)
            }, refusalsCounted: replay.refusals.last,
            profile: replay.state.adopted.last?.profile.name)
    }

    private func account(
        of files: RefusalFiles, _ counts: [CountedRefusals]
    ) throws(Failed) -> RefusalAccount {
        do {
            return try RefusalAccount(of: files, key: key, countedBy: counts)
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

    private func check(
        _ policy: WitnessPolicy, on checkpoint: VerifiedCheckpoint
    ) throws(Failed) -> [Cosignature] {
        guard policy.logs.isEmpty || policy.logs.contains(key) else {
            throw Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "the policy does not name this log", ja: "方針にこのログの記載がありません",
                    vi: "chính sách không nêu sổ này"))
        }
        do throws(CheckpointError) {
            if let cosigners = try policy.cosigners(of: checkpoint) { return cosigners }
        } catch {
            throw Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "a witness's cosignature does not verify ({error})",
                    ja: "立会人の連署を検証できません({error})",
                    vi: "chữ ký của nhân chứng không hợp lệ ({error})"
                ).filled(["error": "\(error)"]))
        }
        throw Failed(
            place: "checkpoint",
            message: Trilingual(
                en: "too few of the policy's witnesses have cosigned it", ja: "方針が求める立会人の連署が足りません",
                vi: "chưa đủ nhân chứng theo chính sách cùng ký"))
    }

    private func check(
        _ since: (name: String, bytes: [UInt8]), in roots: HistoryRoots, size: UInt64
    ) throws(Failed) -> UInt64 {
        let older: VerifiedCheckpoint
        do throws(CheckpointError) {
            older = try UnverifiedCheckpoint(parsing: since.bytes).verified(by: key)
        } catch {
            throw Failed(
                place: since.name,
                message: Trilingual(
                    en: "no checkpoint signed by the given key ({error})",
                    ja: "指定の鍵で署名されたチェックポイントではありません({error})",
                    vi: "không phải checkpoint do khóa đã cho ký ({error})"
                ).filled(["error": error.finding]))
        }
        guard older.size <= size else {
            throw Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "the ledger has {size} entries, fewer than the {older} of {name}: "
                        + "it was cut back or this is an old copy",
                    ja: "台帳は{size}件で、{name} の{older}件より少ない。切り詰められたか古い複製です",
                    vi: "sổ có {size} mục, ít hơn {older} của {name}: bị cắt bớt hoặc là bản cũ"
                ).filled([
                    "size": String(size), "older": String(older.size), "name": since.name,
                ]))
        }
        guard roots.root(size: older.size) == older.root else {
            throw Failed(
                place: since.name,
                message: Trilingual(
                    en: "this ledger does not continue that checkpoint: its first {older} entries "
                        + "are others",
                    ja: "この台帳はそのチェックポイントの続きではありません(最初の{older}件が異なります)",
                    vi: "sổ này không tiếp nối checkpoint đó: {older} mục đầu khác nhau"
                ).filled(["older": String(older.size)]))
        }
        return older.size
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
