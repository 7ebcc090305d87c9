import Platform
import Registry

/// What the record knows of one worker in one order.
package struct WorkerCase: Sendable {
    package let id: WorkerID
    /// nil for a pseudonym that is spoken of and was never enrolled in this order.
    package internal(set) var enrolledAt: UInt64?
    /// Every version, in seq order.
    package internal(set) var milestones: [Said<MilestoneReached>] = []
    /// Every version, in seq order.
    package internal(set) var contracts: [Said<ContractDeclared>] = []
    /// Every version, in the order in which each takes the place of the one before of the same
    /// filer and perspective.
    package private(set) var accounts: [Account] = []
    /// Those that nothing took the place of.
    package private(set) var currentAccounts: [Account] = []
    /// Whether the worker has spoken herself, and independently.
    package private(set) var hasSpoken = false
    /// Loans, refunds, complaints, surveys, and what joins her pseudonyms.
    package internal(set) var life = WorkerLife()
    /// How many of the steps milestones name: the first ones.
    private var claimCount = 0
    typealias Step = (step: Milestone, on: CivilDate, seq: UInt64)
    /// Every day that anybody names for a step, milestones first and contracts after them; with
    /// the statement's seq.
    private(set) var steps: [Step] = []
    /// The last day that anybody names for the worker's contract with the agency.
    package private(set) var agencyContract: Dated?

    /// When each statement that names her was made and received, in the order of seq.
    var filings: [FilingTimes] = []

    init(_ id: WorkerID) { self.id = id }

    /// A day, and the statements that name it.
    package struct Dated: Sendable {
        package let day: CivilDate
        package let seqs: [UInt64]
    }

    mutating func hear(_ account: Account) {
        accounts.append(account)
        guard !account.isSuperseded else { return }
        currentAccounts.append(account)
        if account.isIndependent { hasSpoken = true }
    }

    /// Once everything but the accounts has been read.
    mutating func finish(_ versions: StatementVersions) {
        milestones.markCorrected(versions)
        contracts.markCorrected(versions)
        life.finish(versions)
        for said in milestones where !said.isSuperseded {
            steps.append((said.body.milestone, said.body.on, said.seq))
        }
        claimCount = steps.count
        for said in contracts where !said.isSuperseded {
            steps.append((said.body.contract.milestone, said.body.signedOn, said.seq))
        }
        agencyContract = WorkerCase.first(
            .agencyContractSigned, in: steps[...], WorkerCase.isLater)
    }

    /// The first day that anybody names for a milestone.
    package func earliest(_ milestone: Milestone) -> Dated? {
        WorkerCase.first(milestone, in: steps.prefix(claimCount)) {
            ($0.on, $0.seq) < ($1.on, $1.seq)
        }
    }

    /// The last day that anybody names for a milestone.
    package func latest(_ milestone: Milestone) -> Dated? {
        WorkerCase.first(milestone, in: steps.prefix(claimCount), WorkerCase.isLater)
    }

    /// The first day named for a step, by milestones and, for a contract, by the contracts.
    package func first(_ step: Milestone) -> Dated? {
        WorkerCase.first(step, in: steps[...]) { ($0.on, $0.seq) < ($1.on, $1.seq) }
    }

    private static func isLater(_ one: Step, _ other: Step) -> Bool {
        (other.on, one.seq) < (one.on, other.seq)
    }

    private static func first(
        _ milestone: Milestone, in steps: ArraySlice<Step>, _ goesBefore: (Step, Step) -> Bool
    ) -> Dated? {
        var first: Step?
        for step in steps where step.step == milestone {
            if let known = first, !goesBefore(step, known) { continue }
            first = step
        }
        return first.map { Dated(day: $0.on, seqs: [$0.seq]) }
    }
}
