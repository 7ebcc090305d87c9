/// A text made safe to be opened by a spreadsheet: whatever it would take for the beginning of a
/// formula has an apostrophe before it.
///
/// A formula begins a cell with `=`, `+`, `-`, `@`, their full-width forms, tab or carriage return.
/// A cell begins where the text does, and also behind a `;` or a tab, at which the spreadsheets of
/// many countries cut.
/// - Source: `Specs/export.md` 8.
package enum SpreadsheetText {
    /// Whether a spreadsheet would take the whole cell for a formula.
    package static func isFormula(_ cell: String) -> Bool {
        cell.unicodeScalars.first.map(beginsFormula) ?? false
    }

    /// The text with its apostrophes, and whether it needed any.
    package static func neutralised(_ text: String) -> (text: String, isChanged: Bool) {
        var made = String.UnicodeScalarView()
        var beginsCell = true
        var isChanged = false
        for scalar in text.unicodeScalars {
            if beginsCell, beginsFormula(scalar) {
                made.append("'")
                isChanged = true
            }
            switch scalar {
            case ";", "\t": beginsCell = true
            // White space and quotes before a formula are skipped by some.
            case " ", "\u{3000}", "\"": break
            default: beginsCell = false
            }
            made.append(scalar)
        }
        return (String(made), isChanged)
    }

    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            true
        default: false
        }
    }
}
