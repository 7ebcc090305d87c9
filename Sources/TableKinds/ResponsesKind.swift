import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let response = TableColumn(rawValue: "response")
    fileprivate static let text = TableColumn(rawValue: "text")
}

extension TableKind {
    /// Answers, disputes and escalations, one a row: `response.filed`.
    package static let responses = TableKind(
        .responses, Trilingual(en: "responses", ja: "回答・異議", vi: "bảng phản hồi"),
        becomes: [.responseFiled], columns: columnsOfResponses,
        headings: [.entry, .response, .order, .worker, .party, .text]
    ) { row, reader in
        let references = try reader.statements(namedIn: .entry, of: row)
        let kind = reader.word(.response, in: row, of: kindsOfResponse)
        let text = reader.text(.text, in: row, upTo: 4000)
        let hasOrder = !row.isEmpty(.order) || !row.isEmpty(.worker)
        let order = hasOrder ? reader.order(in: row) : nil
        let worker = row.isEmpty(.worker) ? nil : reader.worker(in: row, of: order)
        let party = reader.partyIfAny(.party, in: row)
        let document = reader.document(in: row)
        guard let references, let kind, let text else { return nil }
        return TableStatement(
            Content(
                .responseFiled(ResponseFiled(response: kind, text: text, document: document)),
                about: Subjects(order: order, worker: worker?.id, party: party),
                references: references),
            of: [row.number],
            saying: [
                .text(.entry, row[.entry]), .word(.response, kind.rawValue, kind.label),
                .order(order), .worker(worker), .party(.party, party), .text(.text, text),
            ])
    }

    private static let kindsOfResponse = Vocabulary(of: ResponseFiled.Kind.self, also: \.rawValue)

    private static let columnsOfResponses: [DescribedColumn] = [
        SharedColumns.entry(
            isRequired: true,
            en: "the numbers of the ledger's entries that it answers, between commas",
            ja: "回答の対象となる台帳のエントリー番号（コンマ区切り）",
            vi: "số các mục trong sổ được trả lời, cách nhau bằng dấu phẩy"),
        DescribedColumn(
            .response, of: kindsOfResponse, en: ["response", "kind of response"],
            ja: ["回答の種類"], vi: ["phản hồi", "loại phản hồi"]),
        DescribedColumn(
            .text, en: ["text", "what is said"], ja: ["本文"], vi: ["nội dung", "lời phản hồi"],
            wants: (
                en: "what your organisation says; no names of people",
                ja: "貴団体の回答。個人名は書かないでください",
                vi: "nội dung phản hồi của tổ chức bạn; không ghi tên người"
            )),
        SharedColumns.optional(SharedColumns.order).wanting(
            en: "the order's number, if it is about one", ja: "求人に関するものであれば求人番号",
            vi: "số đơn hàng, nếu về một đơn hàng"),
        SharedColumns.optional(SharedColumns.worker).wanting(
            en: "your short name for the worker, if it is about one; then with the order",
            ja: "特定の労働者に関するものであれば略称（求人番号も記入）",
            vi: "tên tắt của người lao động, nếu về một người; kèm số đơn hàng"),
        SharedColumns.party(
            en: ["party", "about party"], ja: ["対象の当事者", "当事者"], vi: ["bên", "về bên"],
            isRequired: false,
            wants: (
                en: "your own registered id, if it is about your organisation; may be empty",
                ja: "貴団体に関するものであれば自身の登録ID。空欄可",
                vi: "mã đăng ký của tổ chức bạn, nếu về chính tổ chức; có thể để trống"
            )),
        SharedColumns.document,
    ]
}
