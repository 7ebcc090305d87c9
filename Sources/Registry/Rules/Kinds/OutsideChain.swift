import Transparency

/// A payer or payee who stands outside the chain that the order declares.
/// - Source: `Specs/profile/kinds/outside-chain-1.md`.
struct OutsideChain: RuleCheck {
    static let name = "outside-chain/1"

    let exceptRoles: [FlowRole]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        exceptRoles = try parameters.words("except_roles", FlowRole.init)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.lines(of: account).filter {
                isOutside($0.payer, context) || isOutside($0.payee, context)
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account, also: [context.order.termsSeq],
                values: [("lines", context.described(lines))])
        }
    }

    private func isOutside(_ end: FeeLine.FlowEnd, _ context: RuleContext) -> Bool {
        if let party = end.party, context.order.terms.isInChain(party) { return false }
        return !context.parties.isWorkersSide(end)
            && !exceptRoles.contains(context.parties.role(of: end))
    }
}
