/// Reads one cell as a value of a kind, or says what is wrong with it; it never guesses.
package protocol CellReader: Sendable {
    associatedtype Value: Sendable
    func read(_ cell: String) -> Result<Value, CellFault>
    /// A cell of a workbook, whose value has a kind of its own.
    func read(_ cell: TableCell) -> Result<Value, CellFault>
}

extension CellReader {
    /// By its text, unless the cell shows something else beside a number that it holds.
    package func read(_ cell: TableCell) -> Result<Value, CellFault> {
        cell.affix.isEmpty
            ? read(cell.text)
            : .failure(SheetFaults.shownOtherwise(cell.text, beside: cell.affix))
    }
}
