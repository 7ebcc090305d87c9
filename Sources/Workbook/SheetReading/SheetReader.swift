/// Reads a worksheet a row at a time.
/// - Source: ISO/IEC 29500-1 §18.3.1; `Specs/workbook.md`.
package struct SheetReader {
    /// Whole when `next()` has given nil.
    package private(set) var layout = SheetLayout()
    private var reader: MarkupReader<EntryStream>
    private let limits: WorkbookLimits
    private let maker: CellMaker
    private var stage = Stage.beforeRows
    private var row = 0
    private var cells = 0
    /// Filled cells of the row before: most rows have as many.
    private var lastCount = 0
    private var text: [UInt8] = []
    /// Formulas whose results fill several cells, down to the row that is read.
    private var arrays: [CellRange] = []

    private enum Stage { case beforeRows, rows, afterRows, done }

    /// Bytes of the sheet's text unpacked: how many were read, and about how many there are; for those
    /// who show how far they are.
    package var progress: (read: Int, of: Int) { (min(reader.place.byte ?? 0, count), count) }
    private let count: Int

    /// `count` is that of the part's bytes.
    init(
        _ reader: MarkupReader<EntryStream>, count: Int, of workbook: WorkbookFile
    ) throws(WorkbookFault) {
        self.reader = reader
        self.count = count
        limits = workbook.parts.limits
        maker = CellMaker(workbook)
        try self.reader.beginRoot(.worksheet)
    }

    /// The next row in which a cell is filled; nil when the whole sheet has been read and checked.
    ///
    /// After a fault there is no further row.
    package mutating func next() throws(WorkbookFault) -> SheetRow? {
        do throws(WorkbookFault) {
            return try nextRow()
        } catch {
            stage = .done
            throw error
        }
    }

    private mutating func nextRow() throws(WorkbookFault) -> SheetRow? {
        if stage == .beforeRows { try readBesideRows() }
        while stage == .rows {
            guard try reader.nextChild() else {
                stage = .afterRows
                row = 0
                try readBesideRows()
                break
            }
            guard reader.element == .row else {
                throw fault(seen: "“\(reader.elementName)”", expected: "a row")
            }
            if let row = try readRow() { return row }
        }
        return nil
    }

    /// Reads what comes before the rows, or after them to the end.
    private mutating func readBesideRows() throws(WorkbookFault) {
        while try reader.nextChild() {
            guard reader.element != .sheetData else {
                guard stage == .beforeRows else {
                    throw fault(seen: "rows again", expected: "“sheetData” once")
                }
                stage = .rows
                return
            }
            try layout.read(&reader, limits)
        }
        guard stage == .afterRows else { throw fault(seen: "no rows", expected: "“sheetData”") }
        try reader.finish()
        stage = .done
    }

    private var place: WorkbookPlace {
        var place = reader.place
        place.row = row > 0 ? row : nil
        return place
    }

    private func fault(seen: String, expected: String, column: Int? = nil) -> WorkbookFault {
        var place = place
        place.column = column
        return .content(seen: seen, expected: expected, at: place)
    }

    // MARK: Rows

    private mutating func readRow() throws(WorkbookFault) -> SheetRow? {
        let previous = row
        row = try reader.number(.r) ?? previous + 1
        guard row > previous else {
            throw fault(seen: "row \(row) after row \(previous)", expected: "a later one")
        }
        guard row <= limits.rows else { throw .limit(.rows, most: limits.rows, at: place) }
        var isHidden = try reader.flag(.hidden)
        if SheetLayout.isNothing(reader.string(.ht)) { isHidden = true }
        arrays.removeAll { $0.rows.upperBound < row }
        var filled: [SheetCell] = []
        filled.reserveCapacity(lastCount)
        var column = 0
        while let cell = try readCell(after: &column) {
            cells += 1
            guard cells <= limits.cells else { throw .limit(.cells, most: limits.cells, at: place) }
            if case .some(let cell) = cell { filled.append(cell) }
        }
        lastCount = filled.count
        return filled.isEmpty ? nil : SheetRow(number: row, isHidden: isHidden, cells: filled)
    }

    // MARK: Cells

    /// Reads the next cell of the row, nil if there is none: what it holds, nil in turn if it is only
    /// formatted. `column` is that of the cell before and becomes its own.
    private mutating func readCell(after column: inout Int) throws(WorkbookFault) -> SheetCell?? {
        if let cell = try readPlainCell(after: &column) { return cell }
        while try reader.nextChild() {
            switch reader.element {
            case .c: return .some(try readAnyCell(after: &column))
            case .extLst: try reader.skip()
            default: throw fault(seen: "“\(reader.elementName)” in a row", expected: "a cell")
            }
        }
        return nil
    }

    /// Reads the next cell if it is one of the common form.
    private mutating func readPlainCell(after column: inout Int) throws(WorkbookFault)
        -> SheetCell??
    {
        let bytes = reader.bytes
        guard let position = reader.plainPosition,
            let plain = PlainCell(bytes.span, at: position, tokenBytes: limits.tokenBytes)
        else { return nil }
        var cell = RawCell(column: column + 1)
        cell.hasValue = true
        if let range = plain.reference { try set(.r, bytes, range, of: &cell, after: column) }
        if let range = plain.style { try set(.s, bytes, range, of: &cell, after: column) }
        if let range = plain.type { try set(.t, bytes, range, of: &cell, after: column) }
        column = cell.column
        try expectColumn(column)
        let made = try made(cell, bytes, plain.value, nil)
        reader.pass(to: plain.end)
        return .some(made)
    }

    /// Reads the cell that began last.
    private mutating func readAnyCell(after column: inout Int) throws(WorkbookFault) -> SheetCell? {
        var cell = RawCell(column: column + 1)
        for index in 0..<reader.attributeCount {
            let attribute = reader.attribute(index)
            guard let word = attribute.word else { continue }
            try set(word, reader.bytes(of: attribute), attribute.value, of: &cell, after: column)
        }
        column = cell.column
        try expectColumn(column)
        var rich: RichText?
        text.removeAll(keepingCapacity: true)
        while try reader.nextChild() {
            switch reader.element {
            case .v where !cell.hasValue:
                cell.hasValue = true
                try reader.readText(into: &text)
            case .inline where !cell.hasValue && cell.type == .inline:
                cell.hasValue = true
                rich = try reader.readRichText(using: &text)
            case .f: try readFormula(of: &cell)
            case .extLst: try reader.skip()
            default:
                throw fault(
                    seen: "“\(reader.elementName)” in a cell", expected: "one value",
                    column: column)
            }
        }
        return try made(cell, text, 0..<text.count, rich)
    }

    /// Notes what an attribute of the cell says: where it is, its format, its type.
    @inline(__always)
    private func set(
        _ word: MarkupWord, _ bytes: [UInt8], _ range: Range<Int>, of cell: inout RawCell,
        after column: Int
    ) throws(WorkbookFault) {
        switch word {
        case .r:
            guard let reference = CellReference(bytes.span, range), reference.row == row,
                reference.column > column
            else {
                throw fault(
                    seen: "r=\(Seen.text(bytes[range]))",
                    expected: "a cell of row \(row), after column \(column)")
            }
            cell.column = reference.column
        case .s:
            guard let style = WholeNumber.read(bytes.span, range) else {
                throw fault(
                    seen: "s=\(Seen.text(bytes[range]))", expected: "the number of a format")
            }
            cell.style = style
        case .t:
            guard let type = CellType(bytes.span, range) else {
                throw fault(
                    seen: "t=\(Seen.text(bytes[range]))", expected: "a type of cells",
                    column: cell.column)
            }
            cell.type = type
        default: break
        }
    }

    private func expectColumn(_ column: Int) throws(WorkbookFault) {
        guard column <= limits.columns else {
            throw .limit(.columns, most: limits.columns, at: place)
        }
    }

    /// What the cell holds, whose value has the text in this range.
    @inline(__always)
    private func made(
        _ raw: RawCell, _ bytes: [UInt8], _ range: Range<Int>, _ rich: RichText?
    ) throws(WorkbookFault) -> SheetCell? {
        var raw = raw
        if !raw.hasFormula, !arrays.isEmpty {
            raw.hasFormula = arrays.contains { $0.contains(row: row, column: raw.column) }
        }
        guard raw.hasValue || raw.hasFormula else { return nil }
        do throws(CellFlaw) {
            return try maker.cell(of: raw, bytes, range, rich)
        } catch {
            guard error != .tooLong else {
                throw .limit(.cellLength, most: limits.cellLength, at: place)
            }
            throw fault(seen: error.seen, expected: error.expected, column: raw.column)
        }
    }

    /// Notes that there is a formula, and which other cells its result fills.
    private mutating func readFormula(of cell: inout RawCell) throws(WorkbookFault) {
        cell.hasFormula = true
        let kind = reader.string(.t)
        if kind == "array" || kind == "dataTable", let text = reader.string(.ref) {
            guard let range = CellRange(text) else {
                throw fault(seen: "ref=\(Seen.text(text))", expected: "cells like A1:C3")
            }
            if !range.isOneCell {
                guard arrays.count < limits.formulaRanges else {
                    throw .limit(.formulaRanges, most: limits.formulaRanges, at: place)
                }
                arrays.append(range)
            }
        }
        var formula: [UInt8] = []
        try reader.readText(into: &formula)
    }
}
