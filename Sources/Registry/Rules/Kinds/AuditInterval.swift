import Platform
import Transparency
import Wording

/// Too long a time without an audit while workers are in the country.
/// - Source: `Specs/profile/kinds/audit-interval-1.md`.
struct AuditInterval: RuleCheck {
    static let name = "audit-interval/1"

    let audit: AuditRecorded.Kind
    /// The next audit is due so many months after the one before.
    let months: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        audit = try parameters.word("audit")
        months = Int(try parameters.integer("months", in: 1...120))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let order = context.order
        let arrivals = order.workers.compactMap { $0.first(.arrived) }
        guard let start = arrivals.min(by: { ($0.day, $0.seqs[0]) < ($1.day, $1.seqs[0]) }),
            start.day <= context.today, context.row.isInForce(on: start.day)
        else { return [] }
        let end = min(context.today, lastDay(of: order) ?? context.today)
        let audits = order.life.audits.map(\.said).filter {
            !$0.isSuperseded && $0.body.audit == audit && start.day <= $0.body.on
                && $0.body.on <= end
        }.sorted { ($0.body.on, $0.seq) < ($1.body.on, $1.seq) }
        var findings: [Finding] = []
        var last = (day: start.day, seq: start.seqs[0])
        let times: [(day: CivilDate, seq: UInt64?)] =
            audits.map { ($0.body.on, $0.seq) } + [(end, nil)]
        for next in times {
            let due = last.day.adding(months: months)
            if due < next.day {
                findings.append(
                    context.told(
                        about: .order, seqs: [last.seq, next.seq].compactMap(\.self),
                        key: "\(last.seq)",
                        values: [
                            ("from", .day(last.day)), ("to", .day(next.day)), ("due", .day(due)),
                            ("months", .number(months)),
                        ]))
            }
            last = (next.day, next.seq ?? last.seq)
        }
        return findings
    }

    /// The day on which the last worker has returned or the order has ended; nil while it goes on.
    private func lastDay(of order: OrderCase) -> CivilDate? {
        let ends = order.life.closings.map(\.body.on) + order.life.withdrawals.map(\.body.on)
        let arrived = order.workers.filter { $0.first(.arrived) != nil }
        let returns = arrived.compactMap { $0.first(.returned)?.day }
        let last = returns.count == arrived.count ? returns.max() : nil
        return (ends + [last].compactMap(\.self)).min()
    }
}
