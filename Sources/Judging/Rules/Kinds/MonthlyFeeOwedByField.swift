import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The Japan side agreed to pay less a month than it must in the order's field of work, or nobody
/// says how much.
/// - Source: `Specs/profile/kinds/monthly-fee-owed-2.md`.
struct MonthlyFeeOwedByField: RuleCheck {
    static let name = "monthly-fee-owed/2"

    let kinds: [FeeKind]
    let amounts: FieldAmounts

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        amounts = try FieldAmounts(&parameters)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        MonthlyFeeOwed.findings(
            of: kinds, atLeast: amounts.least(of: context.order.terms),
            resting: [context.order.termsSeq], in: context)
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.duesOfAgreement(in: context)
    }
}
