import Registry
import Transparency
import Wording

/// Nobody has yet said anything of the worker's money, or no worker is enrolled: silence is never
/// proof.
/// - Source: `Specs/profile/kinds/account-owed-1.md`.
struct AccountOwed: RuleCheck {
    static let name = "account-owed/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard worker.accounts.isEmpty else { return [] }
        let departed = worker.earliest(.departed).flatMap { $0.day < context.today ? $0 : nil }
        let why = Why.word(
            "not-yet-due", "nobody has declared anything yet; due at departure",
            "まだ誰も申告していません（出国時が期限）",
            "chưa có bên nào khai báo; hạn là khi xuất cảnh")
        return [
            context.finding(
                about: .worker(worker.id),
                seqs: (departed?.seqs ?? []) + (worker.enrolledAt.map { [$0] } ?? []),
                outcome: departed == nil ? .pending : .found, values: [("why", why)])
        ]
    }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        guard context.order.workers.isEmpty else { return [] }
        let why = Why.word(
            "no-worker", "no worker is enrolled yet", "労働者がまだ登録されていません",
            "chưa có người lao động nào được ghi danh")
        return [
            context.finding(
                about: .order, seqs: [context.order.termsSeq], outcome: .pending,
                values: [("why", why)])
        ]
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.dues(in: context) { _, worker in
            guard let worker, debtor.mayDeclare(in: context.order) else { return .nothing }
            return .owed(by: worker.earliest(.departed)?.day)
        }
    }
}
