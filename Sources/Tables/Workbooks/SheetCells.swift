import Workbook

/// Makes a table's row of a sheet's: of each cell its text, its kind, and what is to be asked of it.
///
/// - Source: `Specs/tables.md`, Workbooks.
struct SheetCells {
    /// Of the row's form.
    private(set) var faults: [TableFault] = []
    private(set) var endsReading = false
    private let source: SheetRow
    private let workbook: WorkbookFile
    private var cells: [String] = []
    private var kinds: [CellKind] = []
    private var notes: [CellNote] = []

    init(_ source: SheetRow, in workbook: WorkbookFile) {
        self.source = source
        self.workbook = workbook
    }

    /// nil where nothing but blanks is in the row.
    var row: TableRow? {
        guard cells.contains(where: { !isBlankText($0) }) else { return nil }
        return TableRow(
            number: source.number, cells: cells, kinds: kinds, notes: notes,
            isHidden: source.isHidden)
    }

    mutating func read() {
        cells.reserveCapacity(source.cells.count)
        kinds.reserveCapacity(source.cells.count)
        for cell in source.cells {
            guard cell.column <= TableLimits.cells else {
                faults.append(FileFaults.tooManyCells.at(row: source.number, column: nil))
                endsReading = true
                return
            }
            while cells.count < cell.column - 1 { add("", .text) }
            read(cell)
        }
    }

    private mutating func add(_ text: String, _ kind: CellKind) {
        cells.append(text)
        kinds.append(kind)
    }

    private mutating func read(_ cell: SheetCell) {
        let index = cells.count
        switch cell.value {
        case .text(let text): addText(text)
        case .number(let number): addNumber(number, workbook.format(of: cell))
        case .day(let day): addDay(day, workbook.format(of: cell))
        // A formula's sign, so that nobody takes the cell for an empty one.
        case .empty: add("=", .other)
        case .boolean, .time, .moment, .duration, .noDay, .error: add(cell.value.text, .other)
        }
        let text = cells[index]
        if isBlankText(text) { return }
        switch cell.formula {
        case .none, .calculated: break
        case .stale: note(SheetFaults.staleResult(text), at: index)
        case .uncalculated: note(SheetFaults.withoutResult, at: index)
        }
        if cell.isStruckOut { note(SheetFaults.struckOut(text), at: index) }
    }

    private mutating func note(_ fault: CellFault, at index: Int) {
        notes.append(CellNote(column: index, content: .fault(fault)))
    }

    private mutating func addText(_ text: String) {
        guard text.utf8.count > TableLimits.cellBytes else { return add(text, .text) }
        let column = ColumnPlace(index: cells.count)
        let start = String(decoding: text.utf8.prefix(200), as: UTF8.self)
        faults.append(FileFaults.cellTooLong(start).at(row: source.number, column: column))
        add("", .text)
    }

    /// A number as digits; shown with zeros before it, with those: it is sooner a number of a paper.
    private mutating func addNumber(_ number: SheetNumber, _ format: NumberFormat) {
        let index = cells.count
        var text = number.text
        if format.leastDigits > 1, number.coefficient >= 0, number.whole != nil {
            let missing = min(format.leastDigits, 64) - text.utf8.count
            text = String(repeating: "0", count: max(0, missing)) + text
        }
        add(text, .number)
        if number.precision == .cut { return note(SheetFaults.digitsLost(text), at: index) }
        if format.hidesValue { return note(SheetFaults.hiddenValue(text), at: index) }
        if format.kind == .mixed { return note(SheetFaults.mixedFormat(text), at: index) }
        if format.isPercent { return note(SheetFaults.percent(text), at: index) }
        if format.thousands > 0 { return note(SheetFaults.scaled(text), at: index) }
        // What stands for the currency of the computer says nothing.
        if !format.affix.isEmpty, format.affix != "¤" {
            notes.append(CellNote(column: index, content: .affix(format.affix)))
        }
    }

    /// A day; one that is shown as a month is that month.
    private mutating func addDay(_ day: SheetDay, _ format: NumberFormat) {
        let index = cells.count
        guard case .date(let parts) = format.kind else {
            // Written as a day by the file itself (ISO 8601).
            return add(day.description, .day)
        }
        if parts.isSuperset(of: [.year, .month, .day]) { return add(day.description, .day) }
        if parts.isSuperset(of: [.year, .month]), day.day == 1 {
            return add(String(day.description.dropLast(3)), .day)
        }
        add(day.description, .day)
        note(SheetFaults.hiddenParts(day.description), at: index)
    }
}
