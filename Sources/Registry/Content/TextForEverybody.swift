extension Content {
    /// What an open statement says in words of its filer's own: everybody reads it, and it stays
    /// for good. Empty of a sealed statement and of one that only names, counts and dates.
    package var textsForEverybody: [String] {
        switch said {
        case .ledgerClosed(let body): [body.reason]
        case .officersChanged(let body): [body.reason]
        case .partySuspended(let body): [body.reason]
        case .partyReinstated(let body): [body.reason]
        case .keyRevoked(let body): [body.reason]
        case .dataErased(let body): [body.basis]
        case .orderAssessed(let body): body.reasons
        case .orderWithdrawn(let body): [body.reason]
        case .orderClosed(let body): [body.reason]
        case .ledgerOpened, .partyRegistered, .partyLicensed, .keyEnrolled, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .orderIssued, .orderApproved:
            []
        case .agreementDeclared, .contractDeclared, .workerEnrolled, .workerLinked, .workerKeyed,
            .milestoneReached, .feesDeclared, .loanDeclared, .refundPaid, .refundConfirmed,
            .surveyAnswered, .grievanceOpened, .grievanceClosed, .auditRecorded, .responseFiled,
            .statementCorrected, .statementCountersigned:
            []
        }
    }
}
