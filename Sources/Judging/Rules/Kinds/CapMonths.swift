import Registry
import RegistryWords
import Transparency

/// The worker's service charge, with the Japan side's share, is more than one month's wage for
/// each twelve months of the contract: months are multiplied out, never rounded.
/// - Source: `Specs/profile/kinds/cap-months-1.md`.
struct CapMonths: RuleCheck {
    static let name = "cap-months/1"

    let kinds: [FeeKind]
    let japanSideKinds: [FeeKind]
    let wage: WageBasis
    /// One month's wage for each so many months.
    let perMonths: Int64
    let monthsAtMost: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        japanSideKinds = try parameters.words("japan_side_kinds")
        wage = try parameters.word("wage")
        perMonths = try parameters.integer("per_months", in: 1...120)
        monthsAtMost = Int(try parameters.integer("months_at_most", in: 1...120))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let pay = wage.of(context.order.terms)
        let months = Int64(min(context.order.terms.months, monthsAtMost))
        let limit = Ratio(pay.amount) * Ratio(months)
        return Highest.judge(worker) { account in
            let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
            guard !lines.isEmpty else { return nil }
            let paid = context.valuation(lines, in: pay.currency)
            let share = context.japanSideShare(
                of: account, worker, kinds: japanSideKinds, in: pay.currency)
            let total = paid.adding(share.value)
            return Highest.Total(
                value: total, decision: total.exceeds(limit, times: perMonths)
            ) { outcome in
                context.finding(
                    about: worker, on: account,
                    also: share.seqs + total.rateSeqs + [context.order.termsSeq],
                    outcome: outcome,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(paid)),
                        ("share", .valuation(share.value)), ("total", .valuation(total)),
                        ("cap", .ratio(limit * Ratio(1, over: perMonths), pay.currency)),
                        ("wage", .money(pay)), ("months", .number(Int(months))),
                        ("why", Why.of(total)),
                    ])
            }
        }
    }
}

extension RuleContext {
    /// What the Japan side agreed to pay, until departure; what the account says it paid, after.
    func japanSideShare(
        of account: Account, _ worker: WorkerCase, kinds: [FeeKind], in currency: Currency
    ) -> (value: Valuation, seqs: [UInt64]) {
        if let departed = worker.earliest(.departed), departed.day <= today {
            let lines = flows(of: account).filter {
                kinds.contains($0.kind) && $0.isPaidByJapanSide
            }
            return (valuation(lines, in: currency), departed.seqs)
        }
        return AgreedShare(of: order, kinds: kinds).highest(in: currency)
    }
}

/// Which of an order's wages a rule uses.
enum WageBasis: String, CaseIterable {
    /// The contract's basic wage.
    case basic
    /// Monthly pay in the certified plan, without overtime.
    case scheduled

    func of(_ terms: OrderIssued) -> Money {
        switch self {
        case .basic: terms.basicWage
        case .scheduled: terms.scheduledWage
        }
    }
}
