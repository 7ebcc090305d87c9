import Registry
import RegistryWords
import Transparency

/// The worker's side paid a cost of a kind that the order says somebody else bears.
/// - Source: `Specs/profile/kinds/order-bearer-1.md`.
struct OrderBearer: RuleCheck {
    static let name = "order-bearer/1"

    let bearers: [Bearer]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        bearers = try parameters.words("bearers")
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] {
        let terms = context.order.terms.terms.filter { bearers.contains($0.bearer) }
        return [ForbiddenPayments(terms.map(\.kind))]
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter { line in
                context.order.terms.bearer(of: line.kind).map(bearers.contains) ?? false
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account, also: [context.order.termsSeq],
                values: [("lines", context.described(lines, of: account))])
        }
    }
}
