import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let audit = TableColumn(rawValue: "audit")
    fileprivate static let rule = TableColumn(rawValue: "rule")
    fileprivate static let result = TableColumn(rawValue: "result")
    fileprivate static let auditNote = TableColumn(rawValue: "audit_note")
}

extension TableKind {
    /// What somebody went to see, one check a row; the checks of one visit make one
    /// `audit.recorded`. A self-assessment has one row, without a check.
    package static let attestations = TableKind(
        name: .attestations,
        label: Trilingual(en: "attestations", ja: "確認結果", vi: "bảng xác nhận"),
        columns: columnsOfAttestations, totals: nil,
        headings: [
            Heading(Trilingual(en: "audit", ja: "監査の種類", vi: "loại kiểm tra")),
            Heading(Trilingual(en: "date", ja: "日付", vi: "ngày")),
            Heading(FeeColumn.order.label), Heading(FeeColumn.worker.label),
            Heading(Trilingual(en: "party", ja: "対象の当事者", vi: "bên được kiểm tra")),
            Heading(Trilingual(en: "checks", ja: "確認項目", vi: "mục kiểm tra")),
        ],
        read: { match, terms, names in
            var reader = RowReader(
                match, terms: terms, names: names, columns: columnsOfAttestations, days: [.on])
            reader.checkFiler(of: [.auditRecorded])
            var visits: [Visit] = []
            for row in match.rows {
                terms.reads(row.number)
                take(row, &reader, &visits)
            }
            names = reader.names
            return Findings(
                statements: visits.compactMap(\.statement), faults: reader.faults.faults,
                warnings: reader.warnings)
        })

    private static func take(
        _ row: DataRow<TableColumn>, _ reader: inout RowReader, _ visits: inout [Visit]
    ) {
        let hasOrder = !row.isEmpty(.order) || !row.isEmpty(.worker)
        let order = hasOrder ? reader.order(in: row) : nil
        let worker = row.isEmpty(.worker) ? nil : reader.worker(in: row, of: order)
        let party = row.isEmpty(.party) ? nil : reader.party(.party, in: row)
        if !hasOrder, row.isEmpty(.party) { reader.add(AttestationFaults.aboutNobody, in: row) }
        let audit = reader.value(.audit, in: row, by: WordReader(kindsOfAudit))
        let on = reader.day(.on, in: row)
        let auditNote = reader.text(.auditNote, in: row, upTo: 1000, needed: false)
        let document = reader.document(in: row)
        if audit == .selfAssessment {
            let visit = Visit(
                audit: .selfAssessment, on: on, order: order, worker: worker, party: party,
                note: auditNote ?? reader.text(.note, in: row, upTo: 1000, needed: false),
                document: document)
            return takeSelfAssessment(visit, row, &reader, &visits)
        }
        for column in [TableColumn.instrument, .version] where !row.isEmpty(column) {
            let fault = CommonFaults.notOfThis(row[column] ?? "", audit?.label ?? auditLabel)
            reader.add(fault, in: row, column)
        }
        let rule = reader.value(.rule, in: row, by: RuleReader())
        let result = reader.value(.result, in: row, by: WordReader(results))
        let note = reader.valueIfAny(.note, in: row, by: TextReader(longest: 1000))
        guard let audit, let on, let rule, let result else { return }
        let visit = Visit(
            audit: audit, on: on, order: order, worker: worker, party: party, note: auditNote,
            document: document)
        let check = Visit.Check(row: row.number, rule: rule, result: result, note: note)
        guard let position = visits.firstIndex(where: { $0.isSame(as: visit) }) else {
            visits.append(visit.adding(check))
            return
        }
        if let auditNote, auditNote != visits[position].note,
            let first = visits[position].checks.first
        {
            reader.add(CommonFaults.differs(auditNote, fromRow: first.row), in: row, .auditNote)
        }
        if let document, document != visits[position].document,
            let first = visits[position].checks.first
        {
            let fault = CommonFaults.differs(row[.document] ?? "", fromRow: first.row)
            reader.add(fault, in: row, .document)
        }
        if let earlier = visits[position].checks.first(where: { $0.rule == rule }) {
            reader.add(CommonFaults.standsTwice(rule, row: earlier.row), in: row, .rule)
        } else if visits[position].checks.count == 64 {
            reader.add(AttestationFaults.tooMany(rule), in: row, .rule)
        } else {
            visits[position] = visits[position].adding(check)
        }
    }

    /// A self-assessment checks no rule: it names whose questionnaire was answered.
    private static func takeSelfAssessment(
        _ visit: Visit, _ row: DataRow<TableColumn>, _ reader: inout RowReader,
        _ visits: inout [Visit]
    ) {
        let instrument = reader.value(
            .instrument, in: row, by: IdentifierReader(allowsCapitals: false))
        let version = reader.value(.version, in: row, by: IdentifierReader(allowsCapitals: false))
        for column in [TableColumn.instrument, .version] where row.place(of: column) == nil {
            reader.add(AttestationFaults.whichQuestionnaire, in: row)
            return
        }
        for column in [TableColumn.rule, .result] where !row.isEmpty(column) {
            let fault = CommonFaults.notOfThis(
                row[column] ?? "", AuditRecorded.Kind.selfAssessment.label)
            reader.add(fault, in: row, column)
        }
        guard let instrument, let version, visit.on != nil else { return }
        visits.append(visit.answering(.init(instrument: instrument, version: version), row.number))
    }

