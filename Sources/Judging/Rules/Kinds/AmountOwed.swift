import Platform
import Registry
import RegistryWords
import Transparency

/// The Japan side agreed to pay less for each worker than it must in the order's field of work.
/// - Source: `Specs/profile/kinds/amount-owed-1.md`.
struct AmountOwed: RuleCheck {
    static let name = "amount-owed/1"

    let kinds: [FeeKind]
    let amounts: FieldAmounts

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        amounts = try FieldAmounts(&parameters)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        guard context.isInForceForOrder else { return [] }
        let least = amounts.least(of: context.order.terms)
        return context.below(
            AgreedShare(of: context.order, kinds: kinds).stated(in: least.currency),
            Ratio(least.amount), least.currency, values: [])
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.duesOfAgreement(in: context)
    }
}
