import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let event = TableColumn(rawValue: "event")
    fileprivate static let stage = TableColumn(rawValue: "stage")
    fileprivate static let about = TableColumn(rawValue: "about")
    fileprivate static let against = TableColumn(rawValue: "against")
    fileprivate static let consentOn = TableColumn(rawValue: "consent_on")
    fileprivate static let outcome = TableColumn(rawValue: "outcome")
}

extension TableKind {
    /// Workers' complaints, a stage that begins or ends a row: `grievance.opened` and
    /// `grievance.closed`.
    package static let grievances = TableKind(
        .grievances, Trilingual(en: "complaints", ja: "苦情の記録", vi: "bảng khiếu nại"),
        becomes: [.grievanceOpened, .grievanceClosed], columns: columnsOfGrievances,
        headings: [.order, .worker, .event, .on, .stage, .about, .amount]
    ) { row, reader in
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let event = reader.word(.event, in: row, of: eventsOfGrievances)
        let on = reader.day(.on, in: row)
        let hasAmount = !row.isEmpty(.amount) || !row.isEmpty(.currency)
        let amount = hasAmount ? reader.money(in: row) : nil
        let note = reader.text(.note, in: row, upTo: 1000, needed: false)
        let isClosed = event == .grievanceClosed
        let refs = try reader.stagesBefore(in: row, isClosed: isClosed)
        let stage = reader.word(
            .stage, in: row, of: stages, needed: event == .grievanceOpened)
        let about =
            event == .grievanceOpened
            ? reader.value(.about, in: row, by: WordsReader(topics))
            : reader.valueIfAny(.about, in: row, by: WordsReader(topics))
        let against = reader.parties(.against, in: row)
        let consentOn = reader.day(.consentOn, in: row, needed: false)
        let outcome = reader.word(.outcome, in: row, of: outcomes, needed: isClosed)
        guard let event else { return nil }
        reader.refuseFilled(
            isClosed ? [.stage, .about, .against, .consentOn, .present] : [.outcome], as: event,
            in: row)
        let present = isClosed ? nil : reader.present(in: row)
        guard let order, let worker, let on, let refs else { return nil }
        let body: Body
        let what: (stage: SaidCell, about: SaidCell)
        if isClosed {
            guard let outcome else { return nil }
            body = .grievanceClosed(
                GrievanceClosed(on: on, outcome: outcome, awarded: amount, note: note))
            what = (
                .word(.stage, outcome.rawValue, outcome.label), .nothing(.about)
            )
        } else {
            guard let stage, let about else { return nil }
            body = .grievanceOpened(
                GrievanceOpened(
                    on: on, present: present, stage: stage, about: about, against: against,
                    claimed: amount, consentOn: consentOn, note: note))
            what = (
                .word(.stage, stage.rawValue, stage.label),
                .list(.about, about.map(\.rawValue), about.map(\.label))
            )
        }
        return TableStatement(
            Content(
                body, about: Subjects(order: order, worker: worker.id), references: refs),
            of: [row.number],
            saying: [
                .order(order), .worker(worker), .word(.event, event.rawValue, event.label),
                .day(.on, on), what.stage, what.about, .money(.amount, amount),
            ])
    }

    fileprivate static let eventsOfGrievances = Vocabulary<ContentType>([
        Term(
            .grievanceOpened, en: ["complaint opened", "opened", "grievance.opened"],
            ja: ["苦情申出の受付", "受付", "開始"], vi: ["mở khiếu nại", "mở", "tiếp nhận"]),
        Term(
            .grievanceClosed, en: ["complaint stage closed", "closed", "grievance.closed"],
            ja: ["苦情対応段階の終了", "終了"], vi: ["kết thúc giai đoạn khiếu nại", "kết thúc", "đóng"]),
    ])
    fileprivate static let stages = Vocabulary(of: GrievanceOpened.Stage.self, also: \.rawValue)
    fileprivate static let topics = Vocabulary(of: GrievanceOpened.Topic.self, also: \.rawValue)
    fileprivate static let outcomes = Vocabulary(
        of: GrievanceClosed.Outcome.self, also: \.rawValue)

