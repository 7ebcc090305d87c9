import Platform
import Transparency

/// Everything the admission of the next statement depends on: a value, replayed from the ledger by
/// those who want to know.
package struct RegistryState: Sendable {
    package let origin: String
    /// How many statements were admitted: the seq of the next.
    package private(set) var count: UInt64 = 0
    package internal(set) var opened: LedgerOpened?
    package internal(set) var operatorID: PartyID?
    /// How many different persons must sign the operator's decisions.
    package internal(set) var threshold = 0
    /// Where the ledger was closed.
    package internal(set) var closedAt: UInt64?
    package internal(set) var parties: [PartyID: PartyRecord] = [:]
    package internal(set) var keys: [PartyKeyName: KeyRecord] = [:]
    package internal(set) var orders: [OrderNumber: OrderTerms] = [:]
    package internal(set) var workers: [WorkerID: WorkerPlace] = [:]
    var partiesInUse = IdentifiersInUse<PartyID>()
    var ordersInUse = IdentifiersInUse<OrderNumber>()
    var workersInUse = IdentifiersInUse<WorkerID>()
    package internal(set) var adopted: [AdoptedProfile] = []
    /// The latest key of each worker who showed one.
    package internal(set) var workerKeys: [WorkerID: VerifierKey] = [:]
    /// Where each grievance that has ended was closed, by its opening.
    var grievanceEnds: [UInt64: UInt64] = [:]
    var publicKeys: Set<[UInt8]> = []
    /// The latest count of refusals.
    var refusals: RefusalsPublished?
    /// What each `data.erased` of the operator's names, by its seq.
    var erasures: [UInt64: [UInt64]] = [:]
    /// The newest heads, and how many were compared and were not, contents being not available.
    package internal(set) var published: PublishedHeads?
    package internal(set) var headsChecked = 0
    package internal(set) var headsUnchecked = 0
    /// The subjects' heads at the size that the newest published ones cover.
    var subjectHeads = SubjectHeads()
    /// What is held of batches of which something is missing.
    package internal(set) var batches = OpenBatches()
    /// Whether some sealed content was not available.
    var hasUnopened = false
    private(set) var statements = StatementIndex()

    /// An order's newest terms, for who is in its chain.
    package struct OrderTerms: Sendable {
        package let issuedAt: UInt64
        package internal(set) var terms: OrderIssued
        package internal(set) var members = ChainMembers()
    }

    /// Where a worker was enrolled.
    package struct WorkerPlace: Sendable {
        package let order: OrderNumber
        package let enrolledAt: UInt64
    }

    /// A profile and when it governs.
    package struct AdoptedProfile: Sendable {
        package let profile: Profile
        package let from: Instant
        package let adoptedAt: UInt64
    }

    package init(origin: String) { self.origin = origin }

    /// The seq of the statement of this identity, if it was admitted before.
    package func seq(of identity: Digest) -> UInt64? { statements.seq(of: identity) }

    /// Who spoke in the entry of this seq; nil where there is none yet.
    package func speaker(of seq: UInt64) -> PartyID? {
        seq < count ? statements[seq].speaker : nil
    }

    /// The profile that governs what is received at `received`.
    package func profile(at received: Instant) -> Profile? {
        adopted.last { $0.from <= received }?.profile
    }

    package func kind(of party: PartyID) -> PartyKind? {
        party == operatorID ? .operator : parties[party]?.kind
    }

    /// What an entry before `seq` registers the party as; nil for the operator, whom none
    /// registers.
    package func registeredKind(of party: PartyID, before seq: UInt64) -> PartyKind? {
        parties[party].flatMap { $0.registeredAt < seq ? $0.kind : nil }
    }

    /// Who said the statement admitted as `seq`, whether or not its content was read.
    package func speaker(of seq: UInt64) -> PartyID { statements[seq].speaker }

    /// What a statement just admitted says of who takes part in its order.
    mutating func noteMembers(_ content: Content, of submission: Submission, at seq: UInt64) {
        guard let order = content.subjects.order else { return }
        let statements = statements
        orders[order]?.members.take(
            content, signedBy: submission.signers.map(\.party), at: seq,
            { statements.seq(of: $0) })
    }

    mutating func remember(
        _ trace: StatementIndex.Trace, identity: Digest, firstVersion first: UInt64
    ) {
        statements.append(trace, identity: identity, firstVersion: first)
        count += 1
    }
}
