import Wording

/// What is wrong with one cell, before it is known where the cell is.
package struct CellFault: Error, Hashable, Sendable {
    package let kind: FaultKind
    /// The cell as it is in the file, escaped and shortened for showing.
    package let seen: String
    package let message: Trilingual
    /// What to write instead, or what to do.
    package let remedy: Trilingual

    /// `{seen}` in a message or remedy stands for the shown cell.
    package init(
        _ kind: FaultKind, seen cell: String, message: Trilingual, remedy: Trilingual,
        filling values: [String: String] = [:]
    ) {
        self.kind = kind
        self.seen = shown(cell)
        let values = values.merging(["seen": seen]) { given, _ in given }
        self.message = message.filled(values)
        self.remedy = remedy.filled(values)
    }

    package func at(row: Int?, column: ColumnPlace?) -> TableFault {
        TableFault(
            row: row, column: column, seen: seen, kind: kind, message: message, remedy: remedy)
    }
}
