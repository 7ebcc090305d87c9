/// Cells from one corner to another, as `A1:C3`; rows and columns count from 1.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// nil unless the text is one cell, or two with the first above and left.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let ends = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let cells = ends.compactMap { CellReference(Array($0)) }
        guard 1...2 ~= ends.count, cells.count == ends.count, let first = cells.first,
            let last = cells.last, first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    package func contains(row: Int, column: Int) -> Bool {
        rows ~= row && columns ~= column
    }

    package var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

    package var description: String {
        let first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
        let last = CellReference(row: rows.upperBound, column: columns.upperBound)
        return isOneCell ? first.description : "\(first):\(last)"
    }
}

/// One cell by its letters and number, as `AB12`.
package struct CellReference: Hashable, Sendable, CustomStringConvertible {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    init?(_ bytes: [UInt8]) {
        // `$` marks a reference that does not move, and says nothing else.
        let plain = bytes.filter { $0 != UInt8(ascii: "$") }
        self.init(plain.span, 0..<plain.count)
    }

    /// nil unless it is one to three capital letters and a number without leading zeros.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var place = range.lowerBound
        var column = 0
        // A fourth letter is one too many, and more might be too large a number.
        while place < min(range.upperBound, range.lowerBound + 4), 0x41...0x5A ~= bytes[place] {
            column = 26 * column + Int(bytes[place] - 0x40)
            place += 1
        }
        guard 1...3 ~= place - range.lowerBound, place < range.upperBound,
            bytes[place] != 0x30, let row = WholeNumber.read(bytes, place..<range.upperBound)
        else { return nil }
        self.row = row
        self.column = column
    }

    /// The letters of a column from 1: A … Z, AA ….
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    package var description: String { CellReference.letters(column) + String(row) }
}
