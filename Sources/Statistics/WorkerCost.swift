import Judging
import Platform
import Registry

/// What a worker's recruitment cost her, in yen, as some accounts say.
/// - Source: `Specs/statistics.md` §1.
package enum WorkerCost: Hashable, Sendable {
    /// Nobody of them speaks of it.
    case unknown
    /// A payment has no published rate.
    case unvalued
    /// The highest of the accounts' totals, rounded up.
    case yen(Int64)

    init(of accounts: [Account], in order: OrderCase) {
        var highest: Ratio?
        for account in accounts {
            let lines = account.lines.filter { order.parties.isWorkersSide($0.payer) }
            // The employer's account is whole for what the employer paid.
            let denies = account.said.body.nothingElse && account.perspective != .employer
            guard !lines.isEmpty || denies else { continue }
            var total = Valuation(in: .yen)
            for line in lines { total.add(line.amount, on: line.date, rates: order.rates) }
            guard total.unvalued == 0 else {
                self = .unvalued
                return
            }
            highest = max(highest ?? .zero, total.highest)
        }
        self = highest.map { .yen($0.roundedUp) } ?? .unknown
    }

    /// As the parties of the chain declare it.
    static func declared(of worker: WorkerCase, in order: OrderCase) -> WorkerCost {
        WorkerCost(of: worker.currentAccounts.filter { !$0.isVoice }, in: order)
    }

    /// As she confirms it herself, independently.
    static func confirmed(by worker: WorkerCase, in order: OrderCase) -> WorkerCost {
        WorkerCost(of: worker.currentAccounts.filter(\.isIndependent), in: order)
    }
}

extension Ratio {
    /// Rounded up to a whole number of minor units, and no more than the largest amount.
    package var roundedUp: Int64 { isWhole ? roundedDown : min(roundedDown + 1, Money.largest) }
}
