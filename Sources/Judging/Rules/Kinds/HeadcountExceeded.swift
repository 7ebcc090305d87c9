import Transparency

/// More workers are enrolled in the order than were approved.
/// - Source: `Specs/profile/kinds/headcount-exceeded-1.md`.
struct HeadcountExceeded: RuleCheck {
    static let name = "headcount-exceeded/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let order = context.order
        let enrolments = order.workers.compactMap(\.enrolledAt)
        guard enrolments.count > order.approvedHeadcount else { return [] }
        return [
            context.tracedFinding(
                about: .order,
                seqs: [order.termsSeq] + order.approvals.current().map(\.seq) + enrolments,
                values: [
                    ("enrolled", .number(enrolments.count)),
                    ("approved", .number(order.approvedHeadcount)),
                ])
        ]
    }
}
