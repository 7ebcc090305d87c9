import Judging
import Platform
import Registry
import Transparency
import Views
import Wording

/// Which entries a list shows.
struct ListFilter: Sendable {
    /// Whether an entry says something of this type.
    enum TypeWanted: Hashable, Sendable {
        case type(ContentType)
        /// Sealed, and its content not available.
        case unseen
    }

    var type: TypeWanted?
    /// All of them must be named.
    var subjects: [Subject] = []
    var speaker: PartyID?
    var from: UInt64 = 0
    /// nil: all.
    var limit: Int?
    /// Received then or later; nil: whenever.
    var since: Instant?
    /// Only so many, the last ones; nil: all.
    var last: Int?

    /// The seqs that the subjects leave, ascending; nil for all.
    private func candidates(in view: LedgerView) -> [UInt64]? {
        guard let first = subjects.first else { return nil }
        let others = subjects.dropFirst().map { Set(view.index.seqs(of: $0)) }
        return view.index.seqs(of: first).filter { seq in
            seq >= from && others.allSatisfy { $0.contains(seq) }
        }
    }

    /// How many entries are read at a time: those of one bundle.
    private static let step: UInt64 = 256

    /// The entries shown, and whether there are more than the limit lets through, or earlier ones
    /// than the last.
    func lines(of view: LedgerView) throws -> (lines: [TrailLine], isCut: Bool) {
        if let last { return try lines(of: view, last: last) }
        var lines: [TrailLine] = []
        func take(_ seqs: some Sequence<UInt64>) throws -> Bool {
            for entry in try view.entries(seqs) where admits(entry) {
                if let limit, lines.count == limit { return false }
                lines.append(view.line(entry))
            }
            return true
        }
        if let candidates = candidates(in: view) {
            let isWhole = try take(candidates)
            return (lines, isCut: !isWhole)
        }
        var start = from
        while start < view.size {
            let end = min(view.size, (start / ListFilter.step + 1) * ListFilter.step)
            guard try take(start..<end) else { return (lines, isCut: true) }
            start = end
        }
        return (lines, isCut: false)
    }

    /// From the end on, a bundle at a time.
    private func lines(
        of view: LedgerView, last: Int
    ) throws -> (lines: [TrailLine], isCut: Bool) {
        let seqs = candidates(in: view)
        var end = seqs.map { UInt64($0.count) } ?? view.size
        var found: [TrailLine] = []
        while end > (seqs == nil ? from : 0) {
            let first = seqs == nil ? from : 0
            let start = max(first, (end - 1) / ListFilter.step * ListFilter.step)
            let part = seqs.map { Array($0[Int(start)..<Int(end)]) } ?? Array(start..<end)
            for entry in try view.entries(part).reversed() {
                // Entries are received one after the other.
                if let since, entry.received < since { return (found.reversed(), false) }
                guard admits(entry) else { continue }
                if found.count == last { return (found.reversed(), true) }
                found.append(view.line(entry))
            }
            end = start
        }
        return (found.reversed(), false)
    }

    private func admits(_ entry: ReadEntry) -> Bool {
        if let since, entry.received < since { return false }
        if let speaker, entry.speaker != speaker { return false }
        switch type {
        case nil: return true
        case .unseen: return entry.said == nil
        case .type(let type): return entry.said?.content.type == type
        }
    }
}
