/// The mark by which a template's explanations are distinguished from data: a number sign and a blank.
///
/// ASCII, so that no code page loses it, and nothing that Excel makes of a cell begins so.
package enum Explanation {
    package static let mark = "# "

    /// Whether every cell that is filled begins with the mark, so that the row says nothing else.
    static func isRow(_ cells: [String]) -> Bool {
        let filled = cells.filter { !isBlankText($0) }
        return !filled.isEmpty && filled.allSatisfy(isMarked)
    }

    /// Whether the cell begins with the mark; blanks before it do not matter.
    package static func isMarked(_ cell: String) -> Bool {
        let scalars = trimmed(cell).unicodeScalars
        guard scalars.first == "#", let second = scalars.dropFirst().first else { return false }
        return isBlankScalar(second)
    }
}
