import Transparency

/// The body of a statement, by type.
package indirect enum Body: Sendable {
    case ledgerOpened(LedgerOpened)
    case ledgerClosed(LedgerClosed)
    case officersChanged(OfficersChanged)
    case partyRegistered(PartyRegistered)
    case partyLicensed(PartyLicensed)
    case partySuspended(PartySuspended)
    case partyReinstated(PartyReinstated)
    case keyEnrolled(KeyEnrolled)
    case keyRevoked(KeyRevoked)
    case profileAdopted(ProfileAdopted)
    case ratesPublished(RatesPublished)
    case headsPublished(HeadsPublished)
    case refusalsPublished(RefusalsPublished)
    case dataErased(DataErased)
    case orderIssued(OrderIssued)
    case orderApproved(OrderApproved)
    case orderAssessed(OrderAssessed)
    case orderWithdrawn(OrderWithdrawn)
    case orderClosed(OrderClosed)
    case agreementDeclared(AgreementDeclared)
    case contractDeclared(ContractDeclared)
    case workerEnrolled(WorkerEnrolled)
    case workerLinked(WorkerLinked)
    case workerKeyed(WorkerKeyed)
    case milestoneReached(MilestoneReached)
    case feesDeclared(FeesDeclared)
    case loanDeclared(LoanDeclared)
    case refundPaid(RefundPaid)
    case refundConfirmed(RefundConfirmed)
    case surveyAnswered(SurveyAnswered)
    case grievanceOpened(GrievanceOpened)
    case grievanceClosed(GrievanceClosed)
    case auditRecorded(AuditRecorded)
    case responseFiled(ResponseFiled)
    case statementCorrected(StatementCorrected)
    case statementCountersigned(StatementCountersigned)

    init(_ type: ContentType, _ reader: ObjectReader) throws(ShapeError) {
        var reader = reader
        self =
            switch type {
            case .ledgerOpened: .ledgerOpened(try LedgerOpened(&reader))
            case .ledgerClosed: .ledgerClosed(try LedgerClosed(&reader))
            case .officersChanged: .officersChanged(try OfficersChanged(&reader))
            case .partyRegistered: .partyRegistered(try PartyRegistered(&reader))
            case .partyLicensed: .partyLicensed(try PartyLicensed(&reader))
            case .partySuspended: .partySuspended(try PartySuspended(&reader))
            case .partyReinstated: .partyReinstated(try PartyReinstated(&reader))
            case .keyEnrolled: .keyEnrolled(try KeyEnrolled(&reader))
            case .keyRevoked: .keyRevoked(try KeyRevoked(&reader))
            case .profileAdopted: .profileAdopted(try ProfileAdopted(&reader))
            case .ratesPublished: .ratesPublished(try RatesPublished(&reader))
            case .headsPublished: .headsPublished(try HeadsPublished(&reader))
            case .refusalsPublished: .refusalsPublished(try RefusalsPublished(&reader))
            case .dataErased: .dataErased(try DataErased(&reader))
            case .orderIssued: .orderIssued(try OrderIssued(&reader))
            case .orderApproved: .orderApproved(try OrderApproved(&reader))
            case .orderAssessed: .orderAssessed(try OrderAssessed(&reader))
            case .orderWithdrawn: .orderWithdrawn(try OrderWithdrawn(&reader))
            case .orderClosed: .orderClosed(try OrderClosed(&reader))
            case .agreementDeclared: .agreementDeclared(try AgreementDeclared(&reader))
            case .contractDeclared: .contractDeclared(try ContractDeclared(&reader))
            case .workerEnrolled: .workerEnrolled(try WorkerEnrolled(&reader))
            case .workerLinked: .workerLinked(try WorkerLinked(&reader))
            case .workerKeyed: .workerKeyed(try WorkerKeyed(&reader))
            case .milestoneReached: .milestoneReached(try MilestoneReached(&reader))
            case .feesDeclared: .feesDeclared(try FeesDeclared(&reader))
            case .loanDeclared: .loanDeclared(try LoanDeclared(&reader))
            case .refundPaid: .refundPaid(try RefundPaid(&reader))
            case .refundConfirmed: .refundConfirmed(try RefundConfirmed(&reader))
            case .surveyAnswered: .surveyAnswered(try SurveyAnswered(&reader))
            case .grievanceOpened: .grievanceOpened(try GrievanceOpened(&reader))
            case .grievanceClosed: .grievanceClosed(try GrievanceClosed(&reader))
            case .auditRecorded: .auditRecorded(try AuditRecorded(&reader))
            case .responseFiled: .responseFiled(try ResponseFiled(&reader))
            case .statementCorrected: .statementCorrected(try StatementCorrected(&reader))
            case .statementCountersigned:
                .statementCountersigned(try StatementCountersigned(&reader))
            }
        try reader.finish()
    }

    package var type: ContentType {
        switch self {
        case .ledgerOpened: .ledgerOpened
        case .ledgerClosed: .ledgerClosed
        case .officersChanged: .officersChanged
        case .partyRegistered: .partyRegistered
        case .partyLicensed: .partyLicensed
        case .partySuspended: .partySuspended
        case .partyReinstated: .partyReinstated
        case .keyEnrolled: .keyEnrolled
        case .keyRevoked: .keyRevoked
        case .profileAdopted: .profileAdopted
        case .ratesPublished: .ratesPublished
        case .headsPublished: .headsPublished
        case .refusalsPublished: .refusalsPublished
        case .dataErased: .dataErased
        case .orderIssued: .orderIssued
        case .orderApproved: .orderApproved
        case .orderAssessed: .orderAssessed
        case .orderWithdrawn: .orderWithdrawn
        case .orderClosed: .orderClosed
        case .agreementDeclared: .agreementDeclared
        case .contractDeclared: .contractDeclared
        case .workerEnrolled: .workerEnrolled
        case .workerLinked: .workerLinked
        case .workerKeyed: .workerKeyed
        case .milestoneReached: .milestoneReached
        case .feesDeclared: .feesDeclared
        case .loanDeclared: .loanDeclared
        case .refundPaid: .refundPaid
        case .refundConfirmed: .refundConfirmed
        case .surveyAnswered: .surveyAnswered
        case .grievanceOpened: .grievanceOpened
        case .grievanceClosed: .grievanceClosed
        case .auditRecorded: .auditRecorded
        case .responseFiled: .responseFiled
        case .statementCorrected: .statementCorrected
        case .statementCountersigned: .statementCountersigned
        }
    }

    /// Of a correction, the corrected body.
    package var said: Body {
        if case .statementCorrected(let correction) = self { correction.corrected } else { self }
    }

    package var isCorrection: Bool {
        if case .statementCorrected = self { true } else { false }
    }

    private var written: any StatementBody {
        switch self {
        case .ledgerOpened(let body): body
        case .ledgerClosed(let body): body
        case .officersChanged(let body): body
        case .partyRegistered(let body): body
        case .partyLicensed(let body): body
        case .partySuspended(let body): body
        case .partyReinstated(let body): body
        case .keyEnrolled(let body): body
        case .keyRevoked(let body): body
        case .profileAdopted(let body): body
        case .ratesPublished(let body): body
        case .headsPublished(let body): body
        case .refusalsPublished(let body): body
        case .dataErased(let body): body
        case .orderIssued(let body): body
        case .orderApproved(let body): body
        case .orderAssessed(let body): body
        case .orderWithdrawn(let body): body
        case .orderClosed(let body): body
        case .agreementDeclared(let body): body
        case .contractDeclared(let body): body
        case .workerEnrolled(let body): body
        case .workerLinked(let body): body
        case .workerKeyed(let body): body
        case .milestoneReached(let body): body
        case .feesDeclared(let body): body
        case .loanDeclared(let body): body
        case .refundPaid(let body): body
        case .refundConfirmed(let body): body
        case .surveyAnswered(let body): body
        case .grievanceOpened(let body): body
        case .grievanceClosed(let body): body
        case .auditRecorded(let body): body
        case .responseFiled(let body): body
        case .statementCorrected(let body): body
        case .statementCountersigned(let body): body
        }
    }

    /// As a content holds it.
    package var json: JSONValue { .object(given: written.members) }
}
