import Platform

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
    package internal(set) var accounts: [Account] = []
    /// Loans, refunds, complaints, surveys, and what joins her pseudonyms.
    package internal(set) var life = WorkerLife()

    init(_ id: WorkerID) { self.id = id }

    package var currentAccounts: [Account] { accounts.filter { !$0.isSuperseded } }

    /// Whether the worker has spoken herself, and independently.
    package var hasSpoken: Bool { currentAccounts.contains(where: \.isIndependent) }

    /// A day, and the statements that name it.
    package struct Dated: Sendable {
        package let day: CivilDate
        package let seqs: [UInt64]
    }

    /// The first day that anybody names for a milestone.
    package func earliest(_ milestone: Milestone) -> Dated? {
        claims(milestone).min { ($0.day, $0.seqs[0]) < ($1.day, $1.seqs[0]) }
    }

    /// The last day that anybody names for a milestone.
    package func latest(_ milestone: Milestone) -> Dated? {
        claims(milestone).max { ($0.day, $1.seqs[0]) < ($1.day, $0.seqs[0]) }
    }

    /// The last day that anybody names for the worker's contract with the agency.
    package var agencyContract: Dated? {
        let contracts = contracts.current().filter { $0.body.contract == .agency }
            .map { Dated(day: $0.body.signedOn, seqs: [$0.seq]) }
        let all = contracts + claims(.agencyContractSigned)
        return all.max { ($0.day, $1.seqs[0]) < ($1.day, $0.seqs[0]) }
    }

    private func claims(_ milestone: Milestone) -> [Dated] {
        milestones.current().filter { $0.body.milestone == milestone }
            .map { Dated(day: $0.body.on, seqs: [$0.seq]) }
    }
}
