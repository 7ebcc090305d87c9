/// The cells of a file, as they stand in it.
package struct Table: Sendable {
    package let encoding: TableEncoding
    package let separator: Separator
    /// The rows that are not blank.
    package let rows: [TableRow]
    /// What is wrong with the file's form, although rows could be read from it.
    package let faults: [TableFault]
}

/// One row: at least one cell that is not blank.
package struct TableRow: Sendable, Equatable {
    /// As Excel numbers it, from 1: title and blank rows count, a row with line breaks inside a
    /// cell is one.
    package let number: Int
    package let cells: [String]
}

/// What stands between two cells of a row.
package enum Separator: UInt8, Sendable, CaseIterable {
    case tab = 0x09
    case semicolon = 0x3B
    case comma = 0x2C
}
