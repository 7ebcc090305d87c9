import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let kinds = TableColumn(rawValue: "kinds")
    fileprivate static let confirms = TableColumn(rawValue: "confirms")
}

extension TableKind {
    /// Money given back to workers, one payment a row: `refund.paid` by the one who paid it, and
    /// `refund.confirmed`, by a desk, of what the worker says has arrived.
    package static let refunds = TableKind(
        .refunds, Trilingual(en: "refunds", ja: "返金の記録", vi: "bảng hoàn tiền"),
        becomes: [.refundPaid, .refundConfirmed], columns: columnsOfRefunds,
        days: [.paidOn, .saidOn],
        headings: [
            FeeColumn.order.label, FeeColumn.worker.label,
            Trilingual(en: "what", ja: "内容", vi: "nội dung"), FeeColumn.amount.label,
            Trilingual(en: "date", ja: "日付", vi: "ngày"),
        ]
    ) { row, reader in
        row.isEmpty(.confirms)
            ? try paid(row, &reader) : try confirmed(row, &reader)
    }

    private static func paid(
        _ row: DataRow<TableColumn>, _ reader: inout RowReader
    ) throws -> TableStatement? {
        reader.checkFiler(of: .refundPaid, in: row)
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let payer = reader.payer(in: row)
        let amount = reader.money(in: row)
        let on = reader.day(.paidOn, in: row)
        let method = reader.value(.method, in: row, by: WordReader(FeeTableWords.methods))
        let receipt = reader.value(.receipt, in: row, by: YesNo.reader)
        let reason = reader.value(.reason, in: row, by: WordReader(refundReasons))
        let kinds = reader.valueIfAny(.kinds, in: row, by: KindsReader()) ?? []
        let interest = reader.interest(in: row)
        let document = reader.document(in: row)
        if document != nil, receipt == false {
            reader.add(RefundFaults.receiptOfNone, in: row, .receipt)
        }
        let note = reader.valueIfAny(.note, in: row, by: refundNote)
        if let amount, amount.amount == 0 {
            reader.add(RefundFaults.nothingPaid(row[.amount] ?? ""), in: row, .amount)
            return nil
        }
        guard let order, let worker, let payer, let amount, let on, let method, let receipt,
            let reason
        else { return nil }
        let refund = RefundPaid(
            payer: try payer.end(worker: worker.id, names: &reader.names), amount: amount, on: on,
            method: method, receipt: document.map { .document($0) } ?? (receipt ? .stated : .none),
            reason: reason, kinds: kinds,
            interest: interest, note: note)
        return statement(.refundPaid(refund), row, (order, worker), reason.label, amount, on)
    }

    private static func confirmed(
        _ row: DataRow<TableColumn>, _ reader: inout RowReader
    ) throws -> TableStatement? {
        reader.checkFiler(of: .refundConfirmed, in: row)
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let amount = reader.money(in: row)
        let present =
            reader.parties(.present, in: row) ?? reader.terms.present
        let note = reader.valueIfAny(.note, in: row, by: refundNote)
        let refund = try reader.statement(namedIn: .confirms, of: row)
        let saidOn = reader.saidOn(in: row)
        guard let order, let worker, let amount, let saidOn, let refund else { return nil }
        let confirmation = RefundConfirmed(
            amount: amount, saidOn: saidOn, present: present, note: note)
        return statement(
            .refundConfirmed(confirmation), row, (order, worker),
            ContentType.refundConfirmed.label, amount, saidOn, refs: [refund])
    }

    private static func statement(
        _ body: Body, _ row: DataRow<TableColumn>,
        _ about: (order: OrderNumber, worker: RowReader.NamedWorker), _ what: Trilingual,
        _ amount: Money, _ day: CivilDate, refs: [Digest] = []
    ) -> TableStatement {
        TableStatement(
            rows: [row.number],
            content: Content(
                body, about: Subjects(order: about.order, worker: about.worker.id),
                references: refs),
            shown: [
                Trilingual(plain: about.order.text), Trilingual(plain: about.worker.name), what,
                Trilingual(
                    en: AmountText.money(amount, in: .english),
                    ja: AmountText.money(amount, in: .japanese),
                    vi: AmountText.money(amount, in: .vietnamese)),
                Trilingual(plain: day.description),
            ],
            members: [
                ("type", .string(body.type.rawValue)), ("order", .string(about.order.text)),
                ("worker", .string(about.worker.name)), ("amount", amount.json),
                ("on", .string(day.description)),
            ])
    }

