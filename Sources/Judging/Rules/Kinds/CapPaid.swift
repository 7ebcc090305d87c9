import Registry
import RegistryWords
import Transparency

/// The worker's side paid more of certain kinds than so many months' wage.
/// - Source: `Specs/profile/kinds/cap-paid-1.md`.
struct CapPaid: RuleCheck {
    static let name = "cap-paid/1"

    let kinds: [FeeKind]
    let wage: WageBasis
    let months: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        wage = try parameters.word("wage")
        months = try parameters.integer("months", in: 1...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let pay = wage.of(context.order.terms)
        let limit = Ratio(pay.amount) * Ratio(months)
        return Highest.judge(
            worker, kinds, limit, pay.currency, resting: [], in: context,
            values: [("wage", .money(pay)), ("months", .number(Int(months)))])
    }
}

extension Highest {
    /// The total of the worker's side's flows of certain kinds, held to a limit.
    static func judge(
        _ worker: WorkerCase, _ kinds: [FeeKind], _ limit: Ratio, _ currency: Currency,
        resting seqs: [UInt64], in context: RuleContext,
        values: @autoclosure @escaping @Sendable () -> Finding.Values,
        where counts: (KnownFlow) -> Bool = { _ in true }
    ) -> [Finding] {
        judge(worker) { account in
            let lines = context.workersFlows(of: account).filter {
                kinds.contains($0.kind) && counts($0)
            }
            guard !lines.isEmpty else { return nil }
            let total = context.valuation(lines, in: currency)
            return Total(value: total, decision: total.exceeds(limit)) { outcome in
                context.tracedFinding(
                    about: worker, on: account,
                    also: seqs + total.rateSeqs + [context.order.termsSeq], outcome: outcome,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(total)),
                        ("cap", .ratio(limit, currency)), ("why", Why.of(total)),
                    ] + values())
            }
        }
    }
}
