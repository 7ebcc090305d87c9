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
