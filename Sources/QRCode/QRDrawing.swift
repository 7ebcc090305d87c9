extension QRSymbol {
    /// The light border a reader needs around the symbol, in modules.
    /// - Source: ISO/IEC 18004:2015 §6.3.8.
    package static let quietZone = 4

    /// The dark modules as the data of an SVG path, one unit a module, the quiet zone included:
    /// a box for each run of a row.
    package var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard self[column: column, row: row] else {
                    column += 1
                    continue
                }
                let start = column
                while self[column: column, row: row] { column += 1 }
                let run = column - start
                path +=
                    "M\(start + QRSymbol.quietZone) \(row + QRSymbol.quietZone)h\(run)v1h-\(run)z"
            }
        }
        return path
    }

    /// The width and height of `path` with the quiet zone all around.
    package var widthOfPath: Int { side + 2 * QRSymbol.quietZone }

    /// A picture of its own, dark on white whatever lies behind it.
    /// - Parameter label: what it says, for those who do not see it; no `<`, `&` or `"` in it.
    package func svg(label: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(widthOfPath) \(widthOfPath)" \
        width="\(4 * widthOfPath)" height="\(4 * widthOfPath)" role="img" \
        shape-rendering="crispEdges"><title>\(label)</title><path fill="#fff" \
        d="M0 0h\(widthOfPath)v\(widthOfPath)h-\(widthOfPath)z"/><path d="\(path)"/></svg>

        """
    }

    /// Two rows of modules a line, as half blocks; light modules are inked, since terminals are
    /// mostly dark.
    package var halfBlocks: String {
        let border = QRSymbol.quietZone
        var text = ""
        for row in stride(from: -border, to: side + border, by: 2) {
            for column in -border..<side + border {
                let upper = self[column: column, row: row]
                // Below the last row there is nothing to ink.
                let lower = row + 1 == side + border || self[column: column, row: row + 1]
                switch (upper, lower) {
                case (true, true): text += " "
                case (true, false): text += "▄"
                case (false, true): text += "▀"
                case (false, false): text += "█"
                }
            }
            text += "\n"
        }
        return text
    }
}
