import Platform
import Registry
import RegistryWords
import Transparency

/// The worker's side paid more of certain kinds than an amount, under an order of such a length
/// and a contract signed before a day.
/// - Source: `Specs/profile/kinds/cap-amount-2.md`.
struct CapAmountBefore: RuleCheck {
    static let name = "cap-amount/2"

    let kinds: [FeeKind]
    let amount: Money
    let months: ClosedRange<Int>
    let signedBefore: CivilDate

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        amount = try parameters.money("amount")
        let from = Int(try parameters.integer("months_from", in: 1...120))
        let to = Int(try parameters.integer("months_to", in: 1...120))
        months = from...max(from, to)
        signedBefore = try parameters.date("signed_before")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let signed = worker.agencyContract
        guard months.contains(context.order.terms.months),
            (signed?.day ?? context.today) < signedBefore
        else { return [] }
        return Highest.judge(
            worker, kinds, Ratio(amount.amount), amount.currency,
            resting: (worker.first(.departed)?.seqs ?? []) + (signed?.seqs ?? []), in: context,
            values: [])
    }
}
