import Platform
import Registry
import RegistryWords
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
        guard let span = span(in: context) else { return [] }
        var findings: [Finding] = []
        var last = span.start
        let times: [(day: CivilDate, seq: UInt64?)] =
            span.audits.map { ($0.day, $0.seq) } + [(span.end, nil)]
        for next in times {
            let due = last.day.adding(months: months)
            if due < next.day {
                let from = last.day
                findings.append(
                    context.tracedFinding(
                        about: .order, seqs: [last.seq, next.seq].compactMap(\.self),
                        key: .entry(last.seq),
                        values: [
                            ("from", .day(from)), ("to", .day(next.day)), ("due", .day(due)),
                            ("months", .number(months)),
                        ]))
            }
            last = (next.day, next.seq ?? last.seq)
        }
        return findings
    }

    private typealias Event = (day: CivilDate, seq: UInt64)

    /// From the first arrival to today, or to the end if that was before, with the audits between.
    private func span(
        in context: RuleContext
    ) -> (start: Event, audits: [Event], end: CivilDate, isOver: Bool)? {
        let order = context.order
        let arrivals = order.workers.compactMap { $0.first(.arrived) }
        guard let start = arrivals.min(by: { ($0.day, $0.seqs[0]) < ($1.day, $1.seqs[0]) }),
            start.day <= context.today, context.row.isInForce(on: start.day)
        else { return nil }
        let last = lastDay(of: order)
        let end = min(context.today, last ?? context.today)
        let audits = order.life.audits.map(\.said).filter {
            !$0.isSuperseded && $0.body.audit == audit && start.day <= $0.body.on
                && $0.body.on <= end
        }.sorted { ($0.body.on, $0.seq) < ($1.body.on, $1.seq) }
        return (
            (start.day, start.seqs[0]), audits.map { ($0.body.on, $0.seq) }, end,
            last.map { $0 <= context.today } ?? false
        )
    }

    /// The day on which the last worker has returned or the order has ended; nil while it goes on.
    private func lastDay(of order: OrderCase) -> CivilDate? {
        let ends = order.life.closings.map(\.body.on) + order.life.withdrawals.map(\.body.on)
        let arrived = order.workers.filter { $0.first(.arrived) != nil }
        let returns = arrived.compactMap { $0.first(.returned)?.day }
        let last = returns.count == arrived.count ? returns.max() : nil
        return (ends + [last].compactMap(\.self)).min()
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        guard context.order.terms.isInChain(debtor.party),
            debtor.kind == .supervisingOrganization || debtor.kind == .supportOrganization,
            let span = span(in: context), !span.isOver
        else { return [] }
        let last = span.audits.last ?? span.start
        let since = Dates.said(last.day)
        return [
            debtor.due(
                context, by: last.day.adding(months: months),
                owed: Trilingual(
                    en: "the next audit; the last one, or the first arrival, was on \(since.en)",
                    ja: "次の監査（前回の監査または最初の入国は\(since.ja)）",
                    vi:
                        "lần kiểm tra tiếp theo; lần trước, hoặc ngày nhập cảnh đầu tiên, là \(since.vi)"
                ),
                resolve: context.row.resolve, seqs: [last.seq])
        ]
    }
}
