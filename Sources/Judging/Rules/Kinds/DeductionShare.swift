import Registry
import RegistryWords
import Transparency
import Wording

/// An employment contract takes more of the wage for certain things than a share of it.
/// - Source: `Specs/profile/kinds/deduction-share-1.md`.
struct DeductionShare: RuleCheck {
    static let name = "deduction-share/1"

    let kinds: [FeeKind]
    let wage: WageBasis
    let percent: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        wage = try parameters.word("wage")
        percent = try parameters.integer("percent", in: 0...100)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.contracts.current().compactMap { contract in
            let body = contract.body
            guard body.contract == .employment, context.row.isInForce(on: body.signedOn) else {
                return nil
            }
            let pay = body.basicWage ?? wage.of(context.order.terms)
            let deducted = body.deductions.filter { kinds.contains($0.kind) }.map(\.amount)
            let total = Valuation(
                of: deducted, on: .day(body.signedOn), in: pay.currency, context.order.rates)
            let limit = Ratio(pay.amount) * Ratio(percent, over: 100)
            let decision = total.exceeds(limit)
            guard decision != .no else { return nil }
            return context.tracedFinding(
                about: .worker(worker.id),
                seqs: [contract.seq] + total.rateSeqs
                    + (body.basicWage == nil ? [context.order.termsSeq] : []),
                outcome: decision == .yes ? .found : .undetermined, key: .entry(contract.seq),
                values: [
                    ("signed", .day(body.signedOn)), ("deducted", .valuation(total)),
                    ("cap", .ratio(limit, pay.currency)), ("percent", .number(Int(percent))),
                    ("why", Why.of(total)),
                ])
        }
    }
}
