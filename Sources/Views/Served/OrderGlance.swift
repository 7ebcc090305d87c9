import Judging
import Platform
import Registry
import Terminal

/// What lists and sums say of an order for one audience: small enough to be kept of every order.
package struct OrderGlance: Sendable {
    /// What one standard says, without why.
    package struct Said: Hashable, Sendable {
        package let standard: Standard
        package let word: VerdictWord
        package let basis: Verdict.Basis
    }

    package let number: OrderNumber
    package let state: OrderState
    /// One for each standard; empty where no rules could be judged by.
    package let verdicts: [Said]
    /// nil for those from whom workers' words are kept.
    package let coverage: Coverage?
    /// How many workers the reader may know of.
    package let workers: Int
    /// Whether an account that counts says that a worker's side paid.
    package let isPaidByWorkers: Bool
    /// What was found and counts, by standard.
    private let severities: [Standard: Set<Severity>]
    /// Stages of complaints that nobody has ended; empty for those from whom voices are kept.
    package let openComplaints: [OpenComplaint]

    /// A stage of a complaint that nobody has ended.
    package struct OpenComplaint: Hashable, Sendable {
        package let worker: WorkerID
        package let stage: GrievanceOpened.Stage
        package let on: CivilDate
        package let seq: UInt64
    }

    /// The severities of what was found by a standard, or by any.
    func found(_ standard: Standard?) -> Set<Severity> {
        standard.map { severities[$0] ?? [] }
            ?? severities.values.reduce(into: []) { $0.formUnion($1) }
    }

    /// nil where nothing but the order's open terms is for the reader.
    /// - Parameter horizon: what there is for the reader; nil: everything.
    init?(_ number: OrderNumber, in view: LedgerView, within horizon: Horizon?) throws {
        guard horizon?.judges(number) ?? true else { return nil }
        let isJudged: Bool
        do throws(Failure) {
            _ = try view.ruleBook(at: view.asOf)
            isJudged = true
        } catch {
            isJudged = false
        }
        let seen = isJudged ? try view.judgedAsSeen(number, within: horizon) : nil
        let known = try seen?.judged.order ?? view.orderCase(number, within: horizon)
        guard let order = known else { return nil }
        self.number = number
        state = order.state
        verdicts =
            seen?.judged.verdicts.map {
                Said(standard: $0.standard, word: $0.word, basis: $0.basis)
            } ?? []
        severities = Dictionary(
            seen?.judged.verdicts.map { verdict in
                let found = verdict.findings.filter { $0.outcome == .found && !$0.isSuperseded }
                return (verdict.standard, Set(found.map(\.severity)))
            } ?? [], uniquingKeysWith: { one, _ in one })
        openComplaints =
            horizon.map(\.hearsVoices) ?? true
            ? order.workers.flatMap { worker in
                worker.life.openGrievances.map {
                    OpenComplaint(
                        worker: worker.id, stage: $0.body.stage, on: $0.body.on, seq: $0.seq)
                }
            } : []
        coverage = horizon.map(\.hearsVoices) ?? true ? seen?.judged.coverage : nil
        workers = order.workers.count
        isPaidByWorkers = order.workers.contains { worker in
            worker.currentAccounts.contains(where: \.isPaidByWorkersSide)
        }
    }
}
