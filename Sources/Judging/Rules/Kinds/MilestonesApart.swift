import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// A step came later after another than so many days.
/// - Source: `Specs/profile/kinds/milestones-apart-1.md`.
struct MilestonesApart: RuleCheck {
    static let name = "milestones-apart/1"

    let first: Milestone
    let then: Milestone
    let days: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        first = try parameters.word("first")
        then = try parameters.word("then")
        days = Int(try parameters.integer("days", in: 0...3650))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard let begun = worker.first(first), context.row.isInForce(on: begun.day) else {
            return []
        }
        let due = begun.day.adding(days: days)
        let values: Finding.Values = [
            ("first", .day(begun.day)), ("days", .number(days)), ("due", .day(due)),
        ]
        if let came = worker.first(then) {
            guard due < came.day else { return [] }
            return [
                context.tracedFinding(
                    about: .worker(worker.id), seqs: begun.seqs + came.seqs,
                    values: values + [("then", .day(came.day))])
            ]
        }
        guard due < context.today, worker.life.refunds.current().isEmpty else { return [] }
        return [
            context.tracedFinding(
                about: .worker(worker.id), seqs: begun.seqs, outcome: .undetermined,
                values: values + [("why", notOnRecord)])
        ]
    }

    private var notOnRecord: FindingValue {
        let what = then.label
        return Why.word(
            "not-on-record", "“\(what.en)” is not on record, and \(days) days are over",
            "「\(what.ja)」の記録がなく、\(days)日の期限を過ぎています",
            "chưa có ghi nhận “\(what.vi)” và đã quá \(days) ngày")
    }
}
