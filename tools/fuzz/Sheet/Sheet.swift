@testable import Workbook

/// A workbook of any sheet, strings, styles and properties, which 0xFF divides, is read in pieces of any
/// size alike, in order and within the limits, or refused; what was read is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
func readsTheSameAgain(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let parts = bytes.split(separator: 0xFF, maxSplits: 3, omittingEmptySubsequences: false)
    let made = archive(parts.map(Array.init))
    let whole = rows(made, pieceBytes: Inflater.pieceBytes)
    let chance = Int(CRC32.of(bytes))
    precondition(rows(made, pieceBytes: 1 + chance % 20) == whole)
    // To pack takes long: only one in eight.
    if let whole, !whole.isEmpty, chance % 8 == 0 { writeAndRead(whole) }
    return 0
}

private struct Row: Equatable {
    let number: Int
    let isHidden: Bool
    let cells: [SheetCell]
}

private func rows(_ bytes: [UInt8], pieceBytes: Int) -> [Row]? {
    var limits = WorkbookLimits()
    limits.pieceBytes = pieceBytes
    limits.depth = 9
    limits.attributes = 6
    limits.tokenBytes = 300
    limits.sharedStrings = 4
    limits.styles = 5
    limits.rows = 1000
    limits.columns = 100
    limits.cells = 12
    limits.cellLength = 100
    limits.merges = 3
    limits.formulaRanges = 2
    do {
        let workbook = try WorkbookFile(bytes, limits: limits)
        var reader = try workbook.reader(of: workbook.sheets[0])
        var rows: [Row] = []
        while let row = try reader.next() {
            precondition(row.number > rows.last?.number ?? 0 && row.number <= 1000)
            precondition(!row.cells.isEmpty)
            var column = 0
            for cell in row.cells {
                precondition(cell.column > column && cell.column <= 100)
                column = cell.column
                precondition(cell.value != .empty || cell.formula == .uncalculated)
                _ = cell.value.text
                _ = workbook.format(of: cell).affix
            }
            rows.append(Row(number: row.number, isHidden: row.isHidden, cells: row.cells))
        }
        precondition(
            reader.layout.merges.count <= 3 && rows.reduce(0) { $0 + $1.cells.count } <= 12)
        return rows
    } catch {
        return nil
    }
}

private func writeAndRead(_ rows: [Row]) {
    var sheet = SheetDraft(name: "a")
    var day = CellStyle()
    day.format = CellStyle.momentFormat
    var expected: [CellValue] = []
    for row in rows {
        sheet.rows.append(
            row.cells.map { cell in
                switch cell.value {
                case .text(let text):
                    expected.append(cell.value)
                    return .text(text)
                case .number(let number) where number.precision == .exact && number.exponent > -300:
                    guard number.exponent < 300 else { break }
                    expected.append(cell.value)
                    return CellDraft(.number(number))
                case .boolean(let value):
                    expected.append(cell.value)
                    return CellDraft(.boolean(value))
                case .day(let read):
                    expected.append(cell.value)
                    return CellDraft(.day(read), day)
                case .moment(let read, let time) where read.year < 2100:
                    expected.append(cell.value)
                    return CellDraft(.moment(read, time), day)
                default: break
                }
                return CellDraft(.empty)
            })
    }
    do {
        let workbook = try WorkbookFile(
            try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [sheet])))
        var reader = try workbook.reader(of: workbook.sheets[0])
        var read: [CellValue] = []
        while let row = try reader.next() { read += row.cells.map(\.value) }
        precondition(read == expected, "\(read) is read where \(expected) was written")
    } catch {
        fatalError("\(error)")
    }
}

/// Texts for which the input gives none.
private let usual: [StaticString] = [
    "<sheetData/>", "<si><t>a</t></si><si><t>b</t></si>",
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d h:mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>",
    "",
]

private func archive(_ parts: [[UInt8]]) -> [UInt8] {
    let main = WorkbookNames.main
    func part(_ index: Int) -> String {
        parts.indices ~= index && !parts[index].isEmpty
            ? String(decoding: parts[index], as: UTF8.self) : "\(usual[index])"
    }
    let types = WorkbookNames.types
    let relationships = WorkbookNames.relationships
    let files: [(String, String)] = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"\(WorkbookNames.package)/content-types\">"
                + "<Default Extension=\"w\" ContentType=\"\(types)sheet.main+xml\"/>"
                + "<Default Extension=\"s\" ContentType=\"\(types)worksheet+xml\"/></Types>"
        ),
        (
            "w.w",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationships)\">\(part(3))"
                + "<sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"
        ),
        ("a.s", "<worksheet xmlns=\"\(main)\">\(part(0))</worksheet>"),
        ("b", "<sst xmlns=\"\(main)\">\(part(1))</sst>"),
        ("c", "<styleSheet xmlns=\"\(main)\">\(part(2))</styleSheet>"),
    ]
    var writer = ZipWriter(packs: false)
    for (name, text) in files {
        writer.add(Array(text.utf8))
        writer.end(name)
    }
    writer.add(WorkbookNames.relationshipPart([(relationships + "/officeDocument", "w.w")]))
    writer.end("_rels/.rels")
    writer.add(
        WorkbookNames.relationshipPart([
            (relationships + "/worksheet", "a.s"), (relationships + "/sharedStrings", "b"),
            (relationships + "/styles", "c"),
        ]))
    writer.end("_rels/w.w.rels")
    return writer.finish()
}