    private static let auditLabel = ContentType.auditRecorded.label

    static let kindsOfAudit = Vocabulary(of: AuditRecorded.Kind.self, also: \.rawValue)
    package static let results = Vocabulary(of: AuditRecorded.Result.self, also: \.rawValue)

    private static let columnsOfAttestations = [
        DescribedColumn(
            .audit, of: kindsOfAudit, en: ["audit", "kind of audit"], ja: ["監査の種類", "監査"],
            vi: ["loại kiểm tra", "đợt kiểm tra"]),
        SharedColumns.day(en: "the day of the visit", ja: "確認した日", vi: "ngày kiểm tra"),
        DescribedColumn(
            .order, en: FeeColumn.order.words.en, ja: FeeColumn.order.words.ja,
            vi: FeeColumn.order.words.vi, isRequired: false,
            wants: (
                en: "the order's number, if it is about one", ja: "求人に関するものであれば求人番号",
                vi: "số đơn hàng, nếu kiểm tra về một đơn hàng"
            )
        ).holding(.name(.orders)),
        DescribedColumn(
            .worker, en: FeeColumn.worker.words.en, ja: FeeColumn.worker.words.ja,
            vi: FeeColumn.worker.words.vi, isRequired: false,
            wants: (
                en: "your short name for the worker, if it is about one; then with the order",
                ja: "特定の労働者に関するものであれば略称（求人番号も記入）",
                vi: "tên tắt của người lao động, nếu kiểm tra về một người; kèm số đơn hàng"
            )
        ).holding(.name(.workers)),
        DescribedColumn(
            .party, en: ["party", "party audited"], ja: ["対象の当事者", "監査対象"],
            vi: ["bên được kiểm tra", "đơn vị được kiểm tra"], isRequired: false,
            wants: (
                en: "the registered id of whom the visit was about, such as em-kiku; may be empty",
                ja: "確認の対象となった登録当事者のID（例 em-kiku）。空欄可",
                vi: "mã đăng ký của bên được kiểm tra, ví dụ em-kiku; có thể để trống"
            )
        ).holding(.name(.parties)),
        DescribedColumn(
            .rule, en: ["rule", "rule checked"], ja: ["規則", "確認項目"],
            vi: ["quy tắc", "mục kiểm tra"],
            wants: (
                en:
                    "the rule's code, such as JP-02 (nobody keeps the workers' passports); none of a "
                    + "self-assessment",
                ja: "規則の番号（例 JP-02：旅券を預からない）。自己評価の場合は空欄",
                vi:
                    "mã quy tắc, ví dụ JP-02 (không giữ hộ chiếu của người lao động); tự đánh giá thì "
                    + "để trống"
            )),
        DescribedColumn(
            .result, of: results, en: ["result", "finding"], ja: ["結果", "判定"],
            vi: ["kết quả kiểm tra", "đánh giá"]),
        SharedColumns.note,
        SharedColumns.instrument(isRequired: false), SharedColumns.version(isRequired: false),
        DescribedColumn(
            .auditNote, en: ["note on the audit", "audit note"], ja: ["監査全体の備考"],
            vi: ["ghi chú về đợt kiểm tra"], isRequired: false,
            wants: (
                en: "on the visit as a whole, once; may be empty; no names of people",
                ja: "監査全体について一度だけ。空欄可。個人名は書かないでください",
                vi: "về cả đợt kiểm tra, ghi một lần; có thể để trống; không ghi tên người"
            )),
        SharedColumns.document,
    ]
}

/// One visit: what becomes one `audit.recorded`.
private struct Visit {
    struct Check {
        let row: Int
        let rule: String
        let result: AuditRecorded.Result
        let note: String?
    }

    let audit: AuditRecorded.Kind
    /// nil only where a fault has been reported.
    let on: CivilDate?
    let order: OrderNumber?
    let worker: RowReader.NamedWorker?
    let party: PartyID?
    /// On the visit as a whole.
    let note: String?
    let document: DocumentReference?
    private(set) var checks: [Check] = []
    private(set) var questionnaire: AuditRecorded.Questionnaire?
    /// Of a self-assessment, which has no checks.
    private var row = 0

    init(
        audit: AuditRecorded.Kind, on: CivilDate?, order: OrderNumber?,
        worker: RowReader.NamedWorker?, party: PartyID?, note: String?,
        document: DocumentReference?
    ) {
        self.audit = audit
        self.on = on
        self.order = order
        self.worker = worker
        self.party = party
        self.note = note
        self.document = document
    }

