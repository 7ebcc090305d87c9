import Platform
import Tables
import Terminal
import Transparency
import Wording
import Workbook

/// Tables as one workbook, a sheet each, whose cells have their types.
/// - Source: `Specs/export.md`, Workbooks.
struct ExportWorkbook {
    /// The word of `--format`.
    static let format = "xlsx"

    private var sheets: [SheetDraft] = []

    /// - Returns: how many rows were added.
    mutating func add(_ table: ExportTable, of ledger: ExportedLedger) throws -> Int {
        let columns = table.columns
        var rows: [[CellDraft]] = []
        try table.forEachRow(of: ledger) { cells in
            rows.append(
                zip(columns, cells).map { CellDraft(value(of: $1, isDay: $0.type != .text)) })
        }
        add(table.rawValue, columns.map(\.name), rows)
        return rows.count
    }

    mutating func add(_ name: String, _ columns: [String], _ rows: [[CellDraft]]) {
        var sheet = SheetDraft(name: SheetLook.sheetName(name))
        sheet.rows = [columns.map { .text($0, SheetLook.header) }] + rows
        sheet.columns = columns.map { _ in ColumnDraft(width: 18) }
        sheet.frozenRows = 1
        sheet.repeatedColumns = 1
        sheet.isLandscape = true
        if !columns.isEmpty {
            sheet.filter = CellRange(rows: 1...sheet.rows.count, columns: 1...columns.count)
        }
        sheets.append(sheet)
    }

    func bytes() throws(Failure) -> [UInt8] {
        do throws(WorkbookFault) {
            return try WorkbookWriter.bytes(of: WorkbookDraft(sheets: sheets))
        } catch {
            throw Failure(
                .cannotCreate, en: "more than a workbook holds: a text of 32,767 letters, or rows",
                ja: "ブックに収まりません（セルの文字数は32,767字まで）",
                vi: "vượt quá giới hạn của sổ Excel (32.767 ký tự mỗi ô)",
                hint: Trilingual(
                    en: "write it as csv or jsonl", ja: "csvまたはjsonlで出力してください",
                    vi: "hãy xuất dạng csv hoặc jsonl"))
        }
    }

    /// - Parameter isDay: whether a text that is a day is meant as one; a month alone stays text.
    func value(of cell: ExportCell, isDay: Bool) -> CellDraft.Value {
        switch cell {
        case .text(let text):
            if isDay, let day = CivilDate(text),
                let day = SheetDay(year: day.year, month: day.month, day: day.day)
            {
                return .day(day)
            }
            return .text(text)
        case .integer(let number):
            let isExact = number.magnitude < 1_000_000_000_000_000
            return isExact ? .number(SheetNumber(number)) : .text(String(number))
        case .boolean(let truth): return .boolean(truth)
        case .json(let value):
            return .text(String(decoding: JSONText.bytes(of: value).dropLast(), as: UTF8.self))
        case .absent: return .empty
        }
    }
}