    static let refundReasons = Vocabulary(of: RefundPaid.Reason.self, also: \.rawValue)
    private static let refundNote = TextReader(longest: 1000)

    private static let columnsOfRefunds = [
        SharedColumns.order, SharedColumns.worker, SharedColumns.amount, SharedColumns.currency,
        optional(
            .payer, FeeColumn.payer.words, en: "who paid it back: a registered id such as sa-sen",
            ja: "返金した者：登録ID（例 sa-sen）", vi: "ai hoàn tiền: mã đăng ký, ví dụ sa-sen"
        ).holding(.name(.parties)),
        optional(
            .paidOn, FeeColumn.paidOn.words, en: "the day it was paid back, such as 2026-07-15",
            ja: "返金日（例 2026-07-15）", vi: "ngày hoàn tiền, ví dụ 15/07/2026"
        ).holding(.day),
        optional(
            .method, FeeColumn.method.words,
            words: FeeTableWords.methods.offered(upTo: 40)
        ).holding(wordOf: FeeTableWords.methods),
        optional(
            .receipt, FeeColumn.receipt.words, en: "yes or no: whether the worker signed for it",
            ja: "労働者の受領書の有無：はい／いいえ", vi: "có hoặc không: người lao động có ký nhận không"
        ).holding(wordOf: YesNo.vocabulary),
        DescribedColumn(
            .reason, of: refundReasons, en: ["reason", "reason of refund"], ja: ["返金の理由", "理由"],
            vi: ["lý do hoàn tiền", "lý do"], isRequired: false),
        DescribedColumn(
            .kinds, en: ["kinds", "kinds repaid"], ja: ["返金した費目", "対象の費目"],
            vi: ["các khoản được hoàn", "khoản được hoàn"], isRequired: false,
            wants: (
                en: "which fees are paid back, as in the fee table, between commas; may be empty",
                ja: "返金した費用の種類（費用表の語）をコンマ区切りで。空欄可",
                vi: "các khoản được hoàn, ghi như bảng kê phí, cách nhau bằng dấu phẩy; có thể để "
                    + "trống"
            )),
        SharedColumns.interest, SharedColumns.interestPer,
        DescribedColumn(
            .confirms, en: ["confirms", "confirms entry"], ja: ["確認する返金の番号", "対象の番号"],
            vi: ["xác nhận mục số", "mục được xác nhận"], isRequired: false,
            wants: (
                en: "only a grievance desk or worker's organisation: the number of the ledger's "
                    + "entry that says it was paid; the amount is then what the worker says has "
                    + "arrived, 0 if nothing",
                ja: "相談窓口・労働者団体のみ：返金を記録した台帳のエントリー番号。この場合、金額は労働者が受け取ったと"
                    + "述べた額（なければ0）",
                vi:
                    "chỉ dành cho bộ phận tư vấn và tiếp nhận khiếu nại hoặc tổ chức của người lao động: số mục "
                    + "trong sổ ghi khoản đã hoàn; khi đó số tiền là số người lao động nói đã nhận, "
                    + "0 nếu chưa nhận"
            )),
        SharedColumns.saidOn, SharedColumns.present, SharedColumns.note,
        SharedColumns.document.wanting(
            en:
                "the name of the receipt's file, if 'feri seal' put it into your vault; may be empty",
            ja: "「feri seal」で保管庫に入れた受領書のファイル名。空欄可",
            vi: "tên tệp biên nhận đã cất vào kho bằng 'feri seal'; có thể để trống"),
    ]

    private static func optional(
        _ id: TableColumn, _ words: Words, en: String, ja: String, vi: String
    ) -> DescribedColumn {
        DescribedColumn(
            id, en: words.en, ja: words.ja, vi: words.vi, isRequired: false,
            wants: (en: en, ja: ja, vi: vi))
    }

    private static func optional(
        _ id: TableColumn, _ words: Words, words offered: Trilingual
    ) -> DescribedColumn {
        optional(
            id, words, en: "one of: \(offered.en)", ja: "次のいずれか：\(offered.ja)",
            vi: "một trong: \(offered.vi)")
    }
}
