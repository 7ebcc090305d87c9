import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let name = TableColumn(rawValue: "name")
    fileprivate static let country = TableColumn(rawValue: "country")
    fileprivate static let corporateNumber = TableColumn(rawValue: "corporate_number")
    fileprivate static let permit = TableColumn(rawValue: "permit")
    fileprivate static let licence = TableColumn(rawValue: "licence")
    fileprivate static let otherNumber = TableColumn(rawValue: "other_number")
}

extension TableKind {
    /// Organisations that the operator enters into the registry, one a row: `party.registered`.
    package static let parties = TableKind(
        .parties, Trilingual(en: "parties", ja: "当事者の登録", vi: "danh sách các bên"),
        becomes: [.partyRegistered], columns: columnsOfParties,
        headings: [.party, .kind, .name, .country], once: [],
        key: { row, reader in reader.newParty(in: row) },
        head: { row, reader -> PartyRegistered? in
            let kind = reader.word(.kind, in: row, of: kindsOfParties)
            let name = reader.text(.name, in: row, upTo: 200)
            let country = reader.value(.country, in: row, by: CountryReader())
            let identifiers = reader.identifiers(in: row)
            guard let kind, let name, let country, let identifiers else { return nil }
            return PartyRegistered(
                kind: kind, name: name, country: country,
                identifiers: identifiers.isEmpty ? nil : identifiers)
        },
        part: { row, _ in row.number }
    ) { party, reader in
        for (row, _) in party.parts where row.number != party.first.number {
            let fault = CommonFaults.standsTwice(party.key.text, row: party.first.number)
            reader.add(fault, in: row, .party)
        }
        guard let said = party.head else { return nil }
        return TableStatement(
            Content(.partyRegistered(said), about: Subjects(party: party.key)), of: party.numbers,
            saying: [
                .party(.party, party.key), .word(.kind, said.kind.rawValue, said.kind.label),
                .text(.name, said.name), .text(.country, said.country),
            ])
    }

    /// There is one operator, of entry 0.
    private static let kindsOfParties = Vocabulary(
        of: PartyKind.self, also: \.rawValue, without: [.operator])

    private static let columnsOfParties: [DescribedColumn] = [
        DescribedColumn(
            .party, en: ["party", "id"], ja: ["当事者のID", "ID"], vi: ["mã bên", "mã"],
            wants: (
                en: "the id that it will have: small letters, digits and hyphens, such as sa-sen",
                ja: "付けるID：小文字・数字・ハイフン（例 sa-sen）",
                vi: "mã sẽ dùng: chữ thường, chữ số và dấu gạch nối, ví dụ sa-sen"
            )),
        DescribedColumn(
            .kind, of: kindsOfParties, en: ["kind", "kind of party"], ja: ["種別"],
            vi: ["loại", "loại bên"]),
        DescribedColumn(
            .name, en: ["name", "name of the organisation"], ja: ["名称", "団体名"],
            vi: ["tên", "tên tổ chức"],
            wants: (
                en: "the organisation's name as it writes it itself", ja: "団体自身の表記による名称",
                vi: "tên tổ chức như tổ chức tự viết"
            )),
        DescribedColumn(
            .country, en: ["country"], ja: ["国"], vi: ["quốc gia", "nước"],
            wants: (
                en: "two letters: VN, JP", ja: "2文字：VN、JPなど", vi: "hai chữ cái: VN, JP"
            )),
        number(
            .corporateNumber, en: ["corporate number"], ja: ["法人番号"],
            vi: ["mã số pháp nhân Nhật Bản"],
            wants: (
                en: "of a Japanese organisation: 13 digits; may be empty", ja: "13桁の法人番号。空欄可",
                vi: "của tổ chức Nhật Bản: 13 chữ số; có thể để trống"
            )),
        number(
            .permit, en: ["permit number", "OTIT permit"], ja: ["許可番号", "監理団体許可番号"],
            vi: ["số giấy phép OTIT"],
            wants: (
                en: "of a supervising organization: 10 digits, without marks; may be empty",
                ja: "監理団体の許可番号10桁（記号なし）。空欄可",
                vi: "của tổ chức quản lý: 10 chữ số, không có dấu; có thể để trống"
            )),
        number(
            .licence, en: ["licence number", "DOLAB licence"], ja: ["DOLAB許可番号"],
            vi: ["số giấy phép DOLAB", "số giấy phép"],
            wants: (
                en: "of a sending agency, as the authority writes it; may be empty",
                ja: "送出機関の許可番号（官庁の表記どおり）。空欄可",
                vi: "của doanh nghiệp dịch vụ, ghi như trên giấy phép; có thể để trống"
            )),
        number(
            .otherNumber, en: ["other number"], ja: ["その他の番号"], vi: ["số khác"],
            wants: (
                en: "another number by which an authority knows it; may be empty",
                ja: "官庁が用いるその他の番号。空欄可",
                vi: "số khác mà cơ quan dùng; có thể để trống"
            )),
    ]

