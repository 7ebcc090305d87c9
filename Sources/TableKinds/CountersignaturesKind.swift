import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Wording

extension TableKind {
    /// Statements of others to which the filer puts its name, one a row: `statement.countersigned`,
    /// in the open where that statement is.
    static let countersignatures = TableKind(
        .countersignatures, Trilingual(en: "countersignatures", ja: "副署", vi: "bảng ký xác nhận"),
        becomes: [.statementCountersigned], columns: columnsOfCountersignatures,
        headings: [.entry, .on, .order, .worker, .party]
    ) { row, reader in
        let earlier = try reader.earlier(namedIn: .entry, of: row)
        let on = reader.day(.on, in: row)
        let hasOrder = !row.isEmpty(.order) || !row.isEmpty(.worker)
        let order = hasOrder ? reader.order(in: row) : nil
        let worker = row.isEmpty(.worker) ? nil : reader.worker(in: row, of: order)
        let party = reader.partyIfAny(.party, in: row)
        let note = reader.text(.note, in: row, upTo: 1000, needed: false)
        guard let earlier, let on else { return nil }
        let subjects = Subjects(order: order, worker: worker?.id, party: party)
        if case .open(let known) = earlier.said, known != subjects {
            reader.add(CountersignatureFaults.aboutOthers(row[.entry] ?? "", known), in: row)
            return nil
        }
        return TableStatement(
            Content(
                .statementCountersigned(StatementCountersigned(on: on, note: note)),
                about: subjects, references: [earlier.identity]),
            of: [row.number],
            saying: [
                .text(.entry, row[.entry]), .day(.on, on), .order(order), .worker(worker),
                .party(.party, party),
            ])
    }

    private static let columnsOfCountersignatures: [DescribedColumn] = [
        SharedColumns.entry(
            isRequired: true, en: "the number of the ledger's entry that you countersign",
            ja: "副署する台帳のエントリーの番号", vi: "số mục trong sổ mà bạn ký xác nhận"),
        SharedColumns.day(
            en: "the day of your signature", ja: "副署した日", vi: "ngày ký xác nhận"),
        SharedColumns.optional(SharedColumns.order).wanting(
            en: "the order that the entry is about, as it says", ja: "そのエントリーが対象とする求人番号",
            vi: "số đơn hàng mà mục đó nói đến"),
        SharedColumns.optional(SharedColumns.worker).wanting(
            en: "your short name for the worker that it is about, if it is about one",
            ja: "対象の労働者がいればその略称", vi: "tên tắt của người lao động mà mục nói đến, nếu có"),
        SharedColumns.party(
            en: ["party", "about party"], ja: ["対象の当事者", "当事者"], vi: ["bên", "về bên"],
            isRequired: false,
            wants: (
                en: "the registered id of the party that it is about, if it is about one",
                ja: "対象の当事者がいればその登録ID", vi: "mã đăng ký của bên mà mục nói đến, nếu có"
            )),
        SharedColumns.note,
    ]
}

private enum CountersignatureFaults {
    /// An open statement names others than the row.
    static func aboutOthers(_ entry: String, _ subjects: Subjects) -> CellFault {
        let named = [subjects.order?.text, subjects.worker?.text, subjects.party?.text]
            .compactMap(\.self)
        let list = named.isEmpty ? "-" : named.joined(separator: ", ")
        return CellFault(
            .rowsDisagree, seen: entry,
            message: Trilingual(
                en: "Entry {seen} is about others than this row: {named}.",
                ja: "エントリー{seen}の対象は、この行と異なります（{named}）。",
                vi: "Mục {seen} nói về đối tượng khác với dòng này: {named}."),
            remedy: Trilingual(
                en: "Name the same order, worker and party as the entry, or put its number right.",
                ja: "エントリーと同じ求人・労働者・当事者を記入するか、番号を直してください。",
                vi: "Hãy ghi đúng đơn hàng, người lao động và bên như mục đó, hoặc sửa số mục."),
            filling: ["named": list])
    }
}
