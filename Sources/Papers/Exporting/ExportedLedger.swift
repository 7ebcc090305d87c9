import Judging
import LedgerStore
import Platform
import Registry
import RegistryWords
import Transparency
import Views

/// A ledger to be exported, as far as it was known at one moment and to one holder of openings.
struct ExportedLedger: Sendable {
    let view: LedgerView
    /// What is judged is judged as of this moment.
    let asOf: Instant

    /// What there is for whom it is exported; nil: everything.
    var horizon: Horizon?

    /// How many sealed contents were not available: what they say is in no table.
    var unseen: Int { view.index.unseen.count }

    /// The orders in the order in which they were issued.
    private var orders: [OrderNumber] {
        view.state.orders.map { (seq: $0.value.issuedAt, number: $0.key) }
            .sorted { $0.seq < $1.seq }.map(\.number)
    }

    private func forEachOrder(_ take: (OrderRow) throws -> Void) throws {
        for order in orders {
            guard horizon?.judges(order) ?? true,
                let seen = try view.judgedAsSeen(order, asOf: asOf, within: horizon)
            else { continue }
            try take(
                OrderRow(
                    judged: seen.judged, issuedAt: seen.judged.order.versions[0].seq,
                    missing: seen.missing))
        }
    }

    func orderRows(_ take: (OrderRow) throws -> Void) throws { try forEachOrder(take) }

    /// Order by order; of one order in the order in which they were enrolled.
    func workerRows(_ take: (WorkerRow) throws -> Void) throws {
        try forEachOrder { order in
            for (known, judged) in zip(order.judged.order.workers, order.judged.workers) {
                try take(WorkerRow(order: order, known: known, judged: judged))
            }
        }
    }

    /// Order by order; of one order those about itself first, then worker by worker, as `feri
    /// verdict` lists them.
    func findingRows(_ take: (FindingRow) throws -> Void) throws {
        try forEachOrder { order in
            var number = 0
            func all(_ verdicts: [Verdict], _ isWanted: (Finding) -> Bool) throws {
                for finding in verdicts.flatMap(\.findings) where isWanted(finding) {
                    number += 1
                    try take(FindingRow(order: order, number: number, finding: finding))
                }
            }
            try all(order.judged.verdicts) { $0.subject == .order }
            for worker in order.judged.workers { try all(worker.verdicts) { _ in true } }
        }
    }

    /// The entries that were looked at, a bundle at a time.
    private func forEachEntry(_ take: (ReadEntry) throws -> Void) throws {
        var start: UInt64 = 0
        while start < view.size {
            let end = min(view.size, start + 256)
            let seqs = (start..<end).filter { horizon?.sees($0) ?? true }
            for entry in try view.entries(seqs) { try take(entry) }
            start = end
        }
    }

    /// Each line of each version of each account, and each account that has none.
    func feeRows(_ take: (FeeFlowRow) throws -> Void) throws {
        var parties = PartyDirectory()
        let registry = try view.caseEntries([])
        for entry in registry {
            guard case .partyRegistered(let registration) = entry.content.body,
                let party = entry.content.subjects.party
            else { continue }
            parties.enter(party, registration, at: entry.seq)
        }
        var categories: CategoryTable?
        try forEachEntry { entry in
            guard let said = entry.said.flatMap({ view.doubts.marked([$0]).first }),
                case .feesDeclared(let fees) = said.content.said,
                let order = said.content.subjects.order, let terms = view.state.orders[order]
            else { return }
            if categories == nil { categories = try view.ruleBook(at: asOf).categories }
            guard let categories else { return }
            let account = Account(
                Said(said, firstVersion: said.seq, body: fees), chain: terms.terms,
                members: terms.members, parties: parties)
            let marks = view.versions.marks(of: said.seq).filter { mark in
                mark.other.map { horizon?.sees($0) ?? true } ?? true
            }
            let lines: [FeeLine?] = fees.lines.isEmpty ? [nil] : fees.lines
            for (index, line) in lines.enumerated() {
                try take(
                    FeeFlowRow(
                        said: said, fees: fees, isIndependent: account.isIndependent,
                        marks: marks, number: line == nil ? 0 : index + 1, line: line,
                        categories: line.map { FeeFlowRow.categories(of: $0, categories, parties) }
                            ?? [],
                        receivers: parties))
            }
        }
    }

    func statementRows(_ take: (StatementRow) throws -> Void) throws {
        try forEachEntry { entry in
            let line = view.line(entry)
            try take(StatementRow(line: horizon.map { line.within($0) } ?? line))
        }
    }
}
