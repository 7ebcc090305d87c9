import Registry
import RegistryWords
import Transparency
import Wording

/// Money is taken from the worker's wage that pays for her recruitment.
/// - Source: `Specs/profile/kinds/deduction-repays-1.md`.
struct DeductionRepays: RuleCheck {
    static let name = "deduction-repays/1"

    /// What recruitment costs are of.
    let kinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let contracts = worker.contracts.current().compactMap { contract -> Finding? in
            let taken = contract.body.deductions.filter { kinds.contains($0.kind) }
            guard contract.body.contract == .employment, !taken.isEmpty,
                context.row.isInForce(on: contract.body.signedOn)
            else { return nil }
            return context.tracedFinding(
                about: .worker(worker.id), seqs: [contract.seq], key: .entry(contract.seq),
                values: [
                    ("account", .contract),
                    ("what", .words(taken.map { ($0.kind.rawValue, said($0, context)) })),
                ])
        }
        return contracts
            + worker.accounts.compactMap { account in
                let lines = context.workersFlows(of: account).filter { line in
                    line.method == .deduction && kinds.contains(line.kind)
                        || line.kind == .wageDeduction && isCost(line.amount, worker)
                }
                guard !lines.isEmpty else { return nil }
                return context.tracedFinding(
                    about: worker, on: account,
                    values: [("what", context.described(lines, of: account))])
            }
    }

    /// Whether the Japan side paid exactly that for a cost of recruitment.
    private func isCost(_ amount: Money, _ worker: WorkerCase) -> Bool {
        worker.currentAccounts.contains { account in
            account.flows.contains {
                $0.amount == amount && $0.isPaidByJapanSide && kinds.contains($0.kind)
            }
        }
    }

    private func said(
        _ deduction: ContractDeclared.Deduction, _ context: RuleContext
    ) -> Trilingual {
        let amount = Amounts.said(deduction.amount)
        let kind = context.categories.wording(of: deduction.kind)
        return Trilingual(
            en: "\(amount.en) a month (\(kind.en))", ja: "\(kind.ja)として月\(amount.ja)",
            vi: "\(amount.vi) một tháng (\(kind.vi))")
    }
}
