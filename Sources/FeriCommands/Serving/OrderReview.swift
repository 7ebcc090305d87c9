import Registry
import Transparency
import Wording

/// An order as a reviewer sees it: everything that could be read of it, and what the rules say.
package struct OrderReview: Sendable {
    package let order: OrderCase
    package let trail: Trail
    /// nil where this version cannot judge.
    package let verdict: VerdictSheet?
    /// Why there is no verdict.
    package let obstacle: Trilingual?

    init(order: OrderCase, trail: Trail, verdict: VerdictSheet?, obstacle: Trilingual?) {
        self.order = order
        self.trail = trail
        self.verdict = verdict
        self.obstacle = obstacle
    }

    /// nil where the ledger has no order of that number.
    package init?(_ number: OrderNumber, in view: LedgerView) throws {
        guard let seqs = view.index.orders[number],
            let trail = try view.trail(of: .order(number)),
            let order = OrderCase(number, entries: try view.caseEntries(seqs), asOf: view.asOf)
        else { return nil }
        let book: RuleBook
        do throws(Failure) {
            book = try view.ruleBook(at: view.asOf)
        } catch {
            self.init(order: order, trail: trail, verdict: nil, obstacle: error.message)
            return
        }
        let judged = JudgedOrder.judge(order, by: book)
        self.init(
            order: order, trail: trail,
            verdict: VerdictSheet(
                judged, unseen: trail.unseen, erased: trail.erased),
            obstacle: nil)
    }
}
