/// What a cell holds, as far as a workbook says so; in a text file all cells are text.
package enum CellKind: UInt8, Sendable {
    case text
    /// A number, whose text has digits, perhaps `-` and a decimal point, and no other mark.
    case number
    /// A day of the calendar or the month of one, whose text is `YYYY-MM-DD` or `YYYY-MM`.
    case day
    /// What is none of these: TRUE, a time, an error.
    case other
}

/// A cell as readers see it.
package struct TableCell: Sendable, Equatable {
    package let text: String
    package let kind: CellKind
    /// What is shown beside a number: a unit, a currency; else empty.
    package let affix: String
    /// Whether its fault is told with its row already.
    let hasFault: Bool

    package init(_ text: String, kind: CellKind = .text, affix: String = "") {
        self.init(text, kind: kind, affix: affix, hasFault: false)
    }

    init(_ text: String, kind: CellKind, affix: String, hasFault: Bool) {
        self.text = text
        self.kind = kind
        self.affix = affix
        self.hasFault = hasFault
    }
}

/// What a workbook says of a cell beside what it holds.
struct CellNote: Sendable, Equatable {
    enum Content: Sendable, Equatable {
        /// Why the cell cannot be read, whatever its column is.
        case fault(CellFault)
        /// What is shown beside a number.
        case affix(String)
    }

    /// 0-based.
    let column: Int
    let content: Content
}

/// Cells that are joined to one, of which only the first is read.
struct MergedCells: Sendable, Equatable {
    /// From 1.
    let rows: ClosedRange<Int>
    /// From 0.
    let columns: ClosedRange<Int>
    /// As in `A3:A7`.
    let name: String
}
