import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let fullName = TableColumn(rawValue: "full_name")
    fileprivate static let bornOn = TableColumn(rawValue: "born_on")
    fileprivate static let identityNumber = TableColumn(rawValue: "identity_number")
    fileprivate static let consentOn = TableColumn(rawValue: "consent_on")
    fileprivate static let consentText = TableColumn(rawValue: "consent_text")
}

extension TableKind {
    /// Workers who enter an order, one a row: `worker.enrolled`.
    ///
    /// Who she is goes into the identity record, which stays in the vault; the statement holds a
    /// pseudonym, the record's commitment and her consent.
    package static let workers = TableKind(
        .workers, Trilingual(en: "workers", ja: "労働者の登録", vi: "danh sách người lao động"),
        becomes: [.workerEnrolled], columns: columnsOfWorkers, days: [.bornOn, .consentOn],
        headings: [
            FeeColumn.order.label, FeeColumn.worker.label,
            Trilingual(en: "pseudonym", ja: "仮名", vi: "mã ẩn danh"),
            Trilingual(en: "consent on", ja: "同意日", vi: "ngày đồng ý"),
        ]
    ) { row, reader in
        let order = reader.order(in: row)
        let name = reader.value(.worker, in: row, by: NameReader())
        let person = reader.value(.fullName, in: row, by: PersonNameReader())
        let bornOn = reader.day(.bornOn, in: row, needed: false)
        let number = reader.valueIfAny(.identityNumber, in: row, by: IdentityNumberReader())
        let consentOn = reader.day(.consentOn, in: row)
        let text = reader.value(.consentText, in: row, by: TextReader(longest: 100))
        guard let order, let name else { return nil }
        if let number { reader.noteIdentity(number, in: order, row, .identityNumber) }
        guard let (worker, before) = try reader.enrol(name, in: order, row) else { return nil }
        guard let person, let consentOn, let text else { return nil }
        let record = identityRecord(
            of: name, in: order, person: person, bornOn: bornOn, number: number)
        let commitment: Digest
        if let before {
            // The same row of a table that has grown: it is unchanged, and not filed again.
            guard before.consentOn == consentOn, before.consentText == text,
                try reader.names.keeps(record, behind: before.commitment)
            else {
                reader.add(
                    NameFaults.enrolledBefore(name, worker.text, order.text), in: row, .worker)
                return nil
            }
            commitment = before.commitment
        } else {
            commitment = try reader.names.commit(to: record)
        }
        return TableStatement(
            rows: [row.number],
            content: Content(
                .workerEnrolled(
                    WorkerEnrolled(
                        commitment: commitment, consentOn: consentOn, consentText: text)),
                about: Subjects(order: order, worker: worker)),
            shown: [order.text, name, worker.text, consentOn.description].map(
                Trilingual.init(plain:)),
            members: [
                ("order", .string(order.text)), ("worker", .string(name)),
                ("pseudonym", .string(worker.text)),
                ("consent_on", .string(consentOn.description)),
            ])
    }

    /// What the vault keeps of who a worker is: one line of canonical JSON.
    private static func identityRecord(
        of name: String, in order: OrderNumber, person: String, bornOn: CivilDate?,
        number: String?
    ) -> [UInt8] {
        var members: [(String, JSONValue)] = [
            ("schema", .string("feri.identity/1")), ("order", .string(order.text)),
            ("worker", .string(name)), ("full_name", .string(person)),
        ]
        if let bornOn { members.append(("born_on", .string(bornOn.description))) }
        if let number { members.append(("identity_number", .string(number))) }
        return CanonicalJSON.bytes(of: .object(of: members)) + [0x0A]
    }

