/// How cells may look, as far as it says what they mean.
struct CellStyles: Sendable {
    /// Of each cell format, by its number.
    private(set) var formats: [NumberFormat] = []
    private(set) var isStruckOut: [Bool] = []

    /// A workbook without styles: every cell is general.
    init() {
        formats = [.general]
        isStruckOut = [false]
    }

    /// Fonts and number formats come before the cell formats that name them.
    /// - Source: ISO/IEC 29500-1 §18.8.39.
    init(_ reader: MarkupReader<EntryStream>, limits: WorkbookLimits) throws(WorkbookFault) {
        var reader = reader
        var codes: [Int: NumberFormat] = [:]
        var fonts: [Bool] = []
        try reader.beginRoot(.styleSheet)
        while try reader.nextChild() {
            let list = reader.element
            guard list == .numFmts || list == .fonts || list == .cellXfs else {
                try reader.skip()
                continue
            }
            while try reader.nextChild() {
                guard max(codes.count, fonts.count, formats.count) < limits.styles else {
                    throw .limit(.styles, most: limits.styles, at: reader.place)
                }
                switch (list, reader.element) {
                case (.numFmts, .numFmt):
                    let (number, code) = try CellStyles.code(&reader, limits)
                    codes[number] = NumberFormat(code: code)
                    try reader.skip()
                case (.fonts, .font): fonts.append(try reader.readStrike())
                case (.cellXfs, .xf):
                    let number = try reader.number(.numFmtId) ?? 0
                    formats.append(codes[number] ?? .standard(number))
                    let font = try reader.number(.fontId) ?? 0
                    isStruckOut.append(fonts.indices ~= font && fonts[font])
                    try reader.skip()
                default: try reader.skip()
                }
            }
        }
        try reader.finish()
        if formats.isEmpty { self = CellStyles() }
    }

    private static func code(
        _ reader: inout MarkupReader<EntryStream>, _ limits: WorkbookLimits
    ) throws(WorkbookFault) -> (Int, String) {
        guard let number = try reader.number(.numFmtId), let code = reader.string(.formatCode)
        else {
            throw reader.content(seen: "a number format without a code", expected: "both")
        }
        // Excel takes 255 characters.
        guard code.utf8.count <= 2048 else {
            throw reader.content(
                seen: "a number format of \(code.utf8.count) bytes", expected: "2048")
        }
        return (number, code)
    }
}
