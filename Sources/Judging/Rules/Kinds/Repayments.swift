import Platform
import Registry

/// What was given back to a worker: as the payers declare it, and as she confirms it herself.
/// Declared and confirmed stay apart.
struct Repayments {
    /// What she confirms independently to have arrived.
    private(set) var confirmed: Valuation
    /// What payers declare, and of refunds that she spoke of, what she confirms.
    private(set) var believed: Valuation
    private(set) var seqs: [UInt64] = []

    /// - Parameters:
    ///   - day: Confirmations received later do not count.
    ///   - counts: Which refunds.
    init(
        to worker: WorkerCase, in currency: Currency, until day: CivilDate? = nil,
        _ context: RuleContext, where counts: (RefundPaid) -> Bool = { _ in true }
    ) {
        confirmed = Valuation(in: currency)
        believed = Valuation(in: currency)
        let order = context.order
        for refund in worker.life.refunds.current() where counts(refund.body) {
            seqs.append(refund.seq)
            let heard = worker.life.confirmations(of: refund).last { confirmation in
                !confirmation.isKeyInDoubt
                    && (day.map { confirmation.received.date <= $0 } ?? true)
                    && confirmation.isHeardAlone(
                        present: confirmation.body.present, chain: order.members,
                        parties: order.parties)
            }
            guard let heard else {
                believed.add(refund.body.amount, on: .day(refund.body.on), rates: order.rates)
                continue
            }
            seqs.append(heard.seq)
            let arrived = Repayments.lesser(heard.body.amount, refund.body.amount)
            confirmed.add(arrived, on: .day(refund.body.on), rates: order.rates)
            believed.add(arrived, on: .day(refund.body.on), rates: order.rates)
        }
    }

    /// No more counts than was declared paid.
    private static func lesser(_ arrived: Money, _ paid: Money) -> Money {
        arrived.currency == paid.currency && arrived.amount > paid.amount ? paid : arrived
    }
}

extension Valuation {
    /// Whether this falls short of `owed`.
    func fallsShort(of owed: Valuation) -> Decision {
        if unvalued == 0, owed.lowest > highest { return .yes }
        return owed.unvalued == 0 && owed.highest <= lowest ? .no : .undetermined
    }
}

extension RepaymentBalance {
    /// Of what a worker is owed.
    ///
    /// - Parameters:
    ///   - due: after which day it is late.
    ///   - counts: which refunds count.
    init(
        of owed: Valuation, by due: CivilDate, to worker: WorkerCase, _ context: RuleContext,
        where counts: (RefundPaid) -> Bool = { _ in true }
    ) {
        let early = Repayments(
            to: worker, in: owed.currency, until: due, context, where: counts)
        let all = Repayments(to: worker, in: owed.currency, context, where: counts)
        self.init(
            due: due, owed: owed, inTime: early.confirmed,
            since: all.confirmed.less(early.confirmed),
            declared: all.believed.less(all.confirmed), hearsHer: true)
    }
}
