import Transparency

/// The body of a statement, by type.
package indirect enum Body: Sendable {
    case ledgerOpened(LedgerOpened)
    case partyRegistered(PartyRegistered)
    case partyLicensed(PartyLicensed)
    case keyEnrolled(KeyEnrolled)
    case keyRevoked(KeyRevoked)
    case profileAdopted(ProfileAdopted)
    case ratesPublished(RatesPublished)
    case orderIssued(OrderIssued)
    case orderApproved(OrderApproved)
    case agreementDeclared(AgreementDeclared)
    case contractDeclared(ContractDeclared)
    case workerEnrolled(WorkerEnrolled)
    case milestoneReached(MilestoneReached)
    case feesDeclared(FeesDeclared)
    case statementCorrected(StatementCorrected)

    init(_ type: ContentType, _ reader: ObjectReader) throws(ShapeError) {
        var reader = reader
        self =
            switch type {
            case .ledgerOpened: .ledgerOpened(try LedgerOpened(&reader))
            case .partyRegistered: .partyRegistered(try PartyRegistered(&reader))
            case .partyLicensed: .partyLicensed(try PartyLicensed(&reader))
            case .keyEnrolled: .keyEnrolled(try KeyEnrolled(&reader))
            case .keyRevoked: .keyRevoked(try KeyRevoked(&reader))
            case .profileAdopted: .profileAdopted(try ProfileAdopted(&reader))
            case .ratesPublished: .ratesPublished(try RatesPublished(&reader))
            case .orderIssued: .orderIssued(try OrderIssued(&reader))
            case .orderApproved: .orderApproved(try OrderApproved(&reader))
            case .agreementDeclared: .agreementDeclared(try AgreementDeclared(&reader))
            case .contractDeclared: .contractDeclared(try ContractDeclared(&reader))
            case .workerEnrolled: .workerEnrolled(try WorkerEnrolled(&reader))
            case .milestoneReached: .milestoneReached(try MilestoneReached(&reader))
            case .feesDeclared: .feesDeclared(try FeesDeclared(&reader))
            case .statementCorrected: .statementCorrected(try StatementCorrected(&reader))
            }
        try reader.finish()
    }

    package var type: ContentType {
        switch self {
        case .ledgerOpened: .ledgerOpened
        case .partyRegistered: .partyRegistered
        case .partyLicensed: .partyLicensed
        case .keyEnrolled: .keyEnrolled
        case .keyRevoked: .keyRevoked
        case .profileAdopted: .profileAdopted
        case .ratesPublished: .ratesPublished
        case .orderIssued: .orderIssued
        case .orderApproved: .orderApproved
        case .agreementDeclared: .agreementDeclared
        case .contractDeclared: .contractDeclared
        case .workerEnrolled: .workerEnrolled
        case .milestoneReached: .milestoneReached
        case .feesDeclared: .feesDeclared
        case .statementCorrected: .statementCorrected
        }
    }
}
