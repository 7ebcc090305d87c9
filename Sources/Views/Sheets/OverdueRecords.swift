import Judging
import LedgerStore
import Platform
import Registry
import Transparency

/// A record whose term has run out.
package struct OverdueRecord {
    package let kind: RetentionTable.Class
    /// The first day on which it must not be there any more.
    package let due: CivilDate
    /// `seq 57`, or a document's name and digest.
    package let place: String

    package init(kind: RetentionTable.Class, due: CivilDate, place: String) {
        self.kind = kind
        self.due = due
        self.place = place
    }
}

/// When the cases of a ledger ended, as far as its contents say.
struct CaseEnds {
    private var workers: [WorkerID: CivilDate] = [:]
    private var orders: [OrderNumber: CivilDate] = [:]

    init(in view: LedgerView) throws {
        for order in view.index.orderNumbers {
            for entry in try view.entries(view.index.orders[order] ?? []) {
                guard let said = entry.said else { continue }
                switch said.content.body {
                case .orderWithdrawn(let end): extend(order, to: end.on)
                case .orderClosed(let end): extend(order, to: end.on)
                case .milestoneReached(let step): take(step, said.content.subjects)
                case .statementCorrected(let correction):
                    if case .milestoneReached(let step) = correction.corrected {
                        take(step, said.content.subjects)
                    }
                default: break
                }
            }
        }
    }

    private mutating func extend(_ order: OrderNumber, to day: CivilDate) {
        orders[order] = orders[order].map { max($0, day) } ?? day
    }

    private mutating func take(_ step: MilestoneReached, _ subjects: Subjects) {
        guard let worker = subjects.worker, [.returned, .leftEmployer].contains(step.milestone)
        else { return }
        workers[worker] = workers[worker].map { max($0, step.on) } ?? step.on
    }

    /// nil while neither the worker's way nor the order has ended.
    func end(of subjects: Subjects) -> CivilDate? {
        let ends = [
            subjects.worker.flatMap { workers[$0] }, subjects.order.flatMap { orders[$0] },
        ].compactMap { $0 }
        return ends.max()
    }
}

extension RetentionTable {
    /// The contents of a registry that are held beyond their term, by seq.
    package func overdue(in view: LedgerView, on today: CivilDate) throws -> [OverdueRecord] {
        let ends = try CaseEnds(in: view)
        var found: [OverdueRecord] = []
        for seq in 0..<view.size {
            let entry = try view.entry(seq)
            guard entry.opening != nil, let said = entry.said,
                let kind = self.class(of: said.content.type)
            else { continue }
            let start =
                switch kind.start {
                case .received: entry.received.date
                case .caseEnd: ends.end(of: said.content.subjects)
                }
            guard let due = start?.adding(months: kind.months), due <= today else { continue }
            found.append(OverdueRecord(kind: kind, due: due, place: "seq \(seq)"))
        }
        return found
    }
}
