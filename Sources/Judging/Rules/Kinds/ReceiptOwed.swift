import Registry
import Transparency

/// A payment of the worker's side in cash, or without a receipt.
/// - Source: `Specs/profile/kinds/receipt-owed-1.md`.
struct ReceiptOwed: RuleCheck {
    static let name = "receipt-owed/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter {
                $0.method == .cash || !$0.hasReceipt
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account,
                values: [("lines", context.described(lines, of: account))])
        }
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.dues(in: context) { finding, _ in
            debtor.isPaid(in: finding) ? .owed(by: nil) : .nothing
        }
    }
}
