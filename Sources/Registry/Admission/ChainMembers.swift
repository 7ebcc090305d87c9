import Platform

/// Who is in an order's chain, and since which act of its own.
///
/// The issuer writes the chain alone, so that its words give nobody rights and take none: a party
/// *has agreed* once it signed the terms or put its name to them later, or filed something under
/// them itself.
/// - Source: `Specs/readers.md`, "Agreed".
package struct ChainMembers: Sendable {
    /// What binds a party to the chain that names it.
    package enum Agreement: Equatable, Sendable {
        /// It signed the terms, or countersigned them, in this entry: open, for everybody to see.
        case signed(at: UInt64)
        /// It filed something under the terms in this sealed entry.
        case acted(at: UInt64)
        /// Nothing but the words of others, since this entry.
        case named(at: UInt64)
    }

    private struct Member: Sendable {
        let role: PartyKind
        let namedAt: UInt64
        var signedAt: UInt64?
        var actedAt: UInt64?

        var hasAgreed: Bool { signedAt != nil || actedAt != nil }
    }

    /// Those of the newest terms.
    private var members: [PartyID: Member] = [:]
    /// Everybody whom any version has named, by the first entry that did.
    private var namedFirst: [PartyID: UInt64] = [:]
    /// Everybody who ever signed a version that named it, and who ever agreed to one at all.
    private var everSigned: Set<PartyID> = []
    private var everAgreed: Set<PartyID> = []
    /// The entry of the newest terms.
    package private(set) var newestTerms: UInt64?

    package init() {}

    /// Whether the party is in the newest chain by an act of its own; under this role, if one is
    /// given.
    package func hasAgreed(_ party: PartyID, as role: PartyKind? = nil) -> Bool {
        guard let member = members[party], member.hasAgreed else { return false }
        return role.map { $0 == member.role } ?? true
    }

    /// nil for a party that the newest terms do not name. What is open comes before what is sealed.
    package func agreement(of party: PartyID) -> Agreement? {
        members[party].map { member in
            if let seq = member.signedAt { return .signed(at: seq) }
            if let seq = member.actedAt { return .acted(at: seq) }
            return .named(at: member.namedAt)
        }
    }

    /// Whether a version of the terms of an entry before `seq` named the party, agreed or not: who
    /// leaves a chain does not undo that it was there, and who joins it later was not.
    package func hasNamed(_ party: PartyID, before seq: UInt64) -> Bool {
        namedFirst[party].map { $0 < seq } ?? false
    }

    /// Whether the party ever signed or countersigned a version that named it: an act that
    /// everybody can see, and that leaving the chain does not undo.
    package func hasEverSigned(_ party: PartyID) -> Bool { everSigned.contains(party) }

    /// Whether the party ever agreed to a version that named it, in whatever way.
    package func hasEverAgreed(_ party: PartyID) -> Bool { everAgreed.contains(party) }

    // MARK: What entries do

    /// Takes the next entry that names the order.
    ///
    /// - Parameter seqOf: where the statement of an identity is, if it is known.
    package mutating func take(
        _ content: Content, signedBy signers: [PartyID], at seq: UInt64,
        _ seqOf: (Digest) -> UInt64?
    ) {
        switch content.said {
        case .orderIssued(let terms): take(terms, at: seq, signedBy: signers)
        case .statementCountersigned:
            guard let newestTerms, content.references.first.flatMap(seqOf) == newestTerms else {
                return
            }
            sign(signers, at: seq)
        default:
            guard content.isActOfTheChain else { return }
            for party in signers where members[party] != nil {
                everAgreed.insert(party)
                if members[party]?.actedAt == nil { members[party]?.actedAt = seq }
            }
        }
    }

    /// A party that goes on under the same role goes on as it was; one that comes, comes back or
    /// changes its role begins with being named.
    private mutating func take(_ terms: OrderIssued, at seq: UInt64, signedBy signers: [PartyID]) {
        var newest: [PartyID: Member] = [:]
        for named in terms.chain {
            let known = members[named.party].flatMap { $0.role == named.role ? $0 : nil }
            newest[named.party] = known ?? Member(role: named.role, namedAt: seq)
            namedFirst[named.party] = namedFirst[named.party] ?? seq
        }
        members = newest
        newestTerms = seq
        sign(signers, at: seq)
    }

    private mutating func sign(_ signers: [PartyID], at seq: UInt64) {
        for party in signers where members[party] != nil {
            everSigned.insert(party)
            everAgreed.insert(party)
            if members[party]?.signedAt == nil { members[party]?.signedAt = seq }
        }
    }
}

extension Content {
    /// Whether only somebody who takes part in the chain has this to say.
    ///
    /// An answer, a dispute, a withdrawal, a correction and an erasure do not say so; and what
    /// refers to another statement may tell that a worker spoke, which must not show in who has
    /// agreed.
    fileprivate var isActOfTheChain: Bool {
        guard references.isEmpty, perspective != .worker else { return false }
        return switch type {
        case .agreementDeclared, .contractDeclared, .workerEnrolled, .milestoneReached,
            .feesDeclared, .loanDeclared, .refundPaid:
            true
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .workerLinked,
            .workerKeyed, .refundConfirmed, .surveyAnswered, .grievanceOpened, .grievanceClosed,
            .auditRecorded, .responseFiled, .statementCorrected, .statementCountersigned:
            false
        }
    }
}