    private static let columnsOfGrievances: [DescribedColumn] = [
        SharedColumns.order, SharedColumns.worker,
        DescribedColumn(
            .event, of: eventsOfGrievances, en: SharedColumns.occurrence.en,
            ja: SharedColumns.occurrence.ja, vi: SharedColumns.occurrence.vi),
        SharedColumns.day(
            en: "the day on which the stage began or ended", ja: "その段階の開始日または終了日",
            vi: "ngày bắt đầu hoặc kết thúc giai đoạn"),
        SharedColumns.optional(
            DescribedColumn(
                .stage, of: stages, en: ["stage"], ja: ["段階"], vi: ["giai đoạn"])),
        DescribedColumn(
            .about, en: ["about", "topics"], ja: ["内容", "相談内容"], vi: ["về việc", "nội dung"],
            isRequired: false,
            wants: (
                en: "of a stage that begins, what it is about, between commas: "
                    + topics.offered(upTo: 40).en,
                ja: "開始の場合：内容をコンマ区切りで：\(topics.offered(upTo: 40).ja)",
                vi: "khi mở: nội dung, cách nhau bằng dấu phẩy: \(topics.offered(upTo: 40).vi)"
            )),
        SharedColumns.party(
            .against, en: ["against", "parties complained of"], ja: ["相手方", "申出の相手"],
            vi: ["đối với", "bên bị khiếu nại"], isRequired: false,
            wants: (
                en: "ids of the registered parties it is against, between commas; may be empty",
                ja: "相手方の登録ID（コンマ区切り）。空欄可",
                vi: "mã đăng ký của bên bị khiếu nại, cách nhau bằng dấu phẩy; có thể để trống"
            )),
        SharedColumns.optional(SharedColumns.amount).wanting(
            en: "what is claimed, or at the end awarded, in digits; may be empty",
            ja: "請求額、終了の場合は認められた額（数字）。空欄可",
            vi: "số tiền yêu cầu, hoặc khi kết thúc là số tiền được chấp nhận; có thể để trống"),
        SharedColumns.optional(SharedColumns.currency),
        SharedColumns.day(
            .consentOn, en: ["consent on", "date of consent"], ja: ["同意日", "開示への同意日"],
            vi: ["ngày đồng ý"], isRequired: false,
            wants: (
                en: "the day on which the worker agreed that others learn of it, as far as this "
                    + "stage needs",
                ja: "この段階に必要な範囲で、第三者への開示に本人が同意した日",
                vi: "ngày người lao động đồng ý cho bên khác biết, trong phạm vi giai đoạn này cần"
            )),
        SharedColumns.entry(
            isRequired: false,
            en: "of a stage that ends, the number of the entry that opened it; of a later stage, "
                + "that of the stage before",
            ja: "終了の場合：その段階を開いたエントリーの番号。次の段階を開く場合：前の段階の番号",
            vi:
                "khi kết thúc: số mục đã mở giai đoạn đó; khi mở giai đoạn sau: số mục của giai đoạn "
                + "trước"),
        SharedColumns.optional(
            DescribedColumn(
                .outcome, of: outcomes, en: ["outcome"], ja: ["結果"], vi: ["kết quả"])),
        SharedColumns.present, SharedColumns.note,
    ]
}

extension RowReader {
    /// The stage that a row ends, or those before the one that it begins; nil where that is at fault.
    fileprivate mutating func stagesBefore(
        in row: DataRow<TableColumn>, isClosed: Bool
    ) throws -> [Digest]? {
        if isClosed { return try statement(namedIn: .entry, of: row).map { [$0] } }
        return row.isEmpty(.entry) ? [] : try statements(namedIn: .entry, of: row)
    }
}
