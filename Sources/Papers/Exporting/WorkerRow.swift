import Judging
import Platform
import Registry
import Views

/// One worker of an order, judged.
struct WorkerRow: Sendable {
    let order: OrderRow
    let known: WorkerCase
    let judged: JudgedOrder.JudgedWorker

    static let columns: [ExportColumn<WorkerRow>] =
        [
            .init("worker", .text) { .text($0.known.id.text) },
            .init("order", .text) { .text($0.order.number) },
            .init("enrolled_seq", .integer) { ExportCell($0.known.enrolledAt) },
        ] + days + [
            .init("accounts", .integer) { ExportCell($0.known.currentAccounts.count) },
            .init("has_spoken", .boolean) { ExportCell($0.judged.hasSpoken) },
            .init("zero_fee", .text) { .text($0.judged.zeroFee.rawValue) },
        ] + verdicts + [
            .init("contents_not_seen", .integer) { ExportCell($0.order.missing.unseen) },
            .init("as_of", .instant) { ExportCell($0.order.judged.order.asOf) },
            .init("state", .text) { row in
                .text(row.known.state(on: row.order.judged.order.asOf.date).code)
            },
            .init("contents_erased", .integer) { ExportCell($0.order.missing.erased) },
            .init("contents_erased_elsewhere", .integer) {
                ExportCell($0.order.missing.elsewhere.count)
            },
        ]

    private static let milestones: [Milestone] = [
        .firstContact, .selected, .agencyContractSigned, .employmentContractSigned, .departed,
        .arrived, .employmentStarted, .leftEmployer, .returned,
    ]

    private static let days = milestones.map { milestone in
        ExportColumn<WorkerRow>("\(milestone.columnName)_on", .day) {
            ExportCell($0.known.earliest(milestone)?.day)
        }
    }

    private static let verdicts = Standard.allCases.map { standard in
        ExportColumn<WorkerRow>("verdict_\(standard.columnName)", .text) {
            ExportCell($0.judged.verdict(standard)?.word.rawValue)
        }
    }
}

extension Milestone {
    /// Such as `first_contact`, for the name of a column.
    fileprivate var columnName: String {
        String(String.UnicodeScalarView(rawValue.unicodeScalars.map { $0 == "-" ? "_" : $0 }))
    }
}
