/// Numbers the styles of cells in the order in which they are used, and writes them.
/// - Source: ISO/IEC 29500-1 §18.8.
struct StyleSheetDraft {
    /// A style with what belongs to the cell's text.
    struct Used: Hashable {
        let style: CellStyle
        /// Whether a text that looks like a formula is kept from becoming one when it is edited.
        let isQuoted: Bool
    }

    private struct Font: Hashable {
        let isBold: Bool
        let ink: CellStyle.Colour?
    }

    private var numbers: [Used: Int] = [:]
    private var used: [Used] = []

    init() { _ = number(of: CellStyle()) }

    mutating func number(of style: CellStyle, isQuoted: Bool = false) -> Int {
        let key = Used(style: style, isQuoted: isQuoted)
        if let number = numbers[key] { return number }
        numbers[key] = used.count
        used.append(key)
        return used.count - 1
    }

    /// The different values, in the order in which they first come.
    private func distinct<Value: Hashable>(
        _ first: [Value], _ value: (Used) -> Value?
    ) -> [Value] {
        var seen = Set(first)
        return first + used.compactMap(value).filter { seen.insert($0).inserted }
    }

    func part() -> [UInt8] {
        // The numbers below 164 are the standard's own.
        let formats = distinct([]) { $0.style.format.isEmpty ? nil : $0.style.format }
        let fonts = distinct([Font(isBold: false, ink: nil)]) { StyleSheetDraft.font($0.style) }
        let fills = distinct([]) { $0.style.fill }
        var writer = MarkupWriter.part()
        writer.raw("<styleSheet xmlns=\"\(WorkbookNames.main)\">")
        if !formats.isEmpty {
            writer.raw("<numFmts count=\"\(formats.count)\">")
            for (index, format) in formats.enumerated() {
                writer.raw("<numFmt numFmtId=\"\(164 + index)\"")
                writer.attribute("formatCode", format)
                writer.raw("/>")
            }
            writer.raw("</numFmts>")
        }
        writer.raw("<fonts count=\"\(fonts.count)\">")
        for font in fonts {
            writer.raw("<font>\(font.isBold ? "<b/>" : "")<sz val=\"11\"/>")
            if let ink = font.ink { writer.raw("<color rgb=\"\(StyleSheetDraft.hex(ink))\"/>") }
            writer.raw("<name val=\"Calibri\"/><family val=\"2\"/></font>")
        }
        writer.raw("</fonts><fills count=\"\(fills.count + 2)\">")
        writer.raw("<fill><patternFill patternType=\"none\"/></fill>")
        writer.raw("<fill><patternFill patternType=\"gray125\"/></fill>")
        for fill in fills {
            writer.raw("<fill><patternFill patternType=\"solid\">")
            writer.raw("<fgColor rgb=\"\(StyleSheetDraft.hex(fill))\"/><bgColor indexed=\"64\"/>")
            writer.raw("</patternFill></fill>")
        }
        writer.raw("</fills><borders count=\"2\">")
        writer.raw("<border><left/><right/><top/><bottom/><diagonal/></border><border>")
        for side in ["left", "right", "top", "bottom"] {
            writer.raw("<\(side) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\(side)>")
        }
        writer.raw("<diagonal/></border></borders><cellStyleXfs count=\"1\">")
        writer.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        writer.raw("<cellXfs count=\"\(used.count)\">")
        for style in used {
            let format = formats.firstIndex(of: style.style.format).map { 164 + $0 } ?? 0
            let font = fonts.firstIndex(of: StyleSheetDraft.font(style.style)) ?? 0
            let fill = style.style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
            StyleSheetDraft.write(style, format: format, font: font, fill: fill, &writer)
        }
        writer.raw("</cellXfs><cellStyles count=\"1\">")
        writer.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
        writer.raw("</styleSheet>")
        return writer.bytes
    }

    private static func font(_ style: CellStyle) -> Font {
        Font(isBold: style.isBold, ink: style.ink)
    }

    private static func hex(_ colour: CellStyle.Colour) -> String {
        let digits = String(colour & 0xFF_FFFF, radix: 16, uppercase: true)
        return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static func write(
        _ used: Used, format: Int, font: Int, fill: Int, _ writer: inout MarkupWriter
    ) {
        let style = used.style
        writer.raw("<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\"")
        writer.raw(" borderId=\"\(style.hasBorder ? 1 : 0)\" xfId=\"0\"")
        if used.isQuoted { writer.raw(" quotePrefix=\"1\"") }
        for (name, applies) in [
            ("NumberFormat", format > 0), ("Font", font > 0), ("Fill", fill > 0),
            ("Border", style.hasBorder),
        ] where applies { writer.raw(" apply\(name)=\"1\"") }
        writer.raw(" applyAlignment=\"1\" applyProtection=\"1\"><alignment")
        if style.alignment != .general {
            writer.raw(" horizontal=\"\(style.alignment.rawValue)\"")
        }
        writer.raw(" vertical=\"top\"\(style.wraps ? " wrapText=\"1\"" : "")/>")
        writer.raw("<protection locked=\"\(style.isLocked ? 1 : 0)\"/></xf>")
    }
}
