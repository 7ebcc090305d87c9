/// One row of data, its cells found by column.
package struct DataRow<ID: ColumnIdentifier>: Sendable {
    /// As Excel numbers it, from 1.
    package let number: Int
    let cells: [String]
    let kinds: [CellKind]
    let notes: [CellNote]
    let layout: ColumnLayout<ID>

    init(_ row: TableRow, layout: ColumnLayout<ID>) {
        number = row.number
        cells = row.cells
        kinds = row.kinds
        notes = row.notes
        self.layout = layout
    }

    /// The cell as it is; nil when the file has no such column, empty when the row ends early.
    package subscript(_ column: ID) -> String? {
        guard let index = layout.indices[column] else { return nil }
        return index < cells.count ? cells[index] : ""
    }

    /// The cell with what a workbook says of it; nil when the file has no such column.
    package func cell(_ column: ID) -> TableCell? {
        guard let index = layout.indices[column] else { return nil }
        var affix = ""
        var hasFault = false
        for note in notes where note.column == index {
            switch note.content {
            case .fault: hasFault = true
            case .affix(let shown): affix = shown
            }
        }
        return TableCell(
            index < cells.count ? cells[index] : "",
            kind: kinds.indices ~= index ? kinds[index] : .text, affix: affix, hasFault: hasFault)
    }

    /// Whether the file lacks the column or the cell is blank.
    package func isEmpty(_ column: ID) -> Bool { self[column].map(isBlankText) ?? true }

    /// Whether another row has the same in this column, but for how it is typed.
    package func says(_ column: ID, as other: DataRow<ID>) -> Bool {
        folded(self[column] ?? "") == folded(other[column] ?? "")
    }

    /// nil when the file has no such column.
    package func place(of column: ID) -> ColumnPlace? {
        layout.indices[column].map { layout.places[$0] }
    }
}

/// Which column is where in a file.
struct ColumnLayout<ID: ColumnIdentifier>: Sendable {
    var indices: [ID: Int] = [:]
    /// One for each cell of the header row.
    var places: [ColumnPlace] = []
}
