import Registry
import Transparency

/// Everything the worker's side paid to sending agencies is more than so many months' pay.
/// - Source: `Specs/profile/kinds/cap-paid-to-agency-1.md`.
struct CapPaidToAgency: RuleCheck {
    static let name = "cap-paid-to-agency/1"

    let wage: WageBasis
    let months: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        wage = try parameters.word("wage")
        months = try parameters.integer("months", in: 1...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let pay = wage.of(context.order.terms)
        let limit = Ratio(pay.amount) * Ratio(months)
        return Highest.judge(worker) { account in
            let lines = context.workersFlows(of: account).filter {
                $0.payeeRole == .party(.sendingAgency)
            }
            guard !lines.isEmpty else { return nil }
            let total = context.valuation(lines, in: pay.currency)
            return Highest.Total(value: total, decision: total.exceeds(limit)) { outcome in
                context.finding(
                    about: worker, on: account, also: total.rateSeqs + [context.order.termsSeq],
                    outcome: outcome,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(total)),
                        ("cap", .ratio(limit, pay.currency)), ("wage", .money(pay)),
                        ("months", .number(Int(months))), ("why", Why.of(total)),
                    ])
            }
        }
    }
}
