import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// A charge was given back after an early return, without the interest that was agreed.
/// - Source: `Specs/profile/kinds/interest-owed-1.md`.
struct InterestOwed: RuleCheck {
    static let name = "interest-owed/1"

    let kinds: [FeeKind]
    let noFaultCauses: [String]
    let ownFaultCauses: [String]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        noFaultCauses = try parameters.words("no_fault_causes") { $0 }
        ownFaultCauses = try parameters.words("own_fault_causes") { $0 }
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard
            let early = EarlyReturn(
                of: worker, noFault: noFaultCauses, ownFault: ownFaultCauses, in: context),
            early.fault == .notHers, let share = early.share,
            let agreed = agreed(with: worker, by: context.today)
        else { return [] }
        return Highest.judge(worker) { account in
            guard let owed = early.owed(for: kinds, by: account, in: context) else { return nil }
            let repaid = early.repaid(to: worker, for: kinds, in: owed.currency, context)
            // Where the charge itself is wanting, that is another rule's to say.
            guard repaid.believed.fallsShort(of: owed.owed) == .no else { return nil }
            let interest = interest(
                on: owed.lines, in: owed.currency, to: agreed.on, at: agreed.yearly, in: context
            ).multiplied(by: share)
            let whole = owed.owed.adding(interest)
            return Highest.Total(value: whole, decision: repaid.believed.fallsShort(of: whole)) {
                context.tracedFinding(
                    about: worker, on: account,
                    also: early.seqs + repaid.seqs + whole.rateSeqs + repaid.believed.rateSeqs,
                    outcome: $0,
                    values: [
                        ("lines", context.described(owed.lines, of: account)),
                        ("paid", .valuation(owed.paid)), ("owed", .valuation(owed.owed)),
                        ("interest", .valuation(interest)), ("returned", .day(early.returned)),
                        ("declared", .valuation(repaid.believed)), ("why", Why.noRate),
                    ])
            }
        }
    }

    /// The rate of a year that the last refund names, and the day of that refund.
    private func agreed(
        with worker: WorkerCase, by today: CivilDate
    ) -> (yearly: Ratio, on: CivilDate)? {
        worker.life.refunds.current().compactMap { refund -> (Ratio, CivilDate, UInt64)? in
            guard EarlyReturn.isCounted(refund.body, for: kinds), refund.body.on <= today,
                let interest = refund.body.interest
            else { return nil }
            let times: Int64 = interest.per == .month ? 12 : 1
            let rate = Ratio(Int64(interest.basisPoints) * times, over: 10_000)
            return (rate, refund.body.on, refund.seq)
        }.max { ($0.1, $0.2) < ($1.1, $1.2) }.map { ($0.0, $0.1) }
    }

    /// For the days from each payment to the refund; a payment without a date bears none.
    private func interest(
        on lines: [KnownFlow], in currency: Currency, to day: CivilDate, at yearly: Ratio,
        in context: RuleContext
    ) -> Valuation {
        var sum = Valuation(in: currency)
        for line in lines {
            let days =
                line.date.map { Int64(day.daysSinceEpoch - $0.latest.daysSinceEpoch) } ?? 0
            guard days > 0 else { continue }
            sum.add(
                context.valuation([line], in: currency)
                    .multiplied(by: yearly * Ratio(days, over: 365)))
        }
        return sum
    }
}
