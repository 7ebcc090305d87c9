import Judging
import Platform
import Registry
import RegistryWords
import Wording

/// Which step of an order was taken on which days, for how many workers.
struct ChainTimeline: Sendable {
    struct Step: Sendable {
        let label: Trilingual
        /// Each day once, ascending; never empty. A payment of which only the month is known
        /// is on its last day.
        let days: [CivilDate]
        /// For how many workers; nil for what concerns the whole order.
        let workers: Int?
        let isPayment: Bool
        let seqs: [UInt64]
    }

    /// By their first days.
    private(set) var steps: [Step] = []

    init(of workers: [WorkerCase], in order: OrderCase) {
        add(
            DrawingWords.recorded,
            order.versions.prefix(1).map { ($0.received.date, nil, [$0.seq]) })
        add(
            DrawingWords.agreed,
            order.agreements.standing().map { ($0.body.signedOn, nil, [$0.seq]) })
        add(DrawingWords.approved, order.approvals.standing().map { ($0.body.on, nil, [$0.seq]) })
        for step in Milestone.allCases where step != .returned {
            add(step.label, ChainTimeline.claims(step, of: workers))
            if step == .firstContact { addPayments(of: workers, in: order) }
        }
        add(
            DrawingWords.spoke,
            workers.flatMap { worker in
                worker.currentAccounts.filter(\.isVoice).map {
                    ($0.said.body.saidOn, worker.id, [$0.seq])
                } + worker.life.surveys.standing().map { ($0.body.saidOn, worker.id, [$0.seq]) }
            })
        add(
            DrawingWords.audited,
            order.life.audits.filter { !$0.said.isSuperseded }
                .map { ($0.said.body.on, $0.subjects.worker, [$0.said.seq]) })
        add(
            DrawingWords.refunded,
            workers.flatMap { worker in
                worker.life.refunds.standing().map { ($0.body.on, worker.id, [$0.seq]) }
            })
        add(Milestone.returned.label, ChainTimeline.claims(.returned, of: workers))
        add(DrawingWords.withdrawn, order.life.withdrawals.map { ($0.body.on, nil, [$0.seq]) })
        add(DrawingWords.closed, order.life.closings.map { ($0.body.on, nil, [$0.seq]) })
        // What should have come later and came earlier is seen to: steps of one day stay in the
        // order in which a chain goes.
        steps = steps.enumerated().sorted {
            ($0.element.days[0], $0.offset) < ($1.element.days[0], $1.offset)
        }.map(\.element)
    }

    /// The first and the last day of all; nil where nothing has a day.
    var span: ClosedRange<CivilDate>? {
        let days = steps.flatMap(\.days)
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }

    private typealias Claim = (day: CivilDate, worker: WorkerID?, seqs: [UInt64])

    private static func claims(_ step: Milestone, of workers: [WorkerCase]) -> [Claim] {
        workers.compactMap { worker in
            worker.first(step).map { ($0.day, worker.id, $0.seqs) }
        }
    }

    private mutating func addPayments(of workers: [WorkerCase], in order: OrderCase) {
        let claims = workers.flatMap { worker in
            worker.currentAccounts.flatMap { account in
                account.lines.filter { order.parties.isWorkersSide($0.payer) }
                    .compactMap { line -> Claim? in
                        line.date.map { ($0.latest, worker.id, [account.seq]) }
                    }
            }
        }
        add(DrawingWords.paid, claims, isPayment: true)
    }

    private mutating func add(_ label: Trilingual, _ claims: [Claim], isPayment: Bool = false) {
        guard !claims.isEmpty else { return }
        let workers = Set(claims.compactMap(\.worker))
        steps.append(
            Step(
                label: label, days: Set(claims.map(\.day)).sorted(),
                workers: workers.isEmpty ? nil : workers.count, isPayment: isPayment,
                seqs: Set(claims.flatMap(\.seqs)).sorted()))
    }
}

extension Array {
    /// Without versions that a later one took the place of.
    fileprivate func standing<Body>() -> Self where Element == Said<Body> {
        filter { !$0.isSuperseded }
    }
}
