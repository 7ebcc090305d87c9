import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let authority = TableColumn(rawValue: "authority")
    fileprivate static let number = TableColumn(rawValue: "number")
    fileprivate static let from = TableColumn(rawValue: "from")
    fileprivate static let to = TableColumn(rawValue: "to")
    fileprivate static let recognition = TableColumn(rawValue: "recognition")
    fileprivate static let source = TableColumn(rawValue: "source")
    fileprivate static let checked = TableColumn(rawValue: "checked")
}

extension TableKind {
    /// Authorities' licences of parties, and what schemes gave them, one a row: `party.licensed`.
    package static let licences = TableKind(
        .licences, Trilingual(en: "licences", ja: "許可・免許", vi: "bảng giấy phép"),
        becomes: [.partyLicensed], columns: columnsOfLicences,
        headings: [
            .party, .authority, .number, .from, .to, .recognition, .source, .checked,
        ]
    ) { row, reader in
        let party = reader.party(.party, in: row)
        let authority = reader.text(.authority, in: row, upTo: 200)
        let number = reader.text(.number, in: row, upTo: 100)
        let from = reader.anyDay(.from, in: row)
        let to = reader.anyDay(.to, in: row, needed: false)
        if let from, let to, to < from {
            reader.add(CommonFaults.endsBefore(row[.to] ?? ""), in: row, .to)
        }
        let recognition = Recognition(row, &reader)
        guard let party, let authority, let number, let from, let recognition else { return nil }
        let licence = PartyLicensed(
            authority: authority, number: number, from: from, to: to, kind: recognition.kind,
            source: recognition.source, status: recognition.status)
        return TableStatement(
            Content(.partyLicensed(licence), about: Subjects(party: party)), of: [row.number],
            saying: [
                .party(.party, party), .text(.authority, authority), .text(.number, number),
                .day(.from, from), .day(.to, to),
            ] + recognition.said)
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
        SharedColumns.optional(
            DescribedColumn(
                .recognition, of: Recognition.kinds, en: ["what was given"], ja: ["認定の種類"],
                vi: ["loại công nhận"])),
        DescribedColumn(
            .source, en: ["where it is written"], ja: ["掲載先"], vi: ["nơi công bố"],
            isRequired: false,
            wants: (
                en: "an address or a paper's name; needed of what is not a licence",
                ja: "掲載先のURLまたは書類名。許可・免許以外は必須",
                vi: "địa chỉ hoặc tên giấy tờ; bắt buộc nếu không phải giấy phép"
            )),
        SharedColumns.optional(
            DescribedColumn(
                .checked, of: Recognition.statuses, en: ["how far checked"], ja: ["確認の程度"],
                vi: ["mức kiểm chứng"])),
    ]
}

/// What was given, and how far that was checked.
private struct Recognition {
    /// nil: a licence.
    let kind: PartyLicensed.Kind?
    let source: String?
    let status: PartyLicensed.Status?

    static let kinds = Vocabulary(
        PartyLicensed.Kind.allCases.map { kind in
            let words = kind.wording
            return Term(kind, en: [words.en, kind.rawValue], ja: [words.ja], vi: [words.vi])
        })
    static let statuses = Vocabulary(
        PartyLicensed.Status.allCases.map { status in
            let words = status.wording
            return Term(status, en: [words.en, status.rawValue], ja: [words.ja], vi: [words.vi])
        })

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        var isWhole = true
        var kind: PartyLicensed.Kind?
        if !row.isEmpty(.recognition) {
            kind = reader.word(.recognition, in: row, of: Recognition.kinds)
            isWhole = kind != nil
        }
        let isOfAScheme = kind.map { $0 != .licence } ?? false
        source = reader.text(.source, in: row, upTo: 200, needed: isOfAScheme)
        if isOfAScheme || !row.isEmpty(.checked) {
            status = reader.word(.checked, in: row, of: Recognition.statuses)
            isWhole = isWhole && status != nil
        } else {
            status = nil
        }
        guard isWhole, !isOfAScheme || source != nil else { return nil }
        self.kind = kind
    }

    var said: [SaidCell] {
        [
            kind.map { .word(.recognition, $0.rawValue, $0.wording) } ?? .nothing(.recognition),
            .text(.source, source),
            status.map { .word(.checked, $0.rawValue, $0.wording) } ?? .nothing(.checked),
        ]
    }
}
