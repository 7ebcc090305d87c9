import Judging
import Platform
import Registry

/// Which statements took the place of which.
///
/// A correction takes the place of what it corrects; of the accounts of one filer, worker and
/// perspective each takes the place of the one before, a correction of an early account standing
/// where that account stood.
package struct Versions: Sendable {
    private struct AccountLine: Hashable {
        let worker: WorkerID
        let speaker: PartyID
        let perspective: Perspective
    }

    private struct Version {
        let first: UInt64
        let seq: UInt64
    }

    private var corrected: [UInt64: UInt64] = [:]
    private var corrections: [UInt64: UInt64] = [:]
    private var firsts: [UInt64: UInt64] = [:]
    /// In the order in which each takes the place of the one before.
    private var accounts: [AccountLine: [Version]] = [:]
    private var lines: [UInt64: AccountLine] = [:]

    package init() {}

    /// - Parameter seq: the entry of the statement of an identity.
    mutating func add(_ entry: CaseEntry, seq: (Digest) -> UInt64?) {
        var body = entry.content.body
        var first = entry.seq
        if case .statementCorrected(let correction) = body {
            body = correction.corrected
            if let identity = entry.content.references.first, let earlier = seq(identity) {
                corrected[earlier] = entry.seq
                corrections[entry.seq] = earlier
                first = firsts[earlier] ?? earlier
                firsts[entry.seq] = first
            }
        }
        guard case .feesDeclared(let fees) = body, let worker = entry.content.subjects.worker else {
            return
        }
        let line = AccountLine(
            worker: worker, speaker: entry.speaker, perspective: fees.perspective)
        var versions = accounts[line] ?? []
        let place = versions.firstIndex { $0.first > first } ?? versions.count
        versions.insert(Version(first: first, seq: entry.seq), at: place)
        accounts[line] = versions
        lines[entry.seq] = line
    }

    package func marks(of seq: UInt64) -> [TrailMark] {
        var marks: [TrailMark] = []
        if let earlier = corrections[seq] { marks.append(.corrects(earlier)) }
        if let later = corrected[seq] {
            marks.append(.correctedBy(later))
        } else if let line = lines[seq], let versions = accounts[line],
            let place = versions.firstIndex(where: { $0.seq == seq }),
            place + 1 < versions.count
        {
            marks.append(.replacedBy(versions[place + 1].seq))
        }
        return marks
    }
}
