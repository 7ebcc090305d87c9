import OfficeTables
import TableKinds
import Tables
import Wording
import Workbook

/// A table as a workbook in which each faulty cell is coloured and commented, every row where it is
/// in the file, with what became of it; and a second sheet with all that was found.
///
/// - Source: `Specs/office-tables.md`, Reports.
struct WorkbookReport {
    private let rows: RowReport
    private let path: String
    private let language: Language

    /// - Parameter path: of the table.
    init(_ rows: RowReport, of path: String, in language: Language) {
        self.rows = rows
        self.path = path
        self.language = language
    }

    /// Whether a file was written by this.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [0x50, 0x4B]),
            case .success(let table) = TableFile.read(
                bytes, dataRows: { TableKind.dataRows(of: $0) })
        else { return false }
        return table.rows.prefix(TableLimits.headerRegion).contains { row in
            Language.allCases.contains { language in
                row.cells.suffix(ReportColumn.last.count)
                    == ReportColumn.last.map { $0.words(language) }[...]
            }
        } || table.rows.first.map { isTitle($0.cells[0]) } ?? false
    }

    private static func isTitle(_ text: String) -> Bool {
        Language.allCases.contains { language in
            let parts = ReportFile.title(language).split(separator: "{file}")
            return parts.first.map { text.hasPrefix($0) } ?? false
        }
    }

    func bytes() throws(WorkbookFault) -> [UInt8] {
        let all = summary
        return try WorkbookWriter.bytes(
            of: WorkbookDraft(
                title: ReportFile.title.filled(["file": path])(language),
                language: language.rawValue, sheets: (table.map { [$0] } ?? []) + [all]))
    }

    // MARK: The table

    private var name: String {
        if case .workbook(let sheet, _)? = rows.form?.origin { return SheetLook.sheetName(sheet) }
        return Trilingual(en: "table", ja: "表", vi: "bảng")(language)
    }

    /// nil where no header was found, so that nothing is known of the rows.
    private var table: SheetDraft? {
        guard let form = rows.form, let headerRow = rows.headerRow else { return nil }
        var sheet = SheetDraft(name: name)
        let below = Dictionary(
            rows.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let width = form.rows.map(\.cells.count).max() ?? 0
        for row in form.rows {
            while sheet.rows.count < row.number - 1 { sheet.rows.append([]) }
            let reported = below[row.number]
            var cells = row.cells.enumerated().map { index, text in
                cell(text, row.kind(at: index), of: reported, at: index, in: row.number, &sheet)
            }
            while cells.count < width { cells.append(CellDraft(.empty)) }
            if row.number == headerRow {
                for index in row.cells.indices { cells[index].style = SheetLook.header }
                cells += ReportColumn.allCases.map { .text($0.words(language), SheetLook.header) }
            } else if let reported {
                cells += verdict(on: reported)
            }
            sheet.rows.append(cells)
        }
        sheet.columns =
            [ColumnDraft](repeating: ColumnDraft(width: 16), count: width)
            + [
                ColumnDraft(width: 60), ColumnDraft(width: 8), ColumnDraft(width: 16),
                ColumnDraft(width: 80),
            ]
        sheet.isLandscape = true
        sheet.repeatedColumns = 2
        // Titles would fill the window if they stayed.
        if headerRow == 1 { sheet.frozenRows = 1 }
        return sheet
    }

    private func cell(
        _ text: String, _ kind: CellKind, of row: RowReport.Row?, at index: Int, in number: Int,
        _ sheet: inout SheetDraft
    ) -> CellDraft {
        var made = CellDraft(value(of: text, kind))
        let reasons = row?.reasons.filter { $0.column?.index == index } ?? []
        guard !reasons.isEmpty, let row else { return made }
        made.style.fill = row.status == .fault ? SheetLook.faulty : SheetLook.odd
        let said = reasons.map { "\($0.message(language)) \($0.remedy(language))" }
        sheet.comments.append(
            CommentDraft(
                on: CellReference(row: number, column: index + 1),
                SheetLook.shortened(said.joined(separator: "\n"), to: 8000)))
        return made
    }

    /// As the file has it: a number as a number, a day as a day.
    private func value(of text: String, _ kind: CellKind) -> CellDraft.Value {
        switch kind {
        case .number:
            // With zeros before it, it is a number of a paper.
            if let number = SheetNumber(text), number.text == text, number.precision == .exact,
                number.coefficient.magnitude < 1_000_000_000_000_000
            {
                return .number(number)
            }
        case .day:
            let parts = text.split(separator: "-").compactMap { Int($0) }
            if parts.count == 3,
                let day = SheetDay(year: parts[0], month: parts[1], day: parts[2])
            {
                return .day(day)
            }
        case .text, .other: break
        }
        if text.isEmpty { return .empty }
        // What no workbook holds is shown as the sign for what is lost.
        let scalars = text.unicodeScalars.map {
            $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
        }
        return .text(String(String.UnicodeScalarView(scalars)))
    }

    /// Nothing beside explanations and totals, which are read by having nothing else in their row.
    private func verdict(on row: RowReport.Row) -> [CellDraft] {
        if row.reasons.isEmpty, row.status == .explanation || row.status == .total { return [] }
        var status = CellStyle()
        switch row.status {
        case .fault: status.fill = SheetLook.faulty
        case .warning: status.fill = SheetLook.odd
        case .good, .explanation, .total: break
        }
        var reason = CellStyle()
        reason.wraps = true
        let reasons = row.reasons.map { $0.line(language) }.joined(separator: "\n")
        let read = row.read.map { $0(language) }.joined(separator: "\n")
        return [
            read.isEmpty
                ? CellDraft(.empty) : .text(SheetLook.shortened(read, to: 8000), reason),
            .whole(Int64(row.number)), .text(row.status.wording(language), status),
            reasons.isEmpty
                ? CellDraft(.empty) : .text(SheetLook.shortened(reasons, to: 8000), reason),
        ]
    }

    // MARK: All that was found

    private var summary: SheetDraft {
        var sheet = SheetDraft(
            name: name.lowercased() == "feri" ? "feri (2)" : "feri")
        var strong = CellStyle()
        strong.isBold = true
        var wrapped = CellStyle()
        wrapped.wraps = true
        sheet.rows = [[.text(ReportFile.title.filled(["file": path])(language), strong)]]
        let found = rows.ofFile + rows.rows.flatMap(\.reasons)
        for fault in found {
            sheet.rows.append([.text(SheetLook.shortened(fault.line(language), to: 8000), wrapped)])
        }
        if rows.unlisted > 0 {
            sheet.rows.append([.text(RowReport.unlisted(rows.unlisted)(language), strong)])
        }
        if found.isEmpty { sheet.rows.append([.text(RowReport.Status.good.wording(language))]) }
        sheet.columns = [ColumnDraft(width: 120)]
        return sheet
    }
}
