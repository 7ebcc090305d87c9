/// Finds out what separates a file's cells.
enum SeparatorDetection {
    /// The separator that a first line `sep=;` names, as Excel understands it, and that line's
    /// length in bytes.
    static func declared(in text: [UInt8]) -> (separator: Separator, length: Int)? {
        guard text.count > 4, text.prefix(3).map({ $0 | 0x20 }) == Array("sep".utf8),
            text[3] == UInt8(ascii: "="), let separator = Separator(rawValue: text[4])
        else { return nil }
        let end = text.dropFirst(5)
        if end.isEmpty { return (separator, 5) }
        if end.starts(with: [0x0D, 0x0A]) { return (separator, 7) }
        return end.first == 0x0A || end.first == 0x0D ? (separator, 6) : nil
    }

    /// The separator under which the first rows look most like a table: the number of rows that
    /// have the commonest width of two or more cells, times that width less one. Rows that explain the columns do not count.
    ///
    /// On equal terms tab goes before semicolon before comma, commas and semicolons being commoner
    /// inside text; a file without any is one column, said to be separated by commas.
    static func likeliest(in text: [UInt8], from start: Int) -> Separator {
        var best = (separator: Separator.comma, weight: 0)
        for separator in Separator.allCases {
            let weight = weight(of: separator, in: text, from: start)
            if weight > best.weight { best = (separator, weight) }
        }
        return best.separator
    }

    private static func weight(
        of separator: Separator, in text: [UInt8], from start: Int
    ) -> Int {
        var parser = RecordParser(text, separator: separator, from: start)
        var rowsOfWidth = [Int](repeating: 0, count: TableLimits.cells + 2)
        var seen = 0
        var passed = 0
        while seen < TableLimits.headerRegion, passed < TableLimits.rows,
            let record = parser.next(), !record.endsReading
        {
            passed += 1
            // Explanations are prose, with commas wherever the table is split.
            if record.isBlank || record.cells.first.map(Explanation.isMarked) ?? false { continue }
            seen += 1
            rowsOfWidth[min(record.cells.count, rowsOfWidth.count - 1)] += 1
        }
        return rowsOfWidth.enumerated().map { width, rows in rows * max(0, width - 1) }.max() ?? 0
    }
}
