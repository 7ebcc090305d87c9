import Registry
import RegistryWords
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

    func forbids(in context: RuleContext) -> [ForbiddenPayments] {
        context.categories.rows.flatMap { row in
            row.categories.filter { $0.category == category }.map {
                ForbiddenPayments([row.kind], to: $0.payeeRoles)
            }
        }
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let mask = CategoryTable.Categories(category)
        return worker.accounts.compactMap { account in
            let lines = context.flows(of: account).filter { flow in
                context.categories.holds(flow, among: mask)
            }
            guard !lines.isEmpty else { return nil }
            return context.finding(
                about: worker, on: account,
                values: [
                    ("lines", context.described(lines, of: account)),
                    ("paragraphs", .words(paragraphs(of: lines, context.categories))),
                ])
        }
    }

    private func paragraphs(
        of flows: [KnownFlow], _ categories: CategoryTable
    ) -> [(code: String, said: Trilingual)] {
        var paragraphs: [String] = []
        for assignment in flows.flatMap(categories.assignments(of:))
        where assignment.category == category && !paragraphs.contains(assignment.paragraph) {
            paragraphs.append(assignment.paragraph)
        }
        return paragraphs.sorted().map { ($0, Trilingual("¶\($0)")) }
    }
}
