import Platform
import Registry
import Transparency
import Views

/// One entry of the ledger, without what it says.
struct StatementRow: Sendable {
    let line: TrailLine

    private var isOperatorEnrolled: Bool { line.signers.first?.isOperatorEnrolled ?? false }

    private func seq(_ of: (TrailMark) -> UInt64?) -> ExportCell {
        ExportCell(line.marks.lazy.compactMap(of).first)
    }

    static let columns: [ExportColumn<StatementRow>] = [
        .init("seq", .integer) { ExportCell($0.line.seq) },
        .init("received", .instant) { ExportCell($0.line.received) },
        .init("filed", .instant) { ExportCell($0.line.filed) },
        .init("filed_by", .text) { .text($0.line.speaker.id.text) },
        .init("filed_by_kind", .text) { ExportCell($0.line.speaker.kind?.rawValue) },
        .init("signers", .text) { ExportCell(words: $0.line.signers.map(\.key.text)) },
        .init("operator_enrolled", .boolean) { ExportCell($0.isOperatorEnrolled) },
        .init("sealed", .boolean) { ExportCell($0.line.isSealed) },
        .init("seen", .boolean) { ExportCell($0.line.isSeen) },
        .init("type", .text) { ExportCell($0.line.type?.rawValue) },
        .init("order", .text) { ExportCell($0.line.subjects.order?.text) },
        .init("worker", .text) { ExportCell($0.line.subjects.worker?.text) },
        .init("party", .text) { ExportCell($0.line.subjects.party?.text) },
        .init("corrects", .integer) { row in
            row.seq { if case .corrects(let seq) = $0 { seq } else { nil } }
        },
        .init("superseded_by", .integer) { row in
            row.seq {
                switch $0 {
                case .correctedBy(let seq), .replacedBy(let seq): seq
                default: nil
                }
            }
        },
        .init("identity", .text) { ExportCell($0.line.identity) },
    ]
}
