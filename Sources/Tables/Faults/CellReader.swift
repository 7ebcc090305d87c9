/// Reads one cell as a value of a kind, or says what is wrong with it; it never guesses.
package protocol CellReader: Sendable {
    associatedtype Value: Sendable
    func read(_ cell: String) -> Result<Value, CellFault>
}