    private static func number(
        _ id: TableColumn, en: [String], ja: [String], vi: [String],
        wants: (en: String, ja: String, vi: String)
    ) -> DescribedColumn {
        DescribedColumn(id, en: en, ja: ja, vi: vi, isRequired: false, wants: wants)
    }
}

extension RowReader {
    /// The id of a party that is to be registered: a new one, unlike those that there are.
    fileprivate mutating func newParty(in row: DataRow<TableColumn>) -> PartyID? {
        guard let text = code(.party, in: row) else { return nil }
        guard let party = PartyID(text) else {
            add(CommonFaults.noPartyID(text), in: row, .party)
            return nil
        }
        if names.parties?.kind(of: party) != nil {
            add(PartyFaults.registered(text), in: row, .party)
            return nil
        }
        if let near = names.nearMiss(ofParty: text) {
            add(NameFaults.nearMiss(text, near), in: row, .party)
            return nil
        }
        return party
    }

    /// The numbers that authorities know a party by; nil where one is at fault.
    fileprivate mutating func identifiers(
        in row: DataRow<TableColumn>
    ) -> [OrganisationIdentifier]? {
        let columns: [(TableColumn, OrganisationIdentifier.Scheme)] = [
            (.corporateNumber, .corporateNumber), (.permit, .otitPermit),
            (.licence, .dolabLicence), (.otherNumber, .other),
        ]
        var found: [OrganisationIdentifier] = []
        var isWhole = true
        for (column, scheme) in columns where !row.isEmpty(column) {
            guard let text = value(column, in: row, by: IdentityNumberReader()) else {
                isWhole = false
                continue
            }
            if let identifier = OrganisationIdentifier(scheme: scheme, value: text) {
                found.append(identifier)
            } else {
                isWhole = false
                add(PartyFaults.noSuchNumber(text, of: scheme), in: row, column)
            }
        }
        return isWhole ? found : nil
    }
}

/// Reads a country: its two letters, or the name of one that the corridor joins.
private struct CountryReader: CellReader {
    private static let named = Vocabulary<String>([
        Term("VN", en: ["VN", "Viet Nam", "Vietnam"], ja: ["ベトナム"], vi: ["Việt Nam"]),
        Term("JP", en: ["JP", "Japan"], ja: ["日本"], vi: ["Nhật Bản", "Nhật"]),
    ])

    func read(_ cell: String) -> Result<String, CellFault> {
        if let entry = CountryReader.named.entry(for: cell) { return .success(entry.id) }
        return IdentifierReader(allowsCapitals: true).read(cell).flatMap { text in
            let letters = text.uppercased()
            let isCode =
                letters.utf8.count == 2
                && letters.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            return isCode ? .success(letters) : .failure(PartyFaults.noCountry(cell))
        }
    }
}

private enum PartyFaults {
    static func registered(_ id: String) -> CellFault {
        CellFault(
            .enrolledBefore, seen: id,
            message: Trilingual(
                en: "“{seen}” is registered already.", ja: "「{seen}」はすでに登録されています。",
                vi: "“{seen}” đã được đăng ký."),
            remedy: Trilingual(
                en: "Delete the row; give another organisation another id.",
                ja: "この行を削除してください。別の団体であれば別のIDを付けてください。",
                vi: "Hãy xóa dòng này; nếu là tổ chức khác, hãy đặt mã khác."))
    }

    static func noCountry(_ cell: String) -> CellFault {
        CellFault(
            .unknownWord, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not the code of a country.", ja: "「{seen}」は国コードではありません。",
                vi: "“{seen}” không phải mã quốc gia."),
            remedy: Trilingual(
                en: "Write two letters, such as VN or JP.", ja: "VN、JPのように英字2字で記入してください。",
                vi: "Hãy ghi hai chữ cái, ví dụ VN hoặc JP."))
    }

    static func noSuchNumber(
        _ cell: String, of scheme: OrganisationIdentifier.Scheme
    ) -> CellFault {
        let wanted =
            switch scheme {
            case .corporateNumber:
                Trilingual(
                    en: "13 digits, the first of which is their check digit",
                    ja: "13桁（先頭は検査用数字）", vi: "13 chữ số, chữ số đầu là số kiểm tra")
            case .otitPermit: Trilingual(en: "10 digits", ja: "10桁の数字", vi: "10 chữ số")
            case .dolabLicence, .other:
                Trilingual(en: "at most 100 bytes", ja: "100バイト以内", vi: "tối đa 100 byte")
            }
        return CellFault(
            .notAnIdentifier, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not such a number: it has \(wanted.en).",
                ja: "「{seen}」は番号として正しくありません。\(wanted.ja)です。",
                vi: "“{seen}” không phải số hợp lệ: cần \(wanted.vi)."),
            remedy: Trilingual(
                en: "Copy it from the paper, without spaces or hyphens.",
                ja: "書類から、空白やハイフンを除いて写してください。",
                vi: "Hãy chép từ giấy tờ, không có dấu cách hay gạch nối."))
    }
}
