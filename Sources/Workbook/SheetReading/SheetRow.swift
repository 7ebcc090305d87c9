/// A row of a sheet in which some cell is filled.
package struct SheetRow: Sendable {
    /// From 1, as Excel numbers it.
    package let number: Int
    /// By hand, or by a filter: `SheetLayout.filter` says whether one is at work.
    package let isHidden: Bool
    /// From left to right; those that are only formatted are left out.
    package let cells: [SheetCell]
}

/// A cell that is filled.
package struct SheetCell: Hashable, Sendable {
    /// From 1; 1 is A.
    package let column: Int
    package let value: CellValue
    package let formula: CellFormula
    /// Whether it, or a part of its text, is struck out.
    package let isStruckOut: Bool
    let style: Int
}

/// What a sheet says of its cells beside them; whole only when every row was read.
package struct SheetLayout: Sendable {
    /// Of each, only the first cell is shown, whatever the others hold.
    package private(set) var merges: [CellRange] = []
    /// From 1.
    package private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// The range over which a filter was laid.
    package private(set) var filter: CellRange?
    /// Whether the filter leaves rows out.
    package private(set) var isFiltered = false

    /// Reads one of the elements beside the rows.
    /// - Source: ISO/IEC 29500-1 §18.3.1.
    mutating func read(
        _ reader: inout MarkupReader<EntryStream>, _ limits: WorkbookLimits
    ) throws(WorkbookFault) {
        switch reader.element {
        case .cols:
            while try reader.nextChild() {
                try readColumns(&reader, limits)
                try reader.skip()
            }
        case .autoFilter:
            filter = try SheetLayout.range(reader)
            while try reader.nextChild() {
                if reader.element == .filterColumn { isFiltered = true }
                try reader.skip()
            }
        case .mergeCells:
            while try reader.nextChild() {
                guard merges.count < limits.merges else {
                    throw .limit(.merges, most: limits.merges, at: reader.place)
                }
                merges.append(try SheetLayout.range(reader))
                try reader.skip()
            }
        default: try reader.skip()
        }
    }

    private static func range(
        _ reader: MarkupReader<EntryStream>
    ) throws(WorkbookFault) -> CellRange {
        let text = reader.string(.ref) ?? ""
        guard let range = CellRange(text) else {
            throw reader.content(seen: "ref=\(Seen.text(text))", expected: "cells like A1:C3")
        }
        return range
    }

    private mutating func readColumns(
        _ reader: inout MarkupReader<EntryStream>, _ limits: WorkbookLimits
    ) throws(WorkbookFault) {
        let isHidden = try reader.flag(.hidden) || SheetLayout.isNothing(reader.string(.width))
        guard let first = try reader.number(.min), let last = try reader.number(.max),
            1 <= first, first <= last
        else { throw reader.content(seen: "columns from no column", expected: "min and max") }
        guard last <= limits.columns else {
            throw .limit(.columns, most: limits.columns, at: reader.place)
        }
        guard isHidden else { return }
        guard hiddenColumns.count < limits.merges else {
            throw .limit(.merges, most: limits.merges, at: reader.place)
        }
        hiddenColumns.append(first...last)
    }

    /// Whether a width or height is 0.
    static func isNothing(_ size: String?) -> Bool {
        size.flatMap { SheetNumber($0) }?.coefficient == 0
    }
}
