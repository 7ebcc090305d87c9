import Platform
import Transparency

/// More workers were enrolled in the order than were approved, on days in force.
/// - Source: `Specs/profile/kinds/headcount-exceeded-2.md`.
struct HeadcountExceededOnDays: RuleCheck {
    static let name = "headcount-exceeded/2"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let order = context.order
        let enrolments = order.workers.compactMap { worker -> (seq: UInt64, day: CivilDate)? in
            guard let seq = worker.enrolledAt,
                let filing = worker.filings.first(where: { $0.seq == seq })
            else { return nil }
            return (seq, filing.received.date)
        }.sorted { $0.seq < $1.seq }
        let beyond = enrolments.dropFirst(order.approvedHeadcount)
        guard beyond.contains(where: { context.row.isInForce(on: $0.day) }) else { return [] }
        return [
            context.tracedFinding(
                about: .order,
                seqs: [order.termsSeq] + order.approvals.current().map(\.seq)
                    + enrolments.map(\.seq),
                values: [
                    ("enrolled", .number(enrolments.count)),
                    ("approved", .number(order.approvedHeadcount)),
                ])
        ]
    }
}
