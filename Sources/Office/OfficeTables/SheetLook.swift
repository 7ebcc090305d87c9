import Workbook

/// How the cells of our workbooks look.
enum SheetLook {
    static let header = made { style in
        style.isBold = true
        style.fill = 0xDDEBF7
        style.hasBorder = true
        style.wraps = true
    }

    static let explanation = made { style in
        style.ink = 0x595959
        style.fill = 0xF7F7F7
        style.hasBorder = true
        style.wraps = true
    }

    /// Of a cell that has a fault, or something worth a look.
    static let faulty: CellStyle.Colour = 0xFFC7CE
    static let odd: CellStyle.Colour = 0xFFEB9C

    /// Of a cell to fill in.
    static func input(_ content: DescribedColumn.Content) -> CellStyle {
        made { style in
            style.isLocked = false
            style.hasBorder = true
            style.wraps = true
            switch content {
            case .amount: style.format = CellStyle.wholeFormat
            case .day: style.format = CellStyle.dayFormat
            // What is typed stays as it was typed.
            case .text, .word, .name: style.format = CellStyle.textFormat
            }
        }
    }

    private static func made(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = CellStyle()
        change(&style)
        return style
    }

    /// The text with at most so many UTF-16 units, cut between characters.
    static func shortened(_ text: String, to most: Int) -> String {
        guard text.utf16.count > most else { return text }
        var made = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            guard count < most else { break }
            made.append(character)
        }
        return made + "…"
    }

    /// A sheet's name as Excel allows it.
    static func sheetName(_ text: String) -> String {
        let allowed = text.unicodeScalars.map {
            $0.value < 0x20 || "[]:*?/\\'".unicodeScalars.contains($0) ? "-" : $0
        }
        let name = shortened(String(String.UnicodeScalarView(allowed)), to: 31)
        return name.isEmpty ? "-" : name
    }
}
