import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// Statements were received long after, or before, they say they were filed.
/// - Source: `Specs/profile/kinds/filed-late-1.md`.
struct FiledLate: RuleCheck {
    static let name = "filed-late/1"

    /// Up to so many days apart nothing is said.
    let days: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        days = Int(try parameters.integer("days", in: 0...3650))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        findings(about: .worker(worker.id), worker.id, context)
    }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        findings(about: .order, nil, context)
    }

    private func findings(
        about subject: Finding.About, _ worker: WorkerID?, _ context: RuleContext
    ) -> [Finding] {
        let late = context.order.filings(of: worker).filter { apart($0) > days }
        guard !late.isEmpty else { return [] }
        return [
            context.tracedFinding(
                about: subject, seqs: late.map(\.seq),
                values: [
                    ("days", .number(days)),
                    ("statements", .words(late.map { ("\($0.seq)", said($0)) })),
                ])
        ]
    }

    var mostDaysToReceipt: Int? { days }

    private func apart(_ filing: FilingTimes) -> Int {
        abs(FilingTimes.days(from: filing.filed, to: filing.received))
    }

    private func said(_ filing: FilingTimes) -> Trilingual {
        let (filed, received) = (Dates.said(filing.filed.date), Dates.said(filing.received.date))
        return Trilingual(
            en: "number \(filing.seq), filed \(filed.en), received \(received.en)",
            ja: "第\(filing.seq)号（作成\(filed.ja)、受領\(received.ja)）",
            vi: "số \(filing.seq), lập \(filed.vi), nhận \(received.vi)")
    }
}
