import Platform
import Registry
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let authority = TableColumn(rawValue: "authority")
    fileprivate static let number = TableColumn(rawValue: "number")
    fileprivate static let from = TableColumn(rawValue: "from")
    fileprivate static let to = TableColumn(rawValue: "to")
}

extension TableKind {
    /// Authorities' licences of parties, one a row: `party.licensed`.
    static let licences = TableKind(
        .licences, Trilingual(en: "licences", ja: "許可・免許", vi: "bảng giấy phép"),
        becomes: [.partyLicensed], columns: columnsOfLicences,
        headings: [.party, .authority, .number, .from, .to]
    ) { row, reader in
        let party = reader.party(.party, in: row)
        let authority = reader.text(.authority, in: row, upTo: 200)
        let number = reader.text(.number, in: row, upTo: 100)
        let from = reader.anyDay(.from, in: row)
        let to = reader.anyDay(.to, in: row, needed: false)
        if let from, let to, to < from {
            reader.add(CommonFaults.endsBefore(row[.to] ?? ""), in: row, .to)
        }
        guard let party, let authority, let number, let from else { return nil }
        let licence = PartyLicensed(authority: authority, number: number, from: from, to: to)
        return TableStatement(
            Content(.partyLicensed(licence), about: Subjects(party: party)), of: [row.number],
            saying: [
                .party(.party, party), .text(.authority, authority), .text(.number, number),
                .day(.from, from), .day(.to, to),
            ])
    }

    private static let columnsOfLicences: [DescribedColumn] = [
        SharedColumns.party(
            en: ["party", "licensed party"], ja: ["当事者", "許可を受けた当事者"], vi: ["bên", "bên được cấp"],
            wants: (
                en: "the registered id of whom it licenses, such as sa-sen",
                ja: "許可を受けた当事者の登録ID（例 sa-sen）",
                vi: "mã đăng ký của bên được cấp, ví dụ sa-sen"
            )),
        DescribedColumn(
            .authority, en: ["authority", "issued by"], ja: ["官庁", "許可した官庁"],
            vi: ["cơ quan cấp"],
            wants: (
                en: "which authority gave it", ja: "許可した官庁の名称", vi: "tên cơ quan cấp"
            )),
        DescribedColumn(
            .number, en: ["number", "licence number"], ja: ["番号", "許可番号"],
            vi: ["số", "số giấy phép"],
            wants: (
                en: "its number, as the authority writes it", ja: "官庁の表記どおりの番号",
                vi: "số giấy phép, ghi như trên giấy"
            )),
        SharedColumns.day(
            .from, en: ["from", "valid from"], ja: ["開始", "有効期間の開始日"], vi: ["từ", "hiệu lực từ"],
            wants: (en: "the first day", ja: "開始日", vi: "ngày bắt đầu")),
        SharedColumns.day(
            .to, en: ["to", "valid to", "until"], ja: ["終了", "有効期間の終了日"],
            vi: ["đến", "hiệu lực đến"], isRequired: false,
            wants: (
                en: "the last day; empty if there is none", ja: "終了日。定めがなければ空欄",
                vi: "ngày hết hạn; để trống nếu không có"
            )),
    ]
}
