import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let otherOrder = TableColumn(rawValue: "other_order")
    fileprivate static let otherWorker = TableColumn(rawValue: "other_worker")
    fileprivate static let basis = TableColumn(rawValue: "basis")
}

extension TableKind {
    /// Two pseudonyms of one person, a pair a row: `worker.linked`.
    package static let links = TableKind(
        .links,
        Trilingual(en: "linked pseudonyms", ja: "仮名の結合", vi: "bảng liên kết mã ẩn danh"),
        becomes: [.workerLinked], columns: columnsOfLinks,
        headings: [.order, .worker, .otherOrder, .otherWorker, .basis]
    ) { row, reader in
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let other = reader.value(.otherOrder, in: row, by: OrderReader())
        let same = reader.worker(.otherWorker, in: row, of: other)
        let basis = reader.text(.basis, in: row, upTo: 500)
        guard let order, let worker, let same, let basis else { return nil }
        if worker.id == same.id {
            reader.add(CommonFaults.sameWorker(same.name), in: row, .otherWorker)
            return nil
        }
        return TableStatement(
            Content(
                .workerLinked(WorkerLinked(sameAs: same.id, basis: basis)),
                about: Subjects(order: order, worker: worker.id)),
            of: [row.number],
            saying: [
                .order(order), .worker(worker), .text(.otherOrder, other?.text),
                .text(.otherWorker, same.name), .text(.basis, basis),
            ])
    }

    private static let columnsOfLinks: [DescribedColumn] = [
        SharedColumns.order, SharedColumns.worker,
        DescribedColumn(
            .otherOrder, en: ["other order"], ja: ["もう一つの求人番号", "別の求人番号"],
            vi: ["đơn hàng kia", "đơn hàng khác"],
            wants: (
                en: "the other order in which the same person is", ja: "同じ人が登録されている別の求人の番号",
                vi: "số đơn hàng khác có cùng người này"
            )
        ).holding(.name(.orders)),
        DescribedColumn(
            .otherWorker, en: ["other worker", "worker there"], ja: ["そこでの労働者", "別の求人での略称"],
            vi: ["người lao động ở đó", "tên tắt ở đơn hàng kia"],
            wants: (
                en: "your short name or the pseudonym there; no real name",
                ja: "その求人での略称または仮名。氏名は書かないでください",
                vi: "tên tắt hoặc mã ẩn danh ở đó; không ghi tên thật"
            )
        ).holding(.name(.workers)),
        DescribedColumn(
            .basis, en: ["basis", "how it is known"], ja: ["根拠"], vi: ["căn cứ"],
            wants: (
                en: "how you know that it is one person; no names", ja: "同一人物と分かる根拠。個人名は書かないでください",
                vi: "vì sao biết là cùng một người; không ghi tên"
            )),
    ]
}
