import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// Fees and costs that the worker's side paid have not been repaid, and confirmed by her, in time.
/// - Source: `Specs/profile/kinds/repayment-owed-1.md`.
struct RepaymentOwed: RuleCheck {
    static let name = "repayment-owed/1"

    let counting: CategoryTable.Categories
    /// Counted from the day on which the fee was found.
    let days: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        counting = CategoryTable.Categories(try parameters.words("categories"))
        days = Int(try parameters.integer("days", in: 0...3650))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let first = worker.accounts.filter { !fees(of: $0, context).isEmpty }
            .min { $0.seq < $1.seq }
        guard let first else { return [] }
        let due = first.said.received.date.adding(days: days)
        let isDue = due < context.today
        return Highest.judge(worker) { account in
            let lines = fees(of: account, context)
            guard !lines.isEmpty else { return nil }
            let currency = context.commonCurrency(of: lines)
            let owed = context.valuation(lines, in: currency)
            let repaid = Repayments(to: worker, in: currency, until: due, context)
            return Highest.Total(
                value: owed, decision: repaid.confirmed.fallsShort(of: owed)
            ) { outcome in
                context.tracedFinding(
                    about: worker, on: account,
                    also: [first.seq] + repaid.seqs + owed.rateSeqs + repaid.confirmed.rateSeqs,
                    outcome: isDue ? outcome : .pending,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("owed", .valuation(owed)),
                        ("confirmed", .valuation(repaid.confirmed)), ("due", .day(due)),
                        (
                            "why",
                            isDue ? Why.noRate : RepaymentOwed.notYet(due)
                        ),
                    ])
            }
        }
    }

    private func fees(of account: Account, _ context: RuleContext) -> [KnownFlow] {
        context.workersFlows(of: account).filter { flow in
            context.categories.holds(flow, among: counting)
        }
    }

    private static func notYet(_ due: CivilDate) -> FindingValue {
        let when = Dates.said(due)
        return Why.word(
            "not-yet-due", "to be repaid, and confirmed by the worker, by \(when.en)",
            "\(when.ja)までに返金し、本人の確認を得る必要があります",
            "phải hoàn trả và được người lao động xác nhận trước hết ngày \(when.vi)")
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        // By the party itself, in each currency at least of what it was paid in it.
        debtor.duesOfRepayment(in: context) { finding, worker in
            var owed: [Currency: Int64] = [:]
            for line in finding.lines("lines") where line.payee.party == debtor.party {
                owed[line.amount.currency, default: 0] += line.amount.amount
            }
            let refunds = worker.life.refunds.current().map(\.body).filter {
                $0.payer.party == debtor.party
            }
            return owed.allSatisfy { currency, amount in
                refunds.map(\.amount).filter { $0.currency == currency }.map(\.amount)
                    .reduce(0, +) >= amount
            }
        }
    }
}
