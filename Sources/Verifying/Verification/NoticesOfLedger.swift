import LedgerStore
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Views

/// Gathers what a verified ledger has to be looked at for.
/// - Source: `Specs/verification.md` 16–17.
struct NoticesOfLedger {
    let verification: LedgerVerification
    let replay: RegistryReplay
    /// Sizes of the checkpoints that the ledger keeps; nil of a copy, which never had all.
    let keptSizes: [UInt64]?
    /// The size of the checkpoint that the caller brought.
    let since: UInt64?
    /// Erased contents whose order nothing binds.
    let unbound: [UInt64]

    func all() throws(LedgerVerification.Failed) -> [Notice] {
        var notices = try profileChanges()
        if let oddities = replay.oddities {
            notices += [
                .keyByOperator(oddities.keysByOperator), .receivedAhead(oddities.receivedAhead),
                .receivedBeforeFiled(oddities.receivedBeforeFiled),
                .filedLongBefore(oddities.filedLongBefore), .timeJump(oddities.timeJumps),
            ]
        }
        if verification.openings != nil {
            notices += [
                .contentWithheld(withheld), .contentKept(kept), .erasureUnbound(Few(unbound)),
            ]
        }
        if let keptSizes { notices.append(.checkpointNotKept(checkpointsMissing(in: keptSizes))) }
        return notices.filter { !$0.isEmpty }
    }

    private var operatorID: PartyID? { replay.state.operatorID }

    /// Sealed contents that are not available, and that the operator has not declared erased.
    private var withheld: Few<Notice.Withheld> {
        Few(
            replay.unopened.lazy.filter { !replay.erasures.names($0, by: operatorID) }.map { seq in
                Notice.Withheld(
                    seq: seq, filer: replay.state.speaker(of: seq),
                    erasedBy: replay.erasures.of(seq).map(\.holder))
            })
    }

    /// Sealed contents that the operator declared erased, and that are available all the same.
    private var kept: Few<UInt64> {
        let unopened = Set(replay.unopened)
        return Few(
            replay.erasures.seqs.lazy.filter {
                replay.erasures.names($0, by: operatorID) && !unopened.contains($0)
            })
    }

    /// Sizes of checkpoints that somebody has seen, and that the ledger does not keep.
    private func checkpointsMissing(in sizes: [UInt64]) -> Few<UInt64> {
        var seen = replay.oddities?.seenSizes ?? []
        if let since { seen.insert(since) }
        return Few(seen.subtracting(sizes).sorted())
    }

    // MARK: Rules

    private func profileChanges() throws(LedgerVerification.Failed) -> [Notice] {
        var comparison = Comparison(verification: verification, size: replay.state.count)
        var notices: [Notice] = []
        for (old, new) in zip(replay.state.adopted, replay.state.adopted.dropFirst())
        where old.profile.digest != new.profile.digest {
            let change = ProfileChange(
                at: new.adoptedAt, from: try document(of: old), to: try document(of: new))
            notices.append(
                .rulesChanged(change, try comparison.outcome(of: change, from: old.profile)))
        }
        return notices
    }

    private func document(
        of adopted: RegistryState.AdoptedProfile
    ) throws(LedgerVerification.Failed) -> JSONValue {
        let place = "profiles/\(Hex.encodeText(adopted.profile.digest.bytes))"
        guard let bytes = verification.profiles.bytes(of: adopted.profile.digest) else {
            let name = Hex.encodeText(adopted.profile.digest.bytes)
            throw LedgerVerification.Failed(
                place: place, message: Refusal.unknownProfile(name).wording.message)
        }
        do throws(JSONError) { return try CanonicalJSON.parse(bytes) } catch {
            throw LedgerVerification.Failed(place: place, message: error.wording)
        }
    }

    /// Judges the orders by earlier rules, as far as that was asked for or costs little.
    private struct Comparison {
        let verification: LedgerVerification
        let size: UInt64
        private var rules: EarlierRules?
        private var outcomes: [Digest: EarlierRules.Outcome] = [:]

        init(verification: LedgerVerification, size: UInt64) {
            self.verification = verification
            self.size = size
        }

        mutating func outcome(
            of change: ProfileChange, from profile: Profile
        ) throws(LedgerVerification.Failed) -> EarlierRules.Outcome {
            guard change.mayHaveBettered else { return .nothingToCompare }
            guard let openings = verification.openings else { return .notCompared(.noOpenings) }
            if let known = outcomes[profile.digest] { return known }
            let isLittle =
                size <= EarlierRules.mostEntries && outcomes.count < EarlierRules.mostProfiles
            guard isLittle || verification.judgesByEarlierRules else {
                return .notCompared(.tooLarge)
            }
            let outcome: EarlierRules.Outcome
            do {
                let known =
                    try rules
                    ?? EarlierRules(
                        of: LedgerView(
                            ledger: verification.ledger, openings: openings,
                            key: verification.key, upTo: size, threads: verification.threads))
                rules = known
                outcome = try known.outcome(before: profile)
            } catch is ShapeError {
                outcome = .notCompared(.unknownRules)
            } catch {
                throw LedgerVerification.Failed(
                    place: verification.ledger, message: Failure(describing: error).message)
            }
            outcomes[profile.digest] = outcome
            return outcome
        }
    }
}

extension Notice {
    /// Whether it is about nothing.
    fileprivate var isEmpty: Bool {
        switch self {
        case .rulesChanged: false
        case .keyByOperator(let keys): keys.isEmpty
        case .contentWithheld(let withheld): withheld.isEmpty
        case .receivedAhead(let seqs), .receivedBeforeFiled(let seqs), .filedLongBefore(let seqs),
            .timeJump(let seqs), .contentKept(let seqs), .erasureUnbound(let seqs),
            .checkpointNotKept(let seqs):
            seqs.isEmpty
        }
    }
}
