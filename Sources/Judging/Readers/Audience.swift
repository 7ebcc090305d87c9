import Registry

/// Who reads, and so what there is to be read.
/// - Source: `Specs/readers.md`.
package enum Audience: Hashable, Sendable {
    /// Everybody: what is public anyway.
    case everybody
    /// The worker herself, by the pseudonym of one enrolment.
    case worker(WorkerID)
    /// A party, for the chains it has agreed to be in.
    case party(PartyID)
    /// A buyer, with the consent of these employers: of the chains they have agreed to employ in.
    case buyer([PartyID])
    /// Reviewers: everything.
    case reviewer

    /// Whether there is such an entry for this audience. What it may not see does not exist.
    ///
    /// - Parameters:
    ///   - carriesVoice: as `entry.carriesVoice` says.
    ///   - chain: of the order that the entry names; nil where it names none.
    package func maySee(_ entry: CaseEntry, carriesVoice: Bool, chain: ChainMembers?) -> Bool {
        maySee(EntryReach(of: entry, carriesVoice: carriesVoice), chain: chain)
    }

    /// The same by what decides it alone, so that nothing of the entry need be read.
    package func maySee(_ entry: EntryReach, chain: ChainMembers?) -> Bool {
        guard entry.isSealed else { return true }
        switch self {
        case .everybody: return false
        case .reviewer: return true
        case .worker(let worker):
            return entry.worker == worker && !entry.isForReviewersOnly
        case .party(let party):
            // What she says stays hers even where a party of the chain wrote it down.
            if entry.isVoice { return false }
            if entry.speaker == party { return true }
            return !entry.carriesVoice && entry.order != nil && isLetIn(to: chain)
        case .buyer:
            return !entry.isVoice && !entry.carriesVoice && entry.order != nil
                && isLetIn(to: chain)
        }
    }

    /// Whether the chain's contents are for it: of a party that is in the chain by its own act, of
    /// a buyer by the consent of one that is so as the employer. To be named by the issuer gives
    /// nobody anything to read.
    package func isLetIn(to chain: ChainMembers?) -> Bool {
        switch self {
        case .reviewer: true
        case .everybody, .worker: false
        case .party(let party): chain?.hasAgreed(party) ?? false
        case .buyer(let employers):
            employers.contains { chain?.hasAgreed($0, as: .employer) ?? false }
        }
    }

    /// Whether workers' words are among what it may see of others.
    package var hearsVoices: Bool { self == .reviewer }
}

/// What decides who may see an entry, kept of each so that to decide costs no reading: then what a
/// reader may not see and what is not there take the same time.
package struct EntryReach: Hashable, Sendable {
    package let isSealed: Bool
    package let isVoice: Bool
    package let carriesVoice: Bool
    package let isForReviewersOnly: Bool
    package let speaker: PartyID
    package let order: OrderNumber?
    package let worker: WorkerID?

    package init(of entry: CaseEntry, carriesVoice: Bool) {
        isSealed = entry.isSealed
        isVoice = entry.content.isVoice
        self.carriesVoice = carriesVoice
        isForReviewersOnly = entry.content.isForReviewersOnly
        speaker = entry.speaker
        order = entry.content.subjects.order
        worker = entry.content.subjects.worker
    }
}

extension CaseEntry {
    /// Whether it tells what a worker said, or that she spoke at all: a worker's own words,
    /// whatever those file who listen to workers, audits from outside of the chain, and what refers
    /// to any of these.
    ///
    /// - Parameter referred: whether a statement that it refers to carries voice.
    package func carriesVoice(referringToVoice referred: Bool) -> Bool {
        guard isSealed else { return false }
        return referred || content.isVoice || speakerKind.listensToWorkers
            || (content.typeSaid == .auditRecorded && !speakerKind.isOfTheChain)
    }
}

extension Content {
    /// Whether a worker speaks in it, no matter who wrote it down.
    package var isVoice: Bool {
        if perspective == .worker { return true }
        return switch typeSaid {
        case .surveyAnswered, .grievanceOpened, .grievanceClosed, .refundConfirmed, .workerLinked,
            .workerKeyed:
            true
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .agreementDeclared,
            .contractDeclared, .workerEnrolled, .milestoneReached, .feesDeclared, .loanDeclared,
            .refundPaid, .auditRecorded, .responseFiled, .statementCorrected,
            .statementCountersigned:
            false
        }
    }

    /// What joins pseudonyms, and what reviewers note down.
    fileprivate var isForReviewersOnly: Bool {
        switch typeSaid {
        case .workerLinked, .auditRecorded: true
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .agreementDeclared,
            .contractDeclared, .workerEnrolled, .workerKeyed, .milestoneReached, .feesDeclared,
            .loanDeclared, .refundPaid, .refundConfirmed, .surveyAnswered, .grievanceOpened,
            .grievanceClosed, .responseFiled, .statementCorrected, .statementCountersigned:
            false
        }
    }

    /// Of a correction, the type of what is corrected.
    package var typeSaid: ContentType { said.type }
}

extension PartyKind {
    /// Whether it is there to hear workers, so that its very speaking tells that one spoke.
    package var listensToWorkers: Bool {
        switch self {
        case .grievanceDesk, .workerVoiceOrganisation, .workerRepresentative: true
        case .sendingAgency, .supervisingOrganization, .supportOrganization, .placementBusiness,
            .employer, .trainingCentre, .broker, .lender, .regulator, .association, .observer,
            .operator, .buyer:
            false
        }
    }
}
