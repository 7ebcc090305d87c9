import Judging
import Registry

/// Which entries name which subject, in their order.
package struct SubjectIndex: Sendable {
    package private(set) var orders: [OrderNumber: [UInt64]] = [:]
    package private(set) var workers: [WorkerID: [UInt64]] = [:]
    /// Of each party all entries whose content names it, as subject or inside.
    package private(set) var parties: [PartyID: [UInt64]] = [:]
    /// Open statements that concern every order: parties, licences, rates, profiles.
    package private(set) var registry: [UInt64] = []
    /// Sealed entries whose content was not available, and that the operator has not declared erased.
    package private(set) var unseen: [UInt64] = []
    /// Sealed entries whose content was not available and that the operator declared erased.
    package private(set) var erased: [UInt64] = []
    /// Of `erased`, those that may have spoken of any order, and the order that nobody's signed word
    /// says they named.
    package private(set) var erasedAnywhere: [(seq: UInt64, claimed: OrderNumber?)] = []
    /// Of `erased`, those whose order the operator's signed word binds.
    package private(set) var erasedBound: [(seq: UInt64, place: ErasedPlaces.Place)] = []

    package init() {}

    mutating func add(_ entry: CaseEntry) {
        let subjects = entry.content.subjects
        if let order = subjects.order { orders[order, default: []].append(entry.seq) }
        if let worker = subjects.worker { workers[worker, default: []].append(entry.seq) }
        for party in entry.content.namedParties { parties[party, default: []].append(entry.seq) }
        if subjects.order == nil && !entry.isSealed { registry.append(entry.seq) }
    }

    mutating func addUnseen(_ seq: UInt64) { unseen.append(seq) }

    /// Tells what was erased from what is not available, once the whole ledger was gone over.
    ///
    /// The contents beside the ledger are the operator's: what others erased, they erased of theirs.
    /// - Parameter standing: how far it is known which order an erased content named.
    mutating func tell(
        _ erasures: Erasures, by operatorID: PartyID?, standing: (UInt64) -> ErasureStanding
    ) {
        erased = unseen.filter { erasures.names($0, by: operatorID) }
        let gone = Set(erased)
        unseen.removeAll { gone.contains($0) }
        for seq in erased {
            switch standing(seq) {
            case .unbound(let claimed): erasedAnywhere.append((seq, claimed))
            case .bound(let place):
                erasedBound.append((seq, place))
                guard case .order(let order) = place else { continue }
                var seqs = orders[order] ?? []
                seqs.insert(seq, at: seqs.firstIndex { $0 > seq } ?? seqs.count)
                orders[order] = seqs
            }
        }
    }

    /// The entries that name `subject`; of a party that no content names, none.
    package func seqs(of subject: Subject) -> [UInt64] {
        switch subject {
        case .order(let order): orders[order] ?? []
        case .worker(let worker): workers[worker] ?? []
        case .party(let party): parties[party] ?? []
        }
    }

    /// All orders in the ledger, by number.
    package var orderNumbers: [OrderNumber] { orders.keys.sorted() }
}

extension Content {
    /// The parties it is about or speaks of, each once, in the order of first mention; not who
    /// speaks.
    package var namedParties: [PartyID] {
        var parties: [PartyID] = []
        for party in [subjects.party].compactMap({ $0 }) + said.namedParties
        where !parties.contains(party) {
            parties.append(party)
        }
        return parties
    }
}

extension Body {
    fileprivate var namedParties: [PartyID] {
        switch self {
        case .orderIssued(let order): order.chain.map(\.party)
        case .agreementDeclared(let agreement):
            agreement.between + agreement.terms.flatMap { [$0.payer, $0.payee] }
        case .contractDeclared(let contract): [contract.with]
        case .feesDeclared(let fees):
            fees.present
                + fees.lines.flatMap { [$0.payer, $0.payee] }
                .filter { if case .party = $0.role { true } else { false } }.compactMap(\.party)
        case .workerKeyed(let keyed): keyed.present
        case .loanDeclared(let loan): loan.present + loan.lender.namedParty
        case .refundPaid(let refund): refund.payer.namedParty
        case .refundConfirmed(let confirmation): confirmation.present
        case .surveyAnswered(let survey): survey.present
        case .grievanceOpened(let grievance): grievance.present + grievance.against
        case .dataErased(let erasure): erasure.holders
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .orderApproved, .orderAssessed,
            .orderWithdrawn, .orderClosed, .workerEnrolled, .workerLinked, .milestoneReached,
            .grievanceClosed, .auditRecorded, .responseFiled, .statementCorrected,
            .statementCountersigned:
            []
        }
    }
}

extension FeeLine.FlowEnd {
    /// The party that is at this end, if it is one.
    fileprivate var namedParty: [PartyID] {
        if case .party = role { [party].compactMap { $0 } } else { [] }
    }
}
