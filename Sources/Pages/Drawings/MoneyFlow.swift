import Judging
import Registry
import RegistryWords
import Wording

/// Who paid whom for what around the workers of an order, by each account for itself: accounts
/// are beside each other and are never added up.
struct MoneyFlow: Sendable {
    /// Somebody who paid or was paid.
    struct End: Hashable, Sendable {
        /// The worker and her family are one; of those whom nobody registers each role is one.
        let key: String
        let party: PartyID?
        let label: Trilingual
        let isWorkersSide: Bool
    }

    /// All that one account says of one payer, payee, currency and sort of money.
    struct Flow: Hashable, Sendable {
        enum Sort: Int, Hashable, Sendable { case fee, loan, refund }

        let payer: End
        let payee: End
        let sort: Sort
        /// Over all workers of this account.
        fileprivate(set) var amount: Money
        fileprivate(set) var kinds: [FeeKind]
        fileprivate(set) var workers: [WorkerID]
        fileprivate(set) var seqs: [UInt64]

        /// Whether it is money that left a worker's or her family's pocket.
        var isPaidByWorker: Bool { payer.isWorkersSide && sort == .fee }
    }

    /// What one party says, or the workers themselves.
    struct Panel: Hashable, Sendable {
        let perspective: Perspective
        /// nil: the workers, no matter who wrote it down.
        let speaker: PartyID?
        /// As it writes itself, or its identifier.
        let name: Trilingual
        fileprivate(set) var flows: [Flow] = []
        /// Of how many workers it speaks.
        fileprivate(set) var workers: [WorkerID] = []
        /// For how many of them it declares that nothing at all was paid.
        fileprivate(set) var nothing = 0
        /// For how many it names no payment and does not say that there was none.
        fileprivate(set) var unnamed = 0
    }

    /// By perspective, then in the order of first mention.
    private(set) var panels: [Panel] = []

    init(of workers: [WorkerCase], in order: OrderCase) {
        for worker in workers {
            for account in worker.currentAccounts {
                add(account, of: worker.id, in: order)
            }
            for loan in worker.life.loans where !loan.isSuperseded {
                let me = MoneyFlow.worker
                let lender = MoneyFlow.end(loan.body.lender, in: order)
                let place = place(loan.body.perspective, loan.speaker, in: order)
                note(worker.id, at: place)
                add(
                    Flow(
                        payer: lender, payee: me, sort: .loan, amount: loan.body.amount, kinds: [],
                        workers: [worker.id], seqs: [loan.seq]), to: place)
            }
            for refund in worker.life.refunds where !refund.isSuperseded {
                guard let perspective = MoneyFlow.perspective(of: refund.speakerKind) else {
                    continue
                }
                let place = place(perspective, refund.speaker, in: order)
                note(worker.id, at: place)
                add(
                    Flow(
                        payer: MoneyFlow.end(refund.body.payer, in: order),
                        payee: MoneyFlow.worker, sort: .refund, amount: refund.body.amount,
                        kinds: refund.body.kinds, workers: [worker.id], seqs: [refund.seq]),
                    to: place)
            }
        }
        let rank = Perspective.allCases
        panels = panels.enumerated().sorted {
            let left = rank.firstIndex(of: $0.element.perspective) ?? 0
            let right = rank.firstIndex(of: $1.element.perspective) ?? 0
            return (left, $0.offset) < (right, $1.offset)
        }.map(\.element)
    }

    private mutating func add(_ account: Account, of worker: WorkerID, in order: OrderCase) {
        let place = place(account.perspective, account.speaker, in: order)
        note(worker, at: place)
        if account.lines.isEmpty {
            if account.said.body.isNil {
                panels[place].nothing += 1
            } else {
                panels[place].unnamed += 1
            }
        }
        for line in account.lines {
            add(
                Flow(
                    payer: MoneyFlow.end(line.payer, in: order),
                    payee: MoneyFlow.end(line.payee, in: order), sort: .fee, amount: line.amount,
                    kinds: [line.kind], workers: [worker], seqs: [account.seq]), to: place)
        }
    }

    private mutating func place(
        _ perspective: Perspective, _ filer: PartyID, in order: OrderCase
    ) -> Int {
        let speaker = perspective == .worker ? nil : filer
        if let place = panels.firstIndex(where: {
            $0.perspective == perspective && $0.speaker == speaker
        }) {
            return place
        }
        panels.append(
            Panel(
                perspective: perspective, speaker: speaker,
                name: order.parties.wording(of: filer)))
        return panels.count - 1
    }

    private mutating func note(_ worker: WorkerID, at place: Int) {
        if !panels[place].workers.contains(worker) { panels[place].workers.append(worker) }
    }

    /// Joins flows of the same ends; an amount too large to be written begins another.
    private mutating func add(_ flow: Flow, to place: Int) {
        for (position, known) in panels[place].flows.enumerated()
        where known.payer == flow.payer && known.payee == flow.payee && known.sort == flow.sort
            && known.amount.currency == flow.amount.currency
        {
            guard
                let sum = Money(
                    known.amount.amount + flow.amount.amount, flow.amount.currency)
            else { continue }
            panels[place].flows[position].amount = sum
            for kind in flow.kinds where !known.kinds.contains(kind) {
                panels[place].flows[position].kinds.append(kind)
            }
            for worker in flow.workers where !known.workers.contains(worker) {
                panels[place].flows[position].workers.append(worker)
            }
            for seq in flow.seqs where !known.seqs.contains(seq) {
                panels[place].flows[position].seqs.append(seq)
            }
            return
        }
        panels[place].flows.append(flow)
    }

    /// Everybody who paid or was paid: the workers first, then those outside of the chain, then
    /// the chain in its own order.
    func ends(chain: [PartyID]) -> [End] {
        var ends: [End] = []
        for flow in panels.flatMap(\.flows) {
            for end in [flow.payer, flow.payee] where !ends.contains(end) { ends.append(end) }
        }
        func rank(_ end: End) -> Int {
            if end.isWorkersSide { return -2 }
            return end.party.flatMap { chain.firstIndex(of: $0) } ?? -1
        }
        return ends.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
    }

    private static let worker = End(
        key: "worker", party: nil,
        label: Trilingual(
            en: "workers and their families", ja: "労働者と家族", vi: "người lao động và gia đình"),
        isWorkersSide: true)

    private static func end(_ end: FeeLine.FlowEnd, in order: OrderCase) -> End {
        if order.parties.isWorkersSide(end) { return worker }
        let key = order.parties.identity(of: end)
        guard let party = end.party, order.parties.name(of: party) != nil else {
            return End(key: key, party: nil, label: end.role.label, isWorkersSide: false)
        }
        return End(
            key: key, party: party, label: order.parties.wording(of: party),
            isWorkersSide: false)
    }

    private static func perspective(of kind: PartyKind) -> Perspective? {
        switch kind {
        case .sendingAgency, .trainingCentre, .broker, .lender: .agency
        case .supervisingOrganization, .supportOrganization, .placementBusiness:
            .supervisingOrganization
        case .employer: .employer
        default: nil
        }
    }
}
