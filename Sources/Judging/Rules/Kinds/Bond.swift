import Registry
import RegistryWords
import Transparency

/// A deposit, bond or collateral taken from the worker's side, or a contract that sets one or a
/// penalty.
/// - Source: `Specs/profile/kinds/bond-1.md`.
struct Bond: RuleCheck {
    static let name = "bond/1"

    let kinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] { [ForbiddenPayments(kinds)] }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let paid = worker.accounts.compactMap { account -> Finding? in
            let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account,
                values: [("what", context.described(lines, of: account))])
        }
        let agreed = worker.contracts.filter {
            $0.body.penaltyClause && context.row.isInForce(on: $0.body.signedOn)
        }.map { contract in
            return context.finding(
                about: .worker(worker.id), seqs: [contract.seq],
                isSuperseded: contract.isSuperseded,
                key: .contract(contract.speaker, contract.body.contract),
                values: [("account", .contract), ("what", Bond.clause)])
        }
        return paid + agreed
    }

    static let clause = Why.word(
        "penalty-clause", "a penalty, deposit or collateral clause in the contract",
        "契約中の違約金・保証金・担保の条項",
        "điều khoản phạt, đặt cọc hoặc thế chấp trong hợp đồng")
}

extension FindingValue {
    static let contract = Why.word(
        "contract", "the declared contract", "申告された契約書", "hợp đồng đã khai báo")
}
