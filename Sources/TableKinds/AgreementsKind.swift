import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let first = TableColumn(rawValue: "first")
    fileprivate static let second = TableColumn(rawValue: "second")
    fileprivate static let per = TableColumn(rawValue: "per")
    fileprivate static let sideAgreement = TableColumn(rawValue: "side_agreement")
    fileprivate static let terms = TableColumn(rawValue: "terms")
}

extension TableKind {
    /// Agreements of two parties of a chain: `agreement.declared`, one an agreement. Each row is one
    /// of its fee terms, or an agreement beside it.
    package static let agreements = TableKind(
        .agreements, Trilingual(en: "agreements", ja: "団体間の契約", vi: "bảng thỏa thuận"),
        becomes: [.agreementDeclared], columns: columnsOfAgreements,
        headings: [.order, .first, .second, .signedOn, .kind, .sideAgreement, .nothingElse],
        once: [.nothingElse, .document], key: { AgreementKey($0, &$1) },
        head: { AgreementHead($0, &$1) },
        part: { AgreementPart($0, &$1) }
    ) { agreement, reader in
        for (row, part) in agreement.parts
        where part.isEmpty && row.number != agreement.first.number {
            reader.add(CommonFaults.addsNothing(agreement.first.number), in: row)
        }
        guard let head = agreement.head else { return nil }
        let nothingElse = head.nothingElse
        let terms = agreement.parts.compactMap(\.part.term)
        let beside = agreement.parts.compactMap(\.part.beside)
        let key = agreement.key
        let declared = AgreementDeclared(
            between: [key.first, key.second], signedOn: key.signedOn, terms: terms,
            document: head.document, sideAgreements: beside.map { .init(about: $0) },
            nothingElse: nothingElse)
        return TableStatement(
            Content(.agreementDeclared(declared), about: Subjects(order: key.order)),
            of: agreement.numbers,
            saying: [
                .order(key.order), .party(.first, key.first), .party(.second, key.second),
                .day(.signedOn, key.signedOn),
                .list(.terms, terms.map(\.kind.rawValue), terms.map(said)),
                .list(.sideAgreement, beside, beside.map { Trilingual(plain: $0) }),
                SaidCell(
                    .nothingElse, .boolean(nothingElse),
                    Assent.vocabulary.terms[nothingElse ? 0 : 1].offered),
            ])
    }

    private static func said(_ term: AgreementDeclared.FeeTerm) -> Trilingual {
        Saying { language in
            "\(term.kind.label(language)) \(AmountText.money(term.amount, in: language)) "
                + "\(term.per.label(language)) \(term.payer.text) → \(term.payee.text)"
        }.trilingual
    }

    fileprivate static let periodsOfTerms = Vocabulary(
        of: AgreementDeclared.Period.self, also: \.rawValue)

