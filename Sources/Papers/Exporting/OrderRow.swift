import Judging
import Platform
import Registry
import Transparency
import Views

/// An order as it is, judged.
struct OrderRow: Sendable {
    let judged: JudgedOrder
    let issuedAt: UInt64
    /// The contents that could speak of it and were not read.
    let missing: MissingContents

    private var order: OrderCase { judged.order }
    private var terms: OrderIssued { judged.order.terms }
    var number: String { judged.order.number.text }

    static let columns: [ExportColumn<OrderRow>] =
        [
            .init("order", .text) { .text($0.number) },
            .init("seq", .integer) { ExportCell($0.issuedAt) },
            .init("received", .instant) { ExportCell($0.order.versions[0].received) },
            .init("issued_by", .text) { .text($0.order.versions[0].speaker.text) },
            .init("terms_seq", .integer) { ExportCell($0.order.termsSeq) },
            .init("programme", .text) { .text($0.terms.programme.rawValue) },
            .init("occupation", .text) { .text($0.terms.occupation) },
            .init("headcount", .integer) { ExportCell($0.terms.headcount) },
            .init("months", .integer) { ExportCell($0.terms.months) },
            .init("basic_wage", .integer) { ExportCell(amount: $0.terms.basicWage) },
            .init("basic_wage_currency", .text) { ExportCell(currency: $0.terms.basicWage) },
            .init("scheduled_wage", .integer) { ExportCell(amount: $0.terms.scheduledWage) },
            .init("scheduled_wage_currency", .text) {
                ExportCell(currency: $0.terms.scheduledWage)
            },
            .init("management_fee", .integer) { ExportCell(amount: $0.terms.managementFee) },
            .init("management_fee_currency", .text) {
                ExportCell(currency: $0.terms.managementFee)
            },
            .init("chain", .text) { row in
                ExportCell(words: row.terms.chain.map { "\($0.party.text):\($0.role.rawValue)" })
            },
            .init("worker_bears", .text) { row in
                ExportCell(
                    words: row.terms.terms.filter { $0.bearer == .worker }.map(\.kind.rawValue))
            },
            .init("approved_on", .day) { ExportCell($0.order.approval?.day) },
            .init("approved_headcount", .integer) { row in
                row.order.approval == nil ? .absent : ExportCell(row.order.approvedHeadcount)
            },
            .init("enrolled", .integer) { row in
                ExportCell(row.order.workers.count { $0.enrolledAt != nil })
            },
            .init("workers", .integer) { ExportCell($0.judged.coverage.workers) },
            .init("spoken", .integer) { ExportCell($0.judged.coverage.spoken) },
            .init("all_spoken", .boolean) { ExportCell($0.judged.coverage.isComplete) },
        ] + zeroFee + verdicts + moment

    private static let zeroFee = ZeroFee.allCases.map { word in
        ExportColumn<OrderRow>("zero_fee_\(word.columnName)", .integer) {
            ExportCell($0.judged.zeroFee.count(of: word))
        }
    }

    private static let verdicts = Standard.allCases.map { standard in
        ExportColumn<OrderRow>("verdict_\(standard.columnName)", .text) {
            ExportCell($0.judged.verdict(standard)?.word.rawValue)
        }
    }

    private static let moment: [ExportColumn<OrderRow>] = [
        .init("contents_not_seen", .integer) { ExportCell($0.missing.unseen) },
        .init("as_of", .instant) { ExportCell($0.order.asOf) },
        .init("last_seq", .integer) { ExportCell($0.order.lastSeq) },
        .init("profile", .text) { ExportCell($0.judged.profile) },
        .init("state", .text) { .text($0.order.state.rawValue) },
        .init("assessed_level", .text) { ExportCell($0.order.life.assessments.last?.body.level) },
        .init("withdrawn_on", .day) { ExportCell($0.order.life.withdrawals.first?.body.on) },
        .init("closed_on", .day) { ExportCell($0.order.life.closings.first?.body.on) },
        .init("contents_erased", .integer) { ExportCell($0.missing.erased) },
        .init("contents_erased_elsewhere", .integer) { ExportCell($0.missing.elsewhere.count) },
        .init("chain_named_only", .text) { row in
            ExportCell(
                words: row.terms.chain.map(\.party).filter { !row.order.members.hasAgreed($0) }
                    .map(\.text))
        },
    ]
}

extension Standard {
    /// Such as `ilo`, for the name of a column.
    var columnName: String { rawValue.lowercased() }
}

extension ZeroFee {
    /// Such as `confirmed_nothing`, for the name of a column.
    var columnName: String {
        String(String.UnicodeScalarView(rawValue.unicodeScalars.map { $0 == "-" ? "_" : $0 }))
    }
}
