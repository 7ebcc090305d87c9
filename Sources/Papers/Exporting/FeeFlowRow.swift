import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Views

/// One line of one version of one account of the flows around a worker; or an account without any.
struct FeeFlowRow: Sendable {
    let said: CaseEntry
    let fees: FeesDeclared
    let isIndependent: Bool
    let marks: [TrailMark]
    /// 1, 2, …; 0 for an account without lines.
    let number: Int
    let line: FeeLine?
    let categories: [CategoryTable.Assignment]
    let receivers: PartyDirectory

    static func categories(
        of line: FeeLine, _ table: CategoryTable, _ parties: PartyDirectory
    ) -> [CategoryTable.Assignment] {
        table.assignments(
            of: line.kind, payee: parties.role(of: line.payee),
            paidByWorkersSide: parties.isWorkersSide(line.payer))
    }

    private var corrects: UInt64? {
        for case .corrects(let seq) in marks { return seq }
        return nil
    }

    private var supersededBy: UInt64? {
        for mark in marks {
            switch mark {
            case .correctedBy(let seq), .replacedBy(let seq): return seq
            default: continue
            }
        }
        return nil
    }

    private func role(_ end: FeeLine.FlowEnd?) -> ExportCell {
        ExportCell(end.map { receivers.role(of: $0).word })
    }

    static let columns: [ExportColumn<FeeFlowRow>] = account + flow

    private static let account: [ExportColumn<FeeFlowRow>] = [
        .init("seq", .integer) { ExportCell($0.said.seq) },
        .init("line", .integer) { ExportCell($0.number) },
        .init("received", .instant) { ExportCell($0.said.received) },
        .init("filed_by", .text) { .text($0.said.speaker.text) },
        .init("filed_by_kind", .text) { .text($0.said.speakerKind.rawValue) },
        .init("operator_enrolled", .boolean) {
            ExportCell($0.said.signedByOperatorEnrolledKey)
        },
        .init("order", .text) { ExportCell($0.said.content.subjects.order?.text) },
        .init("worker", .text) { ExportCell($0.said.content.subjects.worker?.text) },
        .init("perspective", .text) { .text($0.fees.perspective.rawValue) },
        .init("independent", .boolean) { ExportCell($0.isIndependent) },
        .init("moment", .text) { .text($0.fees.moment.rawValue) },
        .init("said_on", .day) { ExportCell($0.fees.saidOn) },
        .init("present", .text) { ExportCell(words: $0.fees.present.map(\.text)) },
        .init("lines", .integer) { ExportCell($0.fees.lines.count) },
        .init("nothing_else", .boolean) { ExportCell($0.fees.nothingElse) },
        .init("corrects", .integer) { ExportCell($0.corrects) },
        .init("superseded_by", .integer) { ExportCell($0.supersededBy) },
    ]

    private static let flow: [ExportColumn<FeeFlowRow>] = [
        .init("payer", .text) { ExportCell($0.line?.payer.id) },
        .init("payer_role", .text) { $0.role($0.line?.payer) },
        .init("payee", .text) { ExportCell($0.line?.payee.id) },
        .init("payee_role", .text) { $0.role($0.line?.payee) },
        .init("kind", .text) { ExportCell($0.line?.kind.rawValue) },
        .init("ilo_category", .text) { row in
            ExportCell(words: row.categories.map(\.category.rawValue).eachOnce)
        },
        .init("item", .text) { ExportCell($0.line?.item) },
        .init("amount", .integer) { ExportCell(amount: $0.line?.amount) },
        .init("currency", .text) { ExportCell(currency: $0.line?.amount) },
        .init("paid_on", .date) { ExportCell($0.line?.date?.description) },
        .init("method", .text) { ExportCell($0.line?.method.rawValue) },
        .init("receipt", .text) { ExportCell($0.line?.receipt.word) },
        .init("receipt_sha256", .text) { ExportCell($0.line?.receipt.digest) },
        .init("note", .text) { ExportCell($0.line?.note) },
    ]
}

extension FeeLine.Receipt {
    /// As a content writes it.
    fileprivate var word: String {
        switch self {
        case .none: "none"
        case .stated: "stated"
        case .document: "document"
        }
    }

    fileprivate var digest: Digest? {
        if case .document(let document) = self { document.sha256 } else { nil }
    }
}

extension [String] {
    /// In the order of first mention.
    fileprivate var eachOnce: [String] {
        reduce(into: []) { words, word in if !words.contains(word) { words.append(word) } }
    }
}
