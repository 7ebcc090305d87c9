import Registry
import Transparency

/// What a rule kind checks: one type a kind, named after it, with the row's parameters in it.
///
/// A "no" is a value: findings, and none where the rule has nothing to say.
protocol RuleCheck: Sendable {
    /// With its version, such as `worker-paid/1`. What a version computes never changes.
    static var name: String { get }

    init(_ parameters: inout ObjectReader) throws(ShapeError)

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding]

    /// What it says of the order itself, beside its workers.
    func findingsAboutOrder(in context: RuleContext) -> [Finding]

    /// What the worker's side must not pay at all in the order, while the row is in force.
    func forbids(in context: RuleContext) -> [ForbiddenPayments]

    /// What one party owes by the row, and by when.
    func owing(by debtor: Debtor, in context: RuleContext) -> [Due]

    /// The most that the worker's side may pay to sending agencies in all; nil: it sets no such cap.
    func mostPaidToAgencies(by terms: OrderIssued) -> (limit: Ratio, currency: Currency)?

    /// How many days a statement may take to the registry; nil: it says nothing of that.
    var mostDaysToReceipt: Int? { get }
}

extension RuleCheck {
    func findingsAboutOrder(in context: RuleContext) -> [Finding] { [] }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] { [] }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] { [] }

    func mostPaidToAgencies(by terms: OrderIssued) -> (limit: Ratio, currency: Currency)? { nil }

    var mostDaysToReceipt: Int? { nil }
}
