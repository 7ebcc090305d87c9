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
        let (limit, currency) = most(by: context.order.terms)
        return Highest.judge(worker) { account in
            let lines = context.workersFlows(of: account).filter {
                $0.payeeRole == .party(.sendingAgency)
            }
            guard !lines.isEmpty else { return nil }
            let total = context.valuation(lines, in: currency)
            return Highest.Total(value: total, decision: total.exceeds(limit)) { outcome in
                context.finding(
                    about: worker, on: account, also: total.rateSeqs + [context.order.termsSeq],
                    outcome: outcome,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(total)),
                        ("cap", .ratio(limit, currency)),
                        ("wage", .money(wage.of(context.order.terms))),
                        ("months", .number(Int(months))), ("why", Why.of(total)),
                    ])
            }
        }
    }

    func mostPaidToAgencies(by terms: OrderIssued) -> (limit: Ratio, currency: Currency)? {
        most(by: terms)
    }

    private func most(by terms: OrderIssued) -> (limit: Ratio, currency: Currency) {
        let pay = wage.of(terms)
        return (Ratio(pay.amount) * Ratio(months), pay.currency)
    }
}
