import Judging
import Platform
import Registry
import Transparency
import Wording

/// One finding about an order or one of its workers.
struct FindingRow: Sendable {
    let order: OrderRow
    /// 1, 2, … within the order.
    let number: Int
    let finding: Finding

    private var worker: String? {
        if case .worker(let worker) = finding.subject { worker.text } else { nil }
    }

    private var figures: JSONValue {
        .object(of: finding.values.map { ($0.name, $0.value.json) })
    }

    static let columns: [ExportColumn<FindingRow>] = [
        .init("order", .text) { .text($0.order.number) },
        .init("order_seq", .integer) { ExportCell($0.order.issuedAt) },
        .init("number", .integer) { ExportCell($0.number) },
        .init("worker", .text) { ExportCell($0.worker) },
        .init("standard", .text) { .text($0.finding.standard.rawValue) },
        .init("rule", .text) { .text($0.finding.rule) },
        .init("severity", .text) { .text($0.finding.severity.rawValue) },
        .init("outcome", .text) { .text($0.finding.outcome.rawValue) },
        .init("verdict_alone", .text) { .text($0.finding.word.rawValue) },
        .init("superseded", .boolean) { ExportCell($0.finding.isSuperseded) },
        .init("voice", .boolean) { ExportCell($0.finding.restsOnVoice) },
        .init("seqs", .text) { ExportCell(words: $0.finding.seqs.map(String.init)) },
        .init("figures", .json) { .json($0.figures) },
        .init("title_en", .text) { .text($0.finding.title.en) },
        .init("title_ja", .text) { .text($0.finding.title.ja) },
        .init("title_vi", .text) { .text($0.finding.title.vi) },
        .init("explanation_en", .text) { .text($0.finding.explanation.en) },
        .init("explanation_ja", .text) { .text($0.finding.explanation.ja) },
        .init("explanation_vi", .text) { .text($0.finding.explanation.vi) },
        .init("resolve_en", .text) { .text($0.finding.resolve.en) },
        .init("resolve_ja", .text) { .text($0.finding.resolve.ja) },
        .init("resolve_vi", .text) { .text($0.finding.resolve.vi) },
        .init("source", .text) { .text($0.finding.source.title) },
        .init("source_article", .text) { ExportCell($0.finding.source.article) },
        .init("source_url", .text) { ExportCell($0.finding.source.url) },
        .init("source_status", .text) { .text($0.finding.source.status.rawValue) },
        .init("as_of", .instant) { ExportCell($0.order.judged.order.asOf) },
        .init("profile", .text) { ExportCell($0.order.judged.profile) },
        .init("balance", .json) { $0.finding.balance.map { .json($0.json) } ?? .absent },
    ]
}