    private static let columnsOfAgreements: [DescribedColumn] = [
        SharedColumns.order,
        SharedColumns.party(
            .first, en: ["first party"], ja: ["当事者1", "甲"], vi: ["bên thứ nhất", "bên A"],
            wants: (
                en: "who agreed: a registered id such as sa-sen; in every row",
                ja: "契約の当事者：登録ID（例 sa-sen）。どの行にも記入",
                vi: "bên ký: mã đăng ký, ví dụ sa-sen; ghi ở mọi dòng"
            )),
        SharedColumns.party(
            .second, en: ["second party"], ja: ["当事者2", "乙"], vi: ["bên thứ hai", "bên B"],
            wants: (
                en: "with whom: a registered id such as so-sakura; in every row",
                ja: "相手方：登録ID（例 so-sakura）。どの行にも記入",
                vi: "bên kia: mã đăng ký, ví dụ so-sakura; ghi ở mọi dòng"
            )),
        SharedColumns.signedOn,
        DescribedColumn(
            .kind, of: KindsReader.vocabulary, en: ["kind of fee", "term"], ja: ["費用の種類", "費目"],
            vi: ["loại chi phí", "loại khoản"]),
        SharedColumns.party(
            .payer, en: ["payer", "paid by"], ja: ["支払者", "支払元"], vi: ["bên trả", "người trả"],
            wants: (
                en: "who pays it: a registered id", ja: "支払う側の登録ID", vi: "bên trả: mã đăng ký"
            )),
        SharedColumns.party(
            .payee, en: ["payee", "paid to"], ja: ["受取者", "支払先"], vi: ["bên nhận", "người nhận"],
            wants: (
                en: "who is paid: a registered id", ja: "受け取る側の登録ID", vi: "bên nhận: mã đăng ký"
            )),
        SharedColumns.amount, SharedColumns.currency,
        DescribedColumn(
            .per, of: periodsOfTerms, en: ["per", "how often"], ja: ["単位", "頻度"],
            vi: ["tính theo", "kỳ trả"]),
        DescribedColumn(
            .sideAgreement, en: ["side agreement", "agreement beside it"], ja: ["付随の合意"],
            vi: ["thỏa thuận phụ"], isRequired: false,
            wants: (
                en: "what another agreement beside it is about, one a row; may be empty",
                ja: "付随する別の合意の内容（1行に1件）。空欄可",
                vi:
                    "nội dung một thỏa thuận khác kèm theo, mỗi dòng một thỏa thuận; có thể để trống"
            )),
        DescribedColumn(
            .nothingElse, en: ["nothing else", "no other agreement"], ja: ["他に合意なし"],
            vi: ["không có thỏa thuận nào khác"],
            wants: (
                en: "yes if these rows are all that the two agreed; otherwise no",
                ja: "両者の合意がこの表ですべてなら「はい」、そうでなければ「いいえ」",
                vi: "ghi “đúng” nếu ngoài các dòng này hai bên không thỏa thuận gì khác; nếu còn "
                    + "thì ghi “sai”"
            )
        ).holding(wordOf: Assent.vocabulary),
        SharedColumns.document,
    ]
}

private struct AgreementKey: Hashable {
    let order: OrderNumber
    let first: PartyID
    let second: PartyID
    let signedOn: CivilDate

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let order = reader.order(in: row)
        let first = reader.party(.first, in: row)
        let second = reader.party(.second, in: row)
        let signedOn = reader.day(.signedOn, in: row)
        if let first, first == second {
            reader.add(NameFaults.sameEnds(row[.second] ?? ""), in: row, .second)
        }
        guard let order, let first, let second, let signedOn else { return nil }
        self.order = order
        self.first = first
        self.second = second
        self.signedOn = signedOn
    }
}

/// What an agreement says once.
private struct AgreementHead {
    let nothingElse: Bool
    let document: DocumentReference?

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        document = reader.document(in: row)
        guard let said = reader.value(.nothingElse, in: row, by: Assent.reader) else { return nil }
        nothingElse = said
    }
}

/// What a row adds to its agreement.
private struct AgreementPart {
    let term: AgreementDeclared.FeeTerm?
    let beside: String?
    let isEmpty: Bool

    private static let ofTerm: [TableColumn] = [.kind, .payer, .payee, .amount, .currency, .per]

    init(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        beside = reader.text(.sideAgreement, in: row, upTo: 500, needed: false)
        let hasTerm = AgreementPart.ofTerm.contains { !row.isEmpty($0) }
        isEmpty = !hasTerm && row.isEmpty(.sideAgreement)
        guard hasTerm else {
            term = nil
            return
        }
        let kind = reader.word(.kind, in: row, of: KindsReader.vocabulary)
        let payer = reader.party(.payer, in: row)
        let payee = reader.party(.payee, in: row)
        let amount = reader.money(in: row)
        let per = reader.word(.per, in: row, of: TableKind.periodsOfTerms)
        if let payer, payer == payee {
            reader.add(NameFaults.sameEnds(row[.payee] ?? ""), in: row, .payee)
        }
        guard let kind, let payer, let payee, let amount, let per else {
            term = nil
            return
        }
        term = AgreementDeclared.FeeTerm(
            kind: kind, payer: payer, payee: payee, amount: amount, per: per)
    }
}
