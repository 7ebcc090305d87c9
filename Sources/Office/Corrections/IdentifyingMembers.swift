import Registry

/// By which members of its body a statement is known to be about the same as an earlier one of the
/// same type, order, worker and party.
///
/// - Source: `Specs/office-tables.md`, A corrected table.
struct IdentifyingMembers {
    /// Paths such as `lender.id`. nil: a statement of this type cannot be corrected.
    let always: [String]?
    /// A day besides, where such a thing may happen more than once.
    let day: String?

    private init(_ always: [String]?, day: String? = nil) {
        self.always = always
        self.day = day
    }

    init(of type: ContentType) {
        self =
            switch type {
            case .partyLicensed: .init(["authority", "number"])
            case .ratesPublished: .init(["source", "from", "to"])
            case .orderIssued, .orderApproved: .init([])
            case .agreementDeclared: .init(["first", "second"], day: "signed_on")
            case .contractDeclared: .init(["contract", "with"])
            // A correction may not change the moment.
            case .feesDeclared: .init(["perspective", "moment"], day: "said_on")
            case .milestoneReached: .init(["milestone"])
            case .loanDeclared: .init(["perspective", "lender.id"])
            case .refundPaid: .init(["payer.id"], day: "on")
            case .refundConfirmed: .init([])
            case .surveyAnswered: .init(["instrument"], day: "said_on")
            case .auditRecorded: .init(["audit"], day: "on")
            case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered,
                .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
                .headsPublished, .refusalsPublished, .dataErased, .orderAssessed,
                .orderWithdrawn, .orderClosed, .workerEnrolled, .workerLinked, .workerKeyed,
                .grievanceOpened, .grievanceClosed, .responseFiled, .statementCorrected,
                .statementCountersigned:
                .init(nil)
            }
    }
}
