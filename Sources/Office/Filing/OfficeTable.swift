import OfficeTables
import Platform
import Registry
import TableKinds
import Tables
import Wording

/// A table as an office saved it: of which kind it is, what it says, and all that is wrong with it.
package struct OfficeTable {
    /// nil when no row names the columns of any kind.
    package let kind: TableKind?
    /// The cells as they are; nil when the file is not a table.
    let form: Table?
    /// The language of the headers; nil when they are of several.
    let language: Language?
    /// The number of the header's row.
    let headerRow: Int?
    /// How many rows of data were read.
    let rows: Int
    /// The numbers of the rows that state a total, and of those that explain the columns.
    let totals: [Int]
    let explanations: [Int]
    /// Only when there are no faults; else empty.
    package private(set) var statements: [TableStatement]
    package private(set) var faults: TableFaults?
    package private(set) var warnings: [TableFault]
    /// What was read, also of a table of which something is still asked; empty where a cell is at
    /// fault.
    let readBack: ReadBack
    /// What the table calls those whom its contents name by other ids.
    let called: [String: String]
    /// What it says beside what was filed before; nil where nobody has compared it.
    private(set) var comparison: TableComparison?
    /// Answers to questions that nothing in the table asks.
    let unusedAnswers: [String]

    package init(_ bytes: [UInt8], terms: FilingTerms, names: inout NameBook) throws {
        try self.init(TableForm(bytes), terms: terms, names: &names)
    }

    /// Reads all rows. `names` is changed only by tables without faults: callers that keep nothing
    /// of a faulty table need not look.
    init(_ read: TableForm, terms: FilingTerms, names: inout NameBook) throws {
        guard let form = read.form else {
            self.init(nil, kind: nil, faults: read.faults)
            return
        }
        guard let kind = read.kind else {
            self.init(form, kind: nil, faults: OfficeTable.withoutHeader(form))
            return
        }
        switch HeaderMatch.find(in: form, columns: kind.matched, totals: kind.totals) {
        case .failure(let faults): self.init(form, kind: kind, faults: faults)
        case .success(let match):
            var made = names
            var findings = try kind.read(match, terms, &made)
            guard findings.faults.isEmpty else {
                self.init(
                    form, kind: kind, faults: TableFaults(findings.faults), match: match,
                    findings: findings)
                return
            }
            let asked = TableQuestions(
                of: findings.statements, in: match, orders: names.orders,
                accepted: terms.accepted)
            let isEmpty = findings.statements.isEmpty
            let faults = TableFaults(
                isEmpty ? [OfficeTable.noRows.at(row: nil, column: nil)] : asked.open)
            findings.warnings += asked.answered
            if faults == nil { names = made }
            self.init(
                form, kind: kind, faults: faults, match: match, findings: findings,
                readBack: ReadBack(of: findings.statements, called: made.called),
                called: made.called, unusedAnswers: asked.unused(of: terms.accepted))
        }
    }

    private init(
        _ form: Table?, kind: TableKind?, faults: TableFaults?,
        match: HeaderMatch<TableColumn>? = nil, findings: TableKind.Findings = .init(),
        readBack: ReadBack = ReadBack(of: [], called: [:]), called: [String: String] = [:],
        unusedAnswers: [String] = []
    ) {
        self.form = form
        self.kind = kind
        language = match?.language
        headerRow = match?.headerRow
        rows = match?.rows.count ?? 0
        totals = match?.totals.map(\.row.number) ?? []
        explanations = match?.explanations ?? []
        statements = faults == nil ? findings.statements : []
        warnings = findings.warnings
        self.faults = faults
        self.readBack = readBack
        self.called = called
        self.unusedAnswers = unusedAnswers
    }

    /// The same, compared with what was filed before: what is left out is worth a look, and so is what
    /// differs, or, where it must be decided, at fault.
    func compared(
        _ comparison: TableComparison, by words: ComparisonFaults, asking: Bool,
        isCorrected: Bool = false
    ) -> OfficeTable {
        var table = self
        table.comparison = comparison
        let questions = words.questions(comparison, isCorrected: isCorrected && !asking)
        if asking, let faults = TableFaults(questions) {
            table.faults = faults
            table.statements = []
        } else if !asking {
            table.warnings += questions
        }
        table.warnings += words.leftOut(comparison)
        return table
    }

    /// Of a table with a header and nothing below it that could be filed.
    private static var noRows: CellFault {
        CellFault(
            .noRows, seen: "",
            message: Trilingual(
                en: "The table has no row that says anything.", ja: "記入された行がありません。",
                vi: "Bảng chưa có dòng nào được điền."),
            remedy: Trilingual(
                en: "Fill in at least one row below the headers, and save it.",
                ja: "見出しの下に1行以上記入して保存してください。",
                vi: "Hãy điền ít nhất một dòng bên dưới tiêu đề rồi lưu lại."))
    }

    /// What to say of a table whose columns nobody can tell: never nothing.
    private static func withoutHeader(_ table: Table) -> TableFaults? {
        guard
            case .failure(let faults) = HeaderMatch.find(in: table, columns: TableKind.fees.matched)
        else { preconditionFailure("a header of the fee table makes the table one") }
        // Where the header lost its letters, that is the fault, and its remedy the right one.
        guard let last = faults.faults.last(where: { $0.kind == .noHeader }) else { return faults }
        let fault = CellFault(
            .noHeader, seen: last.seen, message: last.message,
            remedy: Trilingual(
                en: "Begin with the template of what you file, and keep its header row: 'feri file "
                    + "--template fees' writes it, 'feri help file' names the others.",
                ja: "提出する内容のひな形を使い、見出し行を残してください。「feri file --template fees」"
                    + "で作成できます。ほかの種類は「feri help file」で確認できます。",
                vi:
                    "Hãy dùng mẫu của loại cần nộp và giữ nguyên dòng tiêu đề: 'feri file --template "
                    + "fees' sẽ tạo mẫu, 'feri help file' kể các loại khác."))
        return TableFaults(
            faults.faults.filter { $0.kind != .noHeader } + [fault.at(row: nil, column: nil)])
    }
}

/// A file's cells, and of which kind its table is.
struct TableForm {
    /// nil when the file is not a table.
    let form: Table?
    /// nil when no row names the columns of any kind.
    let kind: TableKind?
    /// Why it is not a table.
    let faults: TableFaults?

    init(_ bytes: [UInt8]) {
        let read = TableFile.read(
            bytes, isKnown: { TableKind.hasJapaneseHeader($0) },
            dataRows: { TableKind.dataRows(of: $0) })
        switch read {
        case .success(let table):
            form = table
            kind = TableKind.of(table)
            faults = nil
        case .failure(let found):
            form = nil
            kind = nil
            faults = found
        }
    }
}
