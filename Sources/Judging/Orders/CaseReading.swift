import Platform
import Registry

/// Folds entries, in the order of their seq, into what the record knows of one order.
struct CaseReading {
    let number: OrderNumber
    private let parties: PartyDirectory
    var versions: [Said<OrderIssued>] = []
    var approvals: [Said<OrderApproved>] = []
    var agreements: [Said<AgreementDeclared>] = []
    var life = OrderLife()
    var members = ChainMembers()
    /// Of what names no worker.
    var filings: [FilingTimes] = []
    /// Ascending.
    var voices: [UInt64] = []
    var workers: [WorkerCase] = []
    private var accounts: [(worker: WorkerID, said: Said<FeesDeclared>)] = []
    private var statements: VersionReader
    private(set) var places: [WorkerID: Int] = [:]

    init(of number: OrderNumber, in record: OpenRecord) {
        self.number = number
        parties = record.parties
        statements = VersionReader(after: record.versions)
    }

    mutating func read(_ entry: CaseEntry) {
        let (body, first) = statements.read(entry)
        guard entry.content.subjects.order == number else { return }
        members.take(
            entry.content, signedBy: entry.signingParties, at: entry.seq,
            { statements.seq(of: $0) })
        let filing = FilingTimes(entry, body)
        if filing.isVoice { voices.append(filing.seq) }
        let worker = entry.content.subjects.worker.map { place(of: $0) }
        if let worker {
            workers[worker].filings.append(filing)
        } else {
            filings.append(filing)
        }
        read(body, of: entry, first, worker)
    }

    private mutating func read(
        _ body: Body, of entry: CaseEntry, _ first: UInt64, _ worker: Int?
    ) {
        switch body {
        case .orderIssued(let body):
            versions.append(Said(entry, firstVersion: first, body: body))
        case .orderApproved(let body):
            approvals.append(Said(entry, firstVersion: first, body: body))
        case .agreementDeclared(let body):
            agreements.append(Said(entry, firstVersion: first, body: body))
        case .contractDeclared(let body):
            guard let worker else { return }
            workers[worker].contracts.append(Said(entry, firstVersion: first, body: body))
        case .workerEnrolled:
            guard let worker else { return }
            workers[worker].enrolledAt = entry.seq
        case .milestoneReached(let body):
            guard let worker else { return }
            workers[worker].milestones.append(Said(entry, firstVersion: first, body: body))
        case .feesDeclared(let body):
            guard let worker = entry.content.subjects.worker else { return }
            accounts.append((worker, Said(entry, firstVersion: first, body: body)))
        default:
            let refersTo = statements.references(of: entry)
            if let worker {
                workers[worker].life.read(body, of: entry, first, refersTo)
            }
            life.read(body, of: entry, first, refersTo)
        }
    }

    private mutating func place(of worker: WorkerID) -> Int {
        if let place = places[worker] { return place }
        places[worker] = workers.count
        workers.append(WorkerCase(worker))
        return workers.count - 1
    }

    mutating func finish() {
        versions.markCorrected()
        approvals.markCorrected()
        agreements.markCorrected()
        life.finish()
        for place in workers.indices { workers[place].finish() }
        finishAccounts()
    }

    /// Of one filer, worker and perspective each account takes the place of the one before; a
    /// correction of an early account takes the place of that account.
    private mutating func finishAccounts() {
        guard let terms = versions.last?.body else { return }
        accounts.sort { ($0.said.firstVersion, $0.said.seq) < ($1.said.firstVersion, $1.said.seq) }
        var latest: [AccountLine: Int] = [:]
        for (position, (worker, said)) in accounts.enumerated() {
            let line = AccountLine(
                worker: worker, speaker: said.speaker, perspective: said.body.perspective)
            if let earlier = latest[line] { accounts[earlier].said.supersededBy = said.seq }
            latest[line] = position
        }
        for (worker, said) in accounts {
            workers[place(of: worker)].hear(
                Account(said, chain: terms, members: members, parties: parties))
        }
    }

    private struct AccountLine: Hashable {
        let worker: WorkerID
        let speaker: PartyID
        let perspective: Perspective
    }
}
