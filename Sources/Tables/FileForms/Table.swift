import Workbook

/// The cells of a file, as they are in it.
package struct Table: Sendable {
    package let origin: TableOrigin
    /// The rows that are not blank.
    package let rows: [TableRow]
    /// What is wrong with the file's form, although rows could be read from it.
    package let faults: [TableFault]
    /// Of a workbook's sheet: 0-based columns that are not shown.
    let hiddenColumns: [ClosedRange<Int>]
    /// Of a workbook's sheet: cells that are joined to one, rows from 1, columns from 0.
    let merges: [MergedCells]

    init(
        _ origin: TableOrigin, rows: [TableRow], faults: [TableFault],
        hiddenColumns: [ClosedRange<Int>] = [], merges: [MergedCells] = []
    ) {
        self.origin = origin
        self.rows = rows
        self.faults = faults
        self.hiddenColumns = hiddenColumns
        self.merges = merges
    }

    /// nil for a workbook, whose letters are always read right.
    package var encoding: TableEncoding? {
        if case .text(let encoding, _) = origin { encoding } else { nil }
    }

    /// nil for a workbook.
    package var separator: Separator? {
        if case .text(_, let separator) = origin { separator } else { nil }
    }
}

/// What kind of file a table was read from.
package enum TableOrigin: Sendable, Equatable {
    case text(TableEncoding, Separator)
    /// The sheet that holds the table, and the other sheets with something in them, which were passed
    /// over.
    case workbook(sheet: String, passedOver: [String])
}

/// One row: at least one cell that is not blank.
package struct TableRow: Sendable, Equatable {
    /// As Excel numbers it, from 1: title and blank rows count, a row with line breaks inside a
    /// cell is one.
    package let number: Int
    package let cells: [String]
    /// Of what kind each cell is; empty for text files, where all are text.
    let kinds: [CellKind]
    /// What a workbook says of some cells beside what they hold, by column.
    let notes: [CellNote]
    let isHidden: Bool

    init(
        number: Int, cells: [String], kinds: [CellKind] = [], notes: [CellNote] = [],
        isHidden: Bool = false
    ) {
        self.number = number
        self.cells = cells
        self.kinds = kinds
        self.notes = notes
        self.isHidden = isHidden
    }

    /// The kind of the cell in a 0-based column.
    package func kind(at index: Int) -> CellKind {
        kinds.indices ~= index ? kinds[index] : .text
    }
}

/// What is between two cells of a row.
package enum Separator: UInt8, Sendable, CaseIterable {
    case tab = 0x09
    case semicolon = 0x3B
    case comma = 0x2C
}
