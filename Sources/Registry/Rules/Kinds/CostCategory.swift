import Transparency
import Wording

/// A flow that the table of categories puts into one of ILO's.
/// - Source: `Specs/profile/kinds/cost-category-1.md`.
struct CostCategory: RuleCheck {
    static let name = "cost-category/1"

    let category: CategoryTable.Category

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        category = try parameters.word("category")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            var lines: [FeeLine] = []
            var paragraphs: [String] = []
            for line in context.lines(of: account) {
                let assigned = context.assignments(of: line).filter { $0.category == category }
                guard !assigned.isEmpty else { continue }
                lines.append(line)
                for assignment in assigned where !paragraphs.contains(assignment.paragraph) {
                    paragraphs.append(assignment.paragraph)
                }
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account,
                values: [
                    ("lines", context.described(lines)),
                    ("paragraphs", .words(paragraphs.sorted().map { ($0, Trilingual("¶\($0)")) })),
                ])
        }
    }
}

extension RuleContext {
    func assignments(of line: FeeLine) -> [CategoryTable.Assignment] {
        categories.assignments(
            of: line.kind, payee: parties.role(of: line.payee),
            paidByWorkersSide: parties.isWorkersSide(line.payer))
    }
}
