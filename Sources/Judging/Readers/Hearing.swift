import Registry

/// Who wrote down what a worker said, and who was there.
///
/// Her words are *independent* when nobody of the chain wrote them down and nobody of the chain
/// was present; of somebody present whom the registry does not know, nobody can say that. The chain
/// is the one of the moment they were received: later terms change nothing of it.
package struct Hearing: Equatable, Sendable {
    package let recordedBy: PartyID
    package let present: [PartyID]
    package let isIndependent: Bool

    /// nil where no worker speaks in the entry.
    ///
    /// - Parameters:
    ///   - chain: of the order that the entry names.
    ///   - kind: what entries before it register a party as.
    package init?(
        of entry: CaseEntry, chain: ChainMembers?, kind: (PartyID) -> PartyKind?
    ) {
        guard let present = entry.content.presentWhereSheSpoke else { return nil }
        recordedBy = entry.speaker
        self.present = present
        isIndependent = Hearing.isFree(
            recordedBy: recordedBy, present: present, at: entry.seq, chain: chain, kind: kind)
    }

    /// Whether nobody of the chain, as it was until `seq`, wrote it down or was present.
    ///
    /// The operator, whom no statement registers, counts among those of whom nobody can say it.
    static func isFree(
        recordedBy speaker: PartyID, present: [PartyID], at seq: UInt64, chain: ChainMembers?,
        kind: (PartyID) -> PartyKind?
    ) -> Bool {
        !([speaker] + present).contains { party in
            (chain?.hasNamed(party, before: seq) ?? false) || kind(party)?.isOfTheChain ?? true
        }
    }
}

extension Content {
    /// Who was there besides the worker and the filer; nil where she does not speak.
    fileprivate var presentWhereSheSpoke: [PartyID]? {
        switch said {
        case .feesDeclared(let fees): fees.perspective == .worker ? fees.present : nil
        case .loanDeclared(let loan): loan.perspective == .worker ? loan.present : nil
        case .refundConfirmed(let confirmation): confirmation.present
        case .surveyAnswered(let survey): survey.present
        case .grievanceOpened(let grievance): grievance.present
        case .workerKeyed(let keyed): keyed.present
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .agreementDeclared,
            .contractDeclared, .workerEnrolled, .workerLinked, .milestoneReached, .refundPaid,
            .grievanceClosed, .auditRecorded, .responseFiled, .statementCorrected,
            .statementCountersigned:
            nil
        }
    }
}
