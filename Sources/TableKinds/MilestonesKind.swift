import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let milestone = TableColumn(rawValue: "milestone")
    fileprivate static let cause = TableColumn(rawValue: "cause")
}

extension TableKind {
    private static let steps = Vocabulary<Milestone>(of: Milestone.self, also: \.rawValue)
    private static let cause = TextReader(longest: 500)

    /// Steps that workers reached, one a row: `milestone.reached`.
    package static let milestones = TableKind(
        .milestones, Trilingual(en: "milestones", ja: "経過の記録", vi: "bảng các mốc"),
        becomes: [.milestoneReached],
        columns: [
            SharedColumns.order, SharedColumns.worker,
            DescribedColumn(
                .milestone, of: steps, en: ["milestone", "step reached"],
                ja: ["節目", "経過", "段階"], vi: ["mốc", "mốc đã đạt", "bước"]),
            SharedColumns.day(
                en: "the day it was reached", ja: "その日付", vi: "ngày đạt mốc"),
            DescribedColumn(
                .cause, en: ["cause", "reason"], ja: ["理由", "事由"], vi: ["lý do", "nguyên nhân"],
                isRequired: false,
                wants: (
                    en: "why, for a return or a change of employer; no names of people",
                    ja: "帰国や転籍の理由。個人名は書かないでください",
                    vi: "lý do về nước hoặc chuyển nơi làm việc; không ghi tên người"
                )), SharedColumns.document,
        ], days: [.on],
        headings: [
            FeeColumn.order.label, FeeColumn.worker.label,
            Trilingual(en: "milestone", ja: "節目", vi: "mốc"),
            Trilingual(en: "date", ja: "日付", vi: "ngày"),
        ]
    ) { row, reader in
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let milestone = reader.value(.milestone, in: row, by: WordReader(steps))
        let on = reader.day(.on, in: row)
        let why = reader.valueIfAny(.cause, in: row, by: cause)
        let document = reader.document(in: row)
        guard let order, let worker, let milestone, let on else { return nil }
        return TableStatement(
            rows: [row.number],
            content: Content(
                .milestoneReached(
                    MilestoneReached(milestone: milestone, on: on, cause: why, document: document)),
                about: Subjects(order: order, worker: worker.id)),
            shown: [
                Trilingual(plain: order.text), Trilingual(plain: worker.name), milestone.label,
                Trilingual(plain: on.description),
            ],
            members: [
                ("order", .string(order.text)), ("worker", .string(worker.name)),
                ("milestone", .string(milestone.rawValue)), ("on", .string(on.description)),
            ])
    }
}
