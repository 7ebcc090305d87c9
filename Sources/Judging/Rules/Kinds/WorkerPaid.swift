import Registry
import RegistryWords
import Transparency

/// The worker's side paid a flow of certain kinds, at any amount.
/// - Source: `Specs/profile/kinds/worker-paid-1.md`.
struct WorkerPaid: RuleCheck {
    static let name = "worker-paid/1"

    let kinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] { [ForbiddenPayments(kinds)] }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account,
                values: [("lines", context.described(lines, of: account))])
        }
    }
}
