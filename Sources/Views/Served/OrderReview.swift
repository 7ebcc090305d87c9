import Judging
import Registry
import Terminal
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
    /// - Parameter horizon: what there is for the reader; nil: everything.
    package init?(
        _ number: OrderNumber, in view: LedgerView, within horizon: Horizon? = nil
    ) throws {
        guard let trail = try view.trail(of: .order(number), within: horizon),
            let order = try view.orderCase(number, within: horizon)
        else { return nil }
        guard horizon?.judges(number) ?? true else {
            self.init(order: order, trail: trail, verdict: nil, obstacle: nil)
            return
        }
        do throws(Failure) {
            _ = try view.ruleBook(at: view.asOf)
        } catch {
            self.init(order: order, trail: trail, verdict: nil, obstacle: error.message)
            return
        }
        self.init(
            order: order, trail: trail,
            verdict: try view.verdict(on: .order(number), within: horizon), obstacle: nil)
    }
}