    private static let columnsOfWorkers = [
        SharedColumns.order,
        DescribedColumn(
            Column(
                .worker, en: FeeColumn.worker.words.en, ja: FeeColumn.worker.words.ja,
                vi: FeeColumn.worker.words.vi),
            Trilingual(
                en: "a short name that your office gives the worker, such as w-01; no real name",
                ja: "貴社で付ける労働者の略称（例 w-01）。氏名は書かないでください",
                vi: "tên tắt văn phòng bạn đặt cho người lao động, ví dụ w-01; không ghi tên thật")),
        DescribedColumn(
            .fullName, en: ["full name", "name in passport"], ja: ["氏名", "旅券上の氏名"],
            vi: ["họ và tên", "họ tên", "tên trong hộ chiếu"],
            wants: (
                en: "as in the passport; stays in your vault and is never sent",
                ja: "旅券の表記どおり。保管庫に残り、送信されません",
                vi: "như trong hộ chiếu; chỉ lưu trong kho của bạn, không gửi đi"
            )),
        DescribedColumn(
            .bornOn, en: ["date of birth", "born on"], ja: ["生年月日"], vi: ["ngày sinh"],
            isRequired: false,
            wants: (
                en: "such as 2001-02-28; stays in your vault; may be empty",
                ja: "例 2001-02-28。保管庫に残ります。空欄可",
                vi: "ví dụ 28/02/2001; chỉ lưu trong kho; có thể để trống"
            )
        ).holding(.day),
        DescribedColumn(
            .identityNumber, en: ["identity number", "passport number", "id number"],
            ja: ["身分証番号", "旅券番号"], vi: ["số giấy tờ", "số hộ chiếu", "số CCCD"],
            isRequired: false,
            wants: (
                en: "of the passport or identity card, as text; stays in your vault; may be empty",
                ja: "旅券または身分証の番号（文字列として）。保管庫に残ります。空欄可",
                vi: "số hộ chiếu hoặc CCCD, để dạng văn bản; chỉ lưu trong kho; có thể để trống"
            )),
        DescribedColumn(
            .consentOn, en: ["consent on", "date of consent"], ja: ["同意日"],
            vi: ["ngày đồng ý"],
            wants: (
                en: "the day the worker agreed to being recorded, such as 2025-12-05",
                ja: "労働者が記録に同意した日（例 2025-12-05）",
                vi: "ngày người lao động đồng ý cho ghi nhận, ví dụ 05/12/2025"
            )
        ).holding(.day),
        DescribedColumn(
            .consentText, en: ["consent text", "consent form"], ja: ["同意書", "同意文書"],
            vi: ["bản đồng ý", "mẫu đồng ý"],
            wants: (
                en: "which form she signed, such as consent-vi-1",
                ja: "署名した同意書の名称（例 consent-vi-1）",
                vi: "tên mẫu đồng ý đã ký, ví dụ consent-vi-1"
            )),
    ]
}

extension RowReader {
    /// The pseudonym of a worker who is enrolled by this row, and what was filed of her before.
    fileprivate mutating func enrol(
        _ name: String, in order: OrderNumber, _ row: DataRow<TableColumn>
    ) throws -> (worker: WorkerID, before: WorkerEnrolled?)? {
        switch try names.enrol(name, in: order, row: row.number) {
        case .enrolled(let worker): return (worker, nil)
        case .before(let worker, let enrolled): return (worker, enrolled)
        case .inRow(let earlier):
            add(CommonFaults.standsTwice(name, row: earlier), in: row, .worker)
        case .pseudonym: add(NameFaults.pseudonymAsName(name), in: row, .worker)
        case .nearMiss(let other): add(NameFaults.almostAlike(name, other), in: row, .worker)
        }
        return nil
    }
}

/// Reads a number of a passport or card; what Excel has rounded is asked for again.
struct IdentityNumberReader: CellReader {
    package func read(_ cell: String) -> Result<String, CellFault> {
        TextReader(longest: 60).read(cell).flatMap { text in
            let bytes = Array(text.utf8)
            let isRounded =
                bytes.first.map { (0x30...0x39).contains($0) } ?? false
                && bytes.contains(UInt8(ascii: "+"))
                && bytes.contains { $0 | 0x20 == UInt8(ascii: "e") }
            return isRounded ? .failure(fault(cell)) : .success(text)
        }
    }

    private func fault(_ cell: String) -> CellFault {
        CellFault(
            .scientificNotation, seen: cell,
            message: Trilingual(
                en: "“{seen}” is a number that Excel has rounded: digits are lost.",
                ja: "「{seen}」はExcelが丸めた数値で、桁が失われています。",
                vi: "“{seen}” là số đã bị Excel làm tròn, mất chữ số."),
            remedy: Trilingual(
                en: "Format the column as text, type the number again and save.",
                ja: "列の表示形式を「文字列」にして番号を入力し直し、保存してください。",
                vi: "Hãy định dạng cột là Văn bản (Text), nhập lại số rồi lưu."))
    }
}
