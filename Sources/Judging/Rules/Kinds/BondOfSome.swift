import Registry
import RegistryWords
import Transparency
import Wording

/// A deposit, bond or collateral went from the worker's side to somebody of certain roles, or a
/// contract of a certain kind sets one or a penalty.
/// - Source: `Specs/profile/kinds/bond-2.md`.
struct BondOfSome: RuleCheck {
    static let name = "bond/2"

    let kinds: [FeeKind]
    let payeeRoles: [FlowRole]
    let contracts: [ContractDeclared.Contract]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        payeeRoles = try parameters.words("payee_roles", FlowRole.init)
        contracts = try parameters.words("contracts")
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] {
        payeeRoles.isEmpty ? [] : [ForbiddenPayments(kinds, to: payeeRoles)]
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let paid = worker.accounts.compactMap { account -> Finding? in
            let lines = context.workersFlows(of: account).filter {
                kinds.contains($0.kind) && payeeRoles.contains($0.payeeRole)
            }
            guard !lines.isEmpty else { return nil }
            return context.tracedFinding(
                about: worker, on: account,
                values: [("what", context.described(lines, of: account))])
        }
        let agreed = worker.contracts.filter {
            $0.body.penaltyClause && contracts.contains($0.body.contract)
                && context.row.isInForce(on: $0.body.signedOn)
        }.map { contract in
            context.tracedFinding(
                about: .worker(worker.id), seqs: [contract.seq],
                isSuperseded: contract.isSuperseded,
                key: .contract(contract.speaker, contract.body.contract),
                values: [("account", .contract), ("what", Bond.clause)])
        }
        return paid + agreed
    }
}
