import Workbook

/// How the cells of our workbooks look.
package enum SheetLook {
    package static let header = made { style in
        style.isBold = true
        style.fill = 0xDDEBF7
        style.hasBorder = true
        style.wraps = true
    }

    package static let explanation = made { style in
        style.ink = 0x595959
        style.fill = 0xF7F7F7
        style.hasBorder = true
        style.wraps = true
    }

    /// Of a cell that has a fault, or something worth a look.
    package static let faulty: CellStyle.Colour = 0xFFC7CE
    package static let odd: CellStyle.Colour = 0xFFEB9C

    /// A cell's style, as the change makes it.
    package static func made(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = CellStyle()
        change(&style)
        return style
    }

    /// The text with at most so many UTF-16 units, cut between characters.
    package static func shortened(_ text: String, to most: Int) -> String {
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
    package static func sheetName(_ text: String) -> String {
        let allowed = text.unicodeScalars.map {
            $0.value < 0x20 || "[]:*?/\\'".unicodeScalars.contains($0) ? "-" : $0
        }
        let name = shortened(String(String.UnicodeScalarView(allowed)), to: 31)
        return name.isEmpty ? "-" : name
    }
}
