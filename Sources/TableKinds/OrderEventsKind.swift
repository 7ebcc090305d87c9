import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let event = TableColumn(rawValue: "event")
    fileprivate static let reference = TableColumn(rawValue: "reference")
    fileprivate static let headcount = TableColumn(rawValue: "headcount")
    fileprivate static let level = TableColumn(rawValue: "level")
}

extension TableKind {
    /// What becomes of job orders, one event a row: `order.approved`, `order.assessed`,
    /// `order.withdrawn` and `order.closed`.
    package static let orderEvents = TableKind(
        .orderEvents,
        Trilingual(en: "what became of orders", ja: "求人のその後", vi: "diễn biến đơn hàng"),
        becomes: [.orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed],
        columns: columnsOfOrderEvents, headings: [.order, .event, .on, .reference, .reason]
    ) { row, reader in
        let order = reader.order(in: row)
        let event = reader.word(.event, in: row, of: eventsOfOrders)
        guard let event else {
            _ = reader.day(.on, in: row, needed: false)
            return nil
        }
        reader.checkFiler(of: event.type, in: row)
        reader.refuseFilled(event.empty, as: event.type, in: row)
        guard let body = event.body(row, &reader), let order else { return nil }
        return TableStatement(
            Content(body, about: Subjects(order: order)), of: [row.number],
            saying: [
                .order(order), .word(.event, event.rawValue, event.type.label),
                .day(.on, day(of: body)), .text(.reference, reference(of: body)),
                .text(.reason, row[.reason]),
            ])
    }

    private static func day(of body: Body) -> CivilDate? {
        switch body {
        case .orderApproved(let approval): approval.on
        case .orderWithdrawn(let end): end.on
        case .orderClosed(let end): end.on
        default: nil
        }
    }

    private static func reference(of body: Body) -> String? {
        switch body {
        case .orderApproved(let approval): approval.reference
        case .orderAssessed(let assessment): assessment.level
        default: nil
        }
    }

    fileprivate enum EventOfOrder: String, CaseIterable {
        case approved, withdrawn, closed, assessed

        var type: ContentType {
            switch self {
            case .approved: .orderApproved
            case .withdrawn: .orderWithdrawn
            case .closed: .orderClosed
            case .assessed: .orderAssessed
            }
        }

        /// The columns that say nothing of it.
        var empty: [TableColumn] {
            switch self {
            case .approved: [.level, .reason]
            case .withdrawn, .closed: [.reference, .headcount, .level]
            case .assessed: [.on, .reference, .headcount]
            }
        }

        func body(_ row: DataRow<TableColumn>, _ reader: inout RowReader) -> Body? {
            switch self {
            case .approved:
                let reference = reader.text(.reference, in: row, upTo: 100)
                let on = reader.day(.on, in: row)
                let headcount = reader.count(.headcount, in: row, 1...10_000, needed: false)
                guard let reference, let on else { return nil }
                return .orderApproved(
                    OrderApproved(reference: reference, on: on, headcount: headcount))
            case .withdrawn, .closed:
                let on = reader.day(.on, in: row)
                let reason = reader.text(.reason, in: row, upTo: 1000)
                guard let on, let reason else { return nil }
                return self == .closed
                    ? .orderClosed(OrderClosed(on: on, reason: reason))
                    : .orderWithdrawn(OrderWithdrawn(on: on, reason: reason))
            case .assessed:
                let level = reader.code(.level, in: row)
                let reasons = reader.text(.reason, in: row, upTo: 8000)
                guard let level, let reasons else { return nil }
                return .orderAssessed(
                    OrderAssessed(
                        level: level,
                        reasons: reasons.split(whereSeparator: { ";；".contains($0) }).map {
                            String($0.trimmed)
                        }.filter { !$0.isEmpty }))
            }
        }
    }

    fileprivate static let eventsOfOrders = Vocabulary(
        EventOfOrder.allCases.map { Term($0, $0.type.words, also: $0.rawValue) })

    private static let columnsOfOrderEvents: [DescribedColumn] = [
        SharedColumns.order,
        DescribedColumn(
            .event, of: eventsOfOrders, en: SharedColumns.occurrence.en,
            ja: SharedColumns.occurrence.ja, vi: SharedColumns.occurrence.vi),
        SharedColumns.day(
            .on, en: ["date", "day"], ja: ["日付", "年月日", "日"], vi: ["ngày", "ngày tháng"],
            wants: (
                en: "the day of it; empty of an assessment", ja: "その日付。評価の場合は空欄",
                vi: "ngày diễn ra; để trống nếu là đánh giá"
            )),
        DescribedColumn(
            .reference, en: ["reference", "number of the reply"], ja: ["文書番号", "参照番号"],
            vi: ["số văn bản", "số tham chiếu"], isRequired: false,
            wants: (
                en: "of an approval: the number of the authority's reply",
                ja: "承認の場合：官庁の回答書の番号", vi: "với chấp thuận: số phiếu trả lời của cơ quan"
            )),
        DescribedColumn(
            .headcount, en: ["headcount", "headcount approved"], ja: ["人数", "承認人数"],
            vi: ["số lượng", "số người được chấp thuận"], isRequired: false,
            wants: (
                en: "of an approval: how many workers, where it is another number than the order's",
                ja: "承認の場合：求人票と異なるときの人数",
                vi: "với chấp thuận: số người, nếu khác với đơn hàng"
            )),
        SharedColumns.reason(
            isRequired: false,
            en: "why, of all but an approval; several reasons of an assessment with semicolons "
                + "between them; no names of people",
            ja: "承認以外の場合の理由。評価の理由が複数あればセミコロンで区切る。個人名は書かないでください",
            vi:
                "lý do, trừ khi là chấp thuận; nhiều lý do của một đánh giá cách nhau bằng dấu chấm "
                + "phẩy; không ghi tên người"),
        DescribedColumn(
            .level, en: ["level", "level assessed"], ja: ["水準", "評価"], vi: ["mức", "mức đánh giá"],
            isRequired: false,
            wants: (
                en: "of an assessment: the code of the level, such as listed",
                ja: "評価の場合：水準のコード（例 listed）", vi: "với đánh giá: mã mức, ví dụ listed"
            )),
    ]
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop { $0 == " " || $0 == "\u{3000}" }
        while let last = rest.last, last == " " || last == "\u{3000}" { rest.removeLast() }
        return rest
    }
}