    func isSame(as other: Visit) -> Bool {
        audit == other.audit && on == other.on && order == other.order
            && worker?.id == other.worker?.id && party == other.party
    }

    func adding(_ check: Check) -> Visit {
        var visit = self
        visit.checks.append(check)
        return visit
    }

    func answering(_ questionnaire: AuditRecorded.Questionnaire, _ row: Int) -> Visit {
        var visit = self
        visit.questionnaire = questionnaire
        visit.row = row
        return visit
    }

    /// nil only where a fault has been reported.
    var statement: TableStatement? {
        guard let on else { return nil }
        return TableStatement(
            rows: checks.isEmpty ? [row] : checks.map(\.row), content: content(on),
            shown: [
                audit.label, Trilingual(plain: on.description),
                Trilingual(plain: order?.text ?? ""), Trilingual(plain: worker?.name ?? ""),
                Trilingual(plain: party?.text ?? ""),
                Trilingual(en: said(.english), ja: said(.japanese), vi: said(.vietnamese)),
            ], members: members(on))
    }

    private func content(_ on: CivilDate) -> Content {
        let checks = checks.map {
            AuditRecorded.Check(rule: $0.rule, result: $0.result, note: $0.note)
        }
        return Content(
            .auditRecorded(
                AuditRecorded(
                    audit: audit, on: on, checks: checks, questionnaire: questionnaire,
                    document: document, note: note)),
            about: Subjects(order: order, worker: worker?.id, party: party))
    }

    private func members(_ on: CivilDate) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("audit", .string(audit.rawValue)), ("on", .string(on.description)),
            ("checks", .integer(Int64(checks.count))),
        ]
        if let order { members.append(("order", .string(order.text))) }
        if let worker { members.append(("worker", .string(worker.name))) }
        if let party { members.append(("party", .string(party.text))) }
        return members
    }

    private func said(_ language: Language) -> String {
        if let questionnaire { return "\(questionnaire.instrument) \(questionnaire.version)" }
        return checks.map { "\($0.rule) \($0.result.label(language))" }.joined(separator: ", ")
    }
}

/// Reads a rule's code: two letters, a hyphen, two digits.
private struct RuleReader: CellReader {
    func read(_ cell: String) -> Result<String, CellFault> {
        IdentifierReader(allowsCapitals: true, longest: 20).read(cell).flatMap { text in
            let bytes = Array(text.utf8).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
            let isCode =
                bytes.count == 5 && bytes[..<2].allSatisfy { (0x41...0x5A).contains($0) }
                && bytes[2] == UInt8(ascii: "-")
                && bytes[3...].allSatisfy { (0x30...0x39).contains($0) }
            return isCode
                ? .success(String(decoding: bytes, as: UTF8.self))
                : .failure(AttestationFaults.noRule(cell))
        }
    }
}

private enum AttestationFaults {
    static func noRule(_ cell: String) -> CellFault {
        CellFault(
            .unknownWord, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not the code of a rule.", ja: "「{seen}」は規則の番号ではありません。",
                vi: "“{seen}” không phải mã quy tắc."),
            remedy: Trilingual(
                en: "Write two letters, a hyphen and two digits, such as JP-02.",
                ja: "英字2字・ハイフン・数字2桁（例 JP-02）で記入してください。",
                vi: "Hãy ghi hai chữ cái, gạch nối và hai chữ số, ví dụ JP-02."))
    }

    static var aboutNobody: CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "The row does not say whom or what the visit was about.",
                ja: "確認の対象が記入されていません。", vi: "Dòng chưa ghi kiểm tra về ai hoặc việc gì."),
            remedy: Trilingual(
                en: "Fill in the order, the party, or both.", ja: "求人番号か当事者、または両方を記入してください。",
                vi: "Hãy điền đơn hàng, bên, hoặc cả hai."))
    }

    /// Of a row in a file that lacks the columns for it.
    static var whichQuestionnaire: CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "A self-assessment needs the questionnaire and its version.",
                ja: "自己評価には質問票とその版が必要です。", vi: "Tự đánh giá cần có bảng hỏi và phiên bản."),
            remedy: Trilingual(
                en: "Add the columns “questionnaire” and “version”, and fill them in.",
                ja: "「質問票」と「版」の列を加えて記入してください。",
                vi: "Hãy thêm cột “bảng hỏi” và “phiên bản” rồi điền."))
    }

    static func tooMany(_ cell: String) -> CellFault {
        CellFault(
            .statementTooLong, seen: cell,
            message: Trilingual(
                en: "One visit has at most 64 checks.", ja: "1回の確認は64項目までです。",
                vi: "Mỗi đợt kiểm tra tối đa 64 mục."),
            remedy: Trilingual(
                en: "Delete the row, or put it under another visit.",
                ja: "この行を削除するか、別の日の確認として記入してください。",
                vi: "Hãy xóa dòng này, hoặc ghi vào đợt kiểm tra khác."))
    }
}
