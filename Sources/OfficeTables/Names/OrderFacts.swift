import Platform
import Registry

/// What is known of orders besides a table, by which its amounts and days are looked at: a month's
/// wage, the first day that anything is known of, and the day of the end.
///
/// - Source: `Specs/tables.md`, Questions.
package struct OrderFacts: Sendable, Equatable {
    private var wages: [OrderNumber: Money] = [:]
    private var contractWages: [WorkerID: Money] = [:]
    private var firstDays: [OrderNumber: CivilDate] = [:]
    private var ends: [OrderNumber: CivilDate] = [:]

    package init() {}

    /// A month's basic wage: of the worker's contract, else of the order.
    func wage(of worker: WorkerID?, in order: OrderNumber) -> Money? {
        worker.flatMap { contractWages[$0] } ?? wages[order]
    }

    func firstDay(of order: OrderNumber) -> CivilDate? { firstDays[order] }

    func end(of order: OrderNumber) -> CivilDate? { ends[order] }

    /// Takes what a statement says; later ones of the same order after earlier ones.
    package mutating func take(_ content: Content, filed: CivilDate) {
        guard let order = content.subjects.order else { return }
        switch content.said {
        case .orderIssued(let issued):
            wages[order] = issued.basicWage
            begin(order, filed)
        case .orderApproved(let approval): begin(order, approval.on)
        case .contractDeclared(let contract):
            begin(order, contract.signedOn)
            if let worker = content.subjects.worker, let wage = contract.basicWage {
                contractWages[worker] = wage
            }
        case .milestoneReached(let reached): begin(order, reached.on)
        case .orderWithdrawn(let end): ends[order] = end.on
        case .orderClosed(let end): ends[order] = end.on
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderAssessed,
            .agreementDeclared, .workerEnrolled, .workerLinked, .workerKeyed, .feesDeclared,
            .loanDeclared, .refundPaid, .refundConfirmed, .surveyAnswered, .grievanceOpened,
            .grievanceClosed, .auditRecorded, .responseFiled, .statementCorrected,
            .statementCountersigned:
            break
        }
    }

    private mutating func begin(_ order: OrderNumber, _ day: CivilDate) {
        firstDays[order] = min(firstDays[order] ?? day, day)
    }

    /// With what others say: of a wage and an end theirs.
    package func with(_ others: OrderFacts) -> OrderFacts {
        var facts = self
        facts.wages.merge(others.wages) { _, theirs in theirs }
        facts.contractWages.merge(others.contractWages) { _, theirs in theirs }
        facts.ends.merge(others.ends) { _, theirs in theirs }
        facts.firstDays.merge(others.firstDays) { min($0, $1) }
        return facts
    }
}
