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
        switch ZeroFee(of: worker, parties: context.parties, categories: context.categories) {
        case .confirmedNothing, .confirmedNoRecruitmentFee, .declared: break
        case .deniedByWorker, .paidAsDeclared, .unknown: return []
        }
        var best: (account: Account, total: Valuation)?
        for account in worker.currentAccounts where account.said.body.nothingElse {
            let lines = context.lines(of: account).filter {
                context.parties.isJapanSide($0.payer)
            }
            guard !lines.isEmpty || account.speaksForTheJapanSide else { continue }
            let total = context.valuation(lines, in: atLeast.currency)
            if let known = best, known.total.highest >= total.highest { continue }
            best = (account, total)
        }
        guard let (account, total) = best, total.unvalued == 0,
            total.highest < Ratio(atLeast.amount)
        else { return [] }
        return [
            context.told(
                about: worker, on: account, also: departed.seqs + total.rateSeqs,
                values: [("paid", .valuation(total)), ("plausible", .money(atLeast))])
        ]
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
