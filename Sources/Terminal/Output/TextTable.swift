/// Rows of cells under headings, in columns as wide as their widest cell.
package struct TextTable: Sendable {
    package enum Alignment: Sendable { case left, right }

    package struct Heading: Sendable {
        let text: String
        let alignment: Alignment

        package init(_ text: String, _ alignment: Alignment = .left) {
            self.text = text
            self.alignment = alignment
        }
    }

    let headings: [Heading]
    private(set) var rows: [[String]] = []

    package init(_ headings: [Heading]) { self.headings = headings }

    package init(_ headings: [String]) { self.init(headings.map { Heading($0) }) }

    /// Adds a row; what is missing at its end is empty, and cells are escaped.
    package mutating func add(_ cells: [String]) {
        precondition(cells.count <= headings.count, "more cells than headings")
        let missing = [String](repeating: "", count: headings.count - cells.count)
        rows.append(cells.map(TerminalText.escaped) + missing)
    }

    /// The heading first, two spaces between columns, no space at the end of a line.
    package var lines: [String] {
        let all = [headings.map(\.text)] + rows
        let widths = headings.indices.map { column in
            all.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return all.map { cells in
            var line = ""
            for (column, cell) in cells.enumerated() {
                let blank = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
                if column > 0 { line += "  " }
                line += headings[column].alignment == .left ? cell + blank : blank + cell
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
