import Platform
import Registry
import Tables
import Wording
import Workbook
import Workplace

/// Whom an office knows, to choose from in a template.
package struct KnownNames {
    var orders: [String] = []
    var workers: [String] = []
    var parties: [String] = []

    package init() {}

    /// What the vault has kept of them.
    package init(of vault: Vault) throws {
        let list = try WorkerList(of: vault)
        orders = list.orders
        workers = list.names
        parties = try KnownParties(rememberedIn: vault)?.parties.map(\.id.text) ?? []
    }

    func names(_ kind: DescribedColumn.Names) -> [String] {
        switch kind {
        case .orders: orders
        case .workers: workers
        case .parties: parties
        case .workersAndParties: workers + parties
        }
    }
}

/// An empty workbook for an office to fill in: lists to choose from, cells for days and amounts, headers
/// that stay, and a second sheet that explains.
///
/// - Source: `Specs/office-tables.md`, Templates.
package struct TemplateWorkbook {
    package let kind: TableKind
    package let language: Language
    package let known: KnownNames

    package init(kind: TableKind, language: Language, known: KnownNames) {
        self.kind = kind
        self.language = language
        self.known = known
    }

    /// Such as `fees-vi.xlsx`.
    package var fileName: String { "\(kind.name.rawValue)-\(language.rawValue).xlsx" }

    /// Header and explanations.
    private static let headRows = 2

    package func bytes() throws(WorkbookFault) -> [UInt8] {
        var lists = ListSheet(name: Texts.lists(language))
        let table = table(&lists)
        var sheets = [table, guide]
        if !lists.isEmpty { sheets.append(lists.draft) }
        return try WorkbookWriter.bytes(
            of: WorkbookDraft(
                title: kind.label(language), language: language.rawValue, sheets: sheets))
    }

    // MARK: The table

    private func table(_ lists: inout ListSheet) -> SheetDraft {
        var sheet = SheetDraft(name: kind.label(language))
        sheet.rows = [
            kind.columns.map { .text($0.header(language), SheetLook.header) },
            kind.columns.map {
                .text(Explanation.mark + $0.wants(language), SheetLook.explanation)
            },
        ]
        sheet.frozenRows = TemplateWorkbook.headRows
        sheet.repeatedColumns = 2
        sheet.isProtected = true
        sheet.isLandscape = true
        for (index, column) in kind.columns.enumerated() {
            sheet.columns.append(ColumnDraft(width: 18, style: SheetLook.input(column.content)))
            let cells = CellRange(
                rows: (TemplateWorkbook.headRows + 1)...TableLimits.rows,
                columns: (index + 1)...(index + 1))
            if let validation = validation(of: column, cells, &lists) {
                sheet.validations.append(validation)
            }
        }
        return sheet
    }

    private func validation(
        of column: DescribedColumn, _ cells: CellRange, _ lists: inout ListSheet
    ) -> ValidationDraft? {
        var made: ValidationDraft
        switch column.content {
        case .text: return nil
        case .amount:
            made = ValidationDraft(of: cells, .whole(0...Int64(AmountReader.largest)))
            // A currency with cents has fractions.
            made.strictness = .warns
            made.refusal = TemplateWorkbook.message(column.header, Texts.wholeNumber, language)
        case .day:
            guard let first = SheetDay(year: 1950, month: 1, day: 1),
                let last = SheetDay(year: 2099, month: 12, day: 31)
            else { return nil }
            made = ValidationDraft(of: cells, .day(first...last))
            made.refusal = TemplateWorkbook.message(column.header, Texts.day, language)
        case .word(let words):
            made = ValidationDraft(of: cells, lists.rule(for: words.map { $0(language) }))
            made.refusal = TemplateWorkbook.message(column.header, Texts.oneOfTheList, language)
        case .name(let names):
            let known = known.names(names)
            guard !known.isEmpty else { return nil }
            made = ValidationDraft(of: cells, lists.rule(for: known))
            made.strictness = .offers
        }
        made.hint = TemplateWorkbook.message(column.header, column.wants, language)
        return made
    }

    /// A title and a text as short as Excel wants them.
    private static func message(
        _ title: Trilingual, _ text: Trilingual, _ language: Language
    ) -> (title: String, text: String) {
        (SheetLook.shortened(title(language), to: 32), SheetLook.shortened(text(language), to: 255))
    }

    // MARK: The sheet that explains

    private var guide: SheetDraft {
        var sheet = SheetDraft(name: Texts.guide(language))
        var wrapped = CellStyle()
        wrapped.wraps = true
        var strong = CellStyle()
        strong.isBold = true
        sheet.rows = [[.text(kind.label(language), strong)]]
        for step in Texts.steps { sheet.rows.append([.text(step(language))]) }
        sheet.rows.append([])
        for column in kind.columns {
            let isNeeded = column.column.isRequired ? Texts.needed : Texts.optional
            sheet.rows.append([
                // With a mark, so that nobody's program takes the line for a header.
                .text("→ " + column.header(language), strong), .text(isNeeded(language), wrapped),
                .text(column.wants(language), wrapped),
            ])
        }
        sheet.columns = [
            ColumnDraft(width: 28), ColumnDraft(width: 16), ColumnDraft(width: 90),
        ]
        sheet.isProtected = true
        sheet.isLandscape = true
        return sheet
    }

    private enum Texts {
        static let guide = Trilingual(en: "how to fill in", ja: "記入方法", vi: "cách điền")
        static let lists = Trilingual(en: "lists", ja: "選択リスト", vi: "danh sách")
        static let needed = Trilingual(en: "(needed)", ja: "（必須）", vi: "(bắt buộc)")
        static let optional = Trilingual(
            en: "(may be empty)", ja: "（空欄可）", vi: "(có thể trống)")
        static let wholeNumber = Trilingual(
            en: "Write digits only. Yen and đồng have no fraction.",
            ja: "数字だけを記入してください。円とドンに小数はありません。",
            vi: "Chỉ ghi chữ số. Tiền yên và đồng không có phần lẻ.")
        static let day = Trilingual(
            en: "Write a day, such as 2026-02-05.", ja: "日付を記入してください（例 2026-02-05）。",
            vi: "Hãy ghi một ngày, ví dụ 2026-02-05.")
        static let oneOfTheList = Trilingual(
            en: "Choose one of the list.", ja: "リストから選んでください。",
            vi: "Hãy chọn trong danh sách.")
        static let steps = [
            Trilingual(
                en: "Fill in the first sheet from the third row on, and leave its two first rows "
                    + "as they are.",
                ja: "最初のシートの3行目から記入し、1～2行目はそのままにしてください。",
                vi: "Điền trang tính đầu tiên từ dòng thứ ba, giữ nguyên hai dòng đầu."),
            Trilingual(
                en: "Save it as it is, as an Excel workbook (.xlsx). Do not hide, merge or strike "
                    + "out rows: delete what is not to be filed.",
                ja: "Excelブック（.xlsx）のまま保存してください。行の非表示・結合・取り消し線は使わず、提出しない行は"
                    + "削除してください。",
                vi: "Lưu nguyên dạng sổ Excel (.xlsx). Không ẩn, gộp hay gạch ngang dòng: dòng nào "
                    + "không nộp thì xóa."),
            Trilingual(
                en: "Write no names of people but where a column asks for them.",
                ja: "欄で求められている場合を除き、個人名は書かないでください。",
                vi: "Không ghi tên người, trừ cột yêu cầu ghi."),
        ]
    }
}

/// The hidden sheet with what is chosen from, a column for each list.
private struct ListSheet {
    let name: String
    private var lists: [[String]] = []

    init(name: String) { self.name = name }

    var isEmpty: Bool { lists.isEmpty }

    /// Equal lists share their column.
    mutating func rule(for values: [String]) -> ValidationDraft.Rule {
        let position = lists.firstIndex(of: values) ?? lists.count
        if position == lists.count { lists.append(values) }
        return .list(
            sheet: name,
            CellRange(rows: 1...max(1, values.count), columns: (position + 1)...(position + 1)))
    }

    var draft: SheetDraft {
        var sheet = SheetDraft(name: name)
        sheet.visibility = .hidden
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            sheet.rows.append(
                lists.map { $0.indices ~= row ? .text($0[row]) : CellDraft(.empty) })
        }
        return sheet
    }
}
