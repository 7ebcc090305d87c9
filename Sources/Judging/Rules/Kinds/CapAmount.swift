import Registry
import RegistryWords
import Transparency

/// The worker's side paid more of certain kinds than an amount, under a contract of such a length.
/// - Source: `Specs/profile/kinds/cap-amount-1.md`.
struct CapAmount: RuleCheck {
    static let name = "cap-amount/1"

    let kinds: [FeeKind]
    let amount: Money
    let months: ClosedRange<Int>

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        amount = try parameters.money("amount")
        let from = Int(try parameters.integer("months_from", in: 1...120))
        let to = Int(try parameters.integer("months_to", in: 1...120))
        months = from...max(from, to)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard months.contains(context.order.terms.months) else { return [] }
        return Highest.judge(
            worker, kinds, Ratio(amount.amount), amount.currency,
            resting: worker.first(.departed)?.seqs ?? [], in: context, values: [])
    }
}
