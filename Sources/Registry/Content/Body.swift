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
}
