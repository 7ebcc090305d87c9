import Judging
import Platform
import Registry
import RegistryWords

/// How long a worker waited until money she had paid came back, as she confirms.
/// - Source: `Specs/statistics.md` §4.
enum RefundTime {
    /// No account ever named a fee or cost of recruitment of hers.
    case noFee
    /// One did, and she has confirmed no refund.
    case awaited
    /// Until the first confirmation.
    case days(Int64)

    init(of worker: WorkerCase, in order: OrderCase, _ categories: CategoryTable) {
        let named = worker.accounts.filter { account in
            account.lines.contains { line in
                order.parties.isWorkersSide(line.payer)
                    && !categories.assignments(
                        of: line.kind, payee: order.parties.role(of: line.payee),
                        paidByWorkersSide: true
                    ).isEmpty
            }
        }
        guard let first = named.min(by: { $0.seq < $1.seq }) else {
            self = .noFee
            return
        }
        let confirmed = worker.life.refunds.current().flatMap { refund in
            worker.life.confirmations(of: refund).filter { confirmation in
                !confirmation.isKeyInDoubt && confirmation.body.amount.amount > 0
                    && confirmation.isHeardAlone(
                        present: confirmation.body.present, chain: order.members,
                        parties: order.parties)
            }
        }
        guard let earliest = confirmed.map(\.received.date.daysSinceEpoch).min() else {
            self = .awaited
            return
        }
        self = .days(Int64(max(0, earliest - first.said.received.date.daysSinceEpoch)))
    }
}
