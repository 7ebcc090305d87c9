import Registry
import Transparency

/// The worker is said to have paid no fee, and the Japan side less than recruiting her plausibly
/// costs.
/// - Source: `Specs/profile/kinds/implausible-cost-1.md`.
struct ImplausibleCost: RuleCheck {
    static let name = "implausible-cost/1"

    let atLeast: Money

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        atLeast = try parameters.money("at_least")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard let departed = worker.first(.departed), departed.day <= context.today else {
            return []
        }
        guard isWithoutFee(worker, context) else { return [] }
        var totals: [(account: Account, total: Valuation)] = []
        for account in worker.currentAccounts where account.said.body.nothingElse {
            let lines = context.flows(of: account).filter {
                $0.isPaidByJapanSide
            }
            guard !lines.isEmpty || account.speaksForTheJapanSide else { continue }
            let total = context.valuation(lines, in: atLeast.currency)
            totals.append((account, total))
        }
        guard let best = first(of: totals), best.total.highest < Ratio(atLeast.amount) else {
            return []
        }
        // What nobody can value may be as much as it takes.
        let unvalued = first(of: totals.filter { $0.total.unvalued > 0 })
        let (account, total) = unvalued ?? best
        return [
            context.tracedFinding(
                about: worker, on: account, also: departed.seqs + total.rateSeqs,
                outcome: unvalued == nil ? .found : .undetermined,
                values: [
                    ("paid", .valuation(total)), ("plausible", .money(atLeast)),
                    ("why", Why.noRate),
                ])
        ]
    }

    /// The first of the highest.
    private func first(
        of totals: [(account: Account, total: Valuation)]
    ) -> (account: Account, total: Valuation)? {
        totals.reduce(nil) { best, next in
            best.map { $0.total.highest >= next.total.highest } ?? false ? best : next
        }
    }

    /// Whether she is said to have paid no fee; no matter by whom, other costs or not.
    private func isWithoutFee(_ worker: WorkerCase, _ context: RuleContext) -> Bool {
        switch ZeroFee(of: worker, categories: context.categories) {
        case .confirmedNothing, .confirmedNoRecruitmentFee, .declared: return true
        case .deniedByWorker, .unknown: return false
        case .paidAsDeclared:
            let accounts = worker.currentAccounts
            let namesFee = accounts.contains { account in
                account.flowsOfWorkersSide.contains(where: context.categories.isFee)
            }
            return !namesFee
                && accounts.contains { $0.perspective != .employer && $0.said.body.nothingElse }
        }
    }
}

extension Account {
    fileprivate var speaksForTheJapanSide: Bool {
        switch perspective {
        case .employer, .supervisingOrganization: true
        case .agency, .worker: false
        }
    }
}
