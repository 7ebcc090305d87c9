/// The types of statement this version reads.
package enum ContentType: String, CaseIterable, Sendable {
    case ledgerOpened = "ledger.opened"
    case partyRegistered = "party.registered"
    case partyLicensed = "party.licensed"
    case keyEnrolled = "key.enrolled"
    case keyRevoked = "key.revoked"
    case profileAdopted = "profile.adopted"
    case ratesPublished = "rates.published"
    case orderIssued = "order.issued"
    case orderApproved = "order.approved"
    case agreementDeclared = "agreement.declared"
    case contractDeclared = "contract.declared"
    case workerEnrolled = "worker.enrolled"
    case milestoneReached = "milestone.reached"
    case feesDeclared = "fees.declared"
    case statementCorrected = "statement.corrected"
}
