import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// A step is on record before another that must come first, or without it.
/// - Source: `Specs/profile/kinds/steps-out-of-order-1.md`.
struct StepsOutOfOrder: RuleCheck {
    static let name = "steps-out-of-order/1"

    struct Pair: Sendable {
        let first: Milestone
        let then: Milestone
        /// Whether `then` without any record of `first` is a finding too.
        let isOwed: Bool
    }

    let pairs: [Pair]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        pairs = try parameters.objects("pairs", atMost: 64) { item throws(ShapeError) in
            Pair(
                first: try item.word("first"), then: try item.word("then"),
                isOwed: try item.boolean("owed"))
        }
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        var seqs: [UInt64] = []
        var broken: [Broken] = []
        for pair in pairs {
            guard let then = worker.first(pair.then), then.day <= context.today else { continue }
            let first = worker.first(pair.first)
            guard first.map({ then.day < $0.day }) ?? pair.isOwed else { continue }
            seqs += then.seqs + (first?.seqs ?? [])
            broken.append((pair, then.day, first?.day))
        }
        guard !broken.isEmpty else { return [] }
        let shown = broken
        return [
            context.tracedFinding(
                about: .worker(worker.id), seqs: seqs,
                values: [("steps", .words(shown.map(said)))])
        ]
    }

    private typealias Broken = (pair: Pair, then: CivilDate, first: CivilDate?)

    private func said(_ broken: Broken) -> (code: String, said: Trilingual) {
        let pair = broken.pair
        return (
            "\(pair.then.rawValue)/\(pair.first.rawValue)",
            wording(pair, broken.then, broken.first)
        )
    }

    private func wording(_ pair: Pair, _ then: CivilDate, _ first: CivilDate?) -> Trilingual {
        let (late, early, on) = (pair.first.label, pair.then.label, Dates.said(then))
        guard let first else {
            return Trilingual(
                en: "“\(early.en)” (\(on.en)), and no “\(late.en)” on record",
                ja: "「\(early.ja)」（\(on.ja)）に対し「\(late.ja)」の記録がありません",
                vi: "“\(early.vi)” (\(on.vi)) nhưng chưa có ghi nhận “\(late.vi)”")
        }
        let when = Dates.said(first)
        return Trilingual(
            en: "“\(early.en)” (\(on.en)) before “\(late.en)” (\(when.en))",
            ja: "「\(late.ja)」（\(when.ja)）より前に「\(early.ja)」（\(on.ja)）",
            vi: "“\(early.vi)” (\(on.vi)) trước “\(late.vi)” (\(when.vi))")
    }
}
