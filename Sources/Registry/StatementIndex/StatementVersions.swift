import Platform

/// Which statements are versions of one another, and so which of them counts.
///
/// A correction takes the place of what it corrects. Of the accounts of one filer, worker and
/// perspective each takes the place of the one before; a correction of an early account has the
/// place of that account.
/// - Source: `Specs/rules.md` §2.
package struct StatementVersions: Sendable {
    private struct AccountLine: Hashable {
        let worker: WorkerID
        let speaker: PartyID
        let perspective: Perspective
    }

    /// Of each correction.
    private var firsts: [UInt64: UInt64] = [:]
    private var previous: [UInt64: UInt64] = [:]
    private var next: [UInt64: UInt64] = [:]
    /// Under the first version of each statement that was corrected.
    private var latest: [UInt64: UInt64] = [:]
    /// By (first version, seq): each takes the place of the one before.
    private var accounts: [AccountLine: [(first: UInt64, seq: UInt64)]] = [:]
    private var lines: [UInt64: AccountLine] = [:]

    package init() {}

    package func first(of seq: UInt64) -> UInt64 { firsts[seq] ?? seq }

    /// - Parameter first: a first version.
    package func latest(of first: UInt64) -> UInt64 { latest[first] ?? first }

    /// What the statement corrects.
    package func corrected(by seq: UInt64) -> UInt64? { previous[seq] }

    /// The correction of the statement.
    package func correction(of seq: UInt64) -> UInt64? { next[seq] }

    /// The account that took the place of this one, by correcting it or as a newer one.
    package func account(after seq: UInt64) -> UInt64? {
        guard let versions = lines[seq].flatMap({ accounts[$0] }),
            let place = versions.firstIndex(where: { $0.seq == seq }), place + 1 < versions.count
        else { return nil }
        return versions[place + 1].seq
    }

    /// Takes the next correction; answers its first version.
    @discardableResult
    mutating func add(correction seq: UInt64, of earlier: UInt64) -> UInt64 {
        let first = first(of: earlier)
        firsts[seq] = first
        previous[seq] = earlier
        next[latest(of: first)] = seq
        latest[first] = seq
        return first
    }

    /// Takes the next statement; answers its first version.
    ///
    /// - Parameter earlier: where what it corrects is; nil where it corrects nothing, or what is
    ///   not known: then it is a first version itself.
    @discardableResult
    package mutating func take(
        _ content: Content, by speaker: PartyID, at seq: UInt64, correcting earlier: UInt64?
    ) -> UInt64 {
        let first = earlier.map { add(correction: seq, of: $0) } ?? seq
        guard case .feesDeclared(let fees) = content.said, let worker = content.subjects.worker
        else { return first }
        let line = AccountLine(worker: worker, speaker: speaker, perspective: fees.perspective)
        let place = accounts[line]?.firstIndex { $0.first > first } ?? accounts[line]?.count ?? 0
        accounts[line, default: []].insert((first, seq), at: place)
        lines[seq] = line
        return first
    }
}
