import Registry
import RegistryWords
import Transparency

/// A payer or payee who is outside the chain that the order declares.
/// - Source: `Specs/profile/kinds/outside-chain-1.md`.
struct OutsideChain: RuleCheck {
    static let name = "outside-chain/1"

    let exceptRoles: [FlowRole]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        exceptRoles = try parameters.words("except_roles", FlowRole.init)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.flows(of: account).filter {
                !($0.isPayerInChain || isKnown($0.payerRole))
                    || !($0.isPayeeInChain || isKnown($0.payeeRole))
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account, also: [context.order.termsSeq],
                values: [("lines", context.described(lines, of: account))])
        }
    }

    /// Whether such an end need not be in any chain.
    private func isKnown(_ role: FlowRole) -> Bool {
        role.isWorkersSide || exceptRoles.contains(role)
    }
}
