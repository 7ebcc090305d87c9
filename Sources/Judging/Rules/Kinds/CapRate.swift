import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The worker's service charge, with the Japan side's share, is more than a fraction of a month's
/// wage for so many months of the contract, or than a number of months' wages.
/// - Source: `Specs/profile/kinds/cap-months-2.md`.
struct CapRate: RuleCheck {
    static let name = "cap-months/2"

    let kinds: [FeeKind]
    let japanSideKinds: [FeeKind]
    let wage: WageBasis
    /// Of a month's wage, for each so many months.
    let part: Int64
    let of: Int64
    let perMonths: Int64
    /// Months' wages, however long the contract is.
    let monthsAtMost: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        japanSideKinds = try parameters.words("japan_side_kinds")
        wage = try parameters.word("wage")
        var rate = try parameters.object("rate")
        part = try rate.integer("part", in: 0...1000)
        of = try rate.integer("of", in: 1...1000)
        try rate.finish()
        perMonths = try parameters.integer("per_months", in: 1...120)
        monthsAtMost = try parameters.integer("months_at_most", in: 0...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let pay = wage.of(context.order.terms)
        let months = Int64(context.order.terms.months)
        let byMonths = Ratio(part * months, over: of * perMonths)
        let most = Ratio(monthsAtMost)
        let limit = Ratio(pay.amount) * (most < byMonths ? most : byMonths)
        let extended = worker.earliest(.extended).flatMap { $0.day <= context.today ? $0 : nil }
        return Highest.judge(worker) { account in
            let lines = context.workersFlows(of: account).filter { line in
                kinds.contains(line.kind)
                    && extended.map { Timing(of: line.date, to: $0.day) != .onOrAfter } ?? true
            }
            guard !lines.isEmpty else { return nil }
            let paid = context.valuation(lines, in: pay.currency)
            let share = context.japanSideShare(
                of: account, worker, kinds: japanSideKinds, in: pay.currency)
            let total = paid.adding(share.value)
            return Highest.Total(value: total, decision: total.exceeds(limit)) { outcome in
                context.tracedFinding(
                    about: worker, on: account,
                    also: share.seqs + (extended?.seqs ?? []) + total.rateSeqs
                        + [context.order.termsSeq],
                    outcome: outcome,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(paid)),
                        ("share", .valuation(share.value)), ("total", .valuation(total)),
                        ("cap", .ratio(limit, pay.currency)), ("wage", .money(pay)),
                        ("months", .number(Int(months))), ("rate", rate),
                        ("most", .number(Int(monthsAtMost))), ("why", Why.of(total)),
                    ])
            }
        }
    }

    private var rate: FindingValue { .word("\(part)/\(of)", Trilingual("\(part)/\(of)")) }
}
