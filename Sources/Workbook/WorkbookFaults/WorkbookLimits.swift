/// What a workbook may hold at most, so that any file is read or refused in bounded time and memory.
package struct WorkbookLimits: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case fileBytes, entries, unpackedBytes, partBytes, ratio, depth, attributes, tokenBytes
        case relationships, sheets, sharedStrings, styles, rows, columns, cells, cellLength, merges,
            formulaRanges

        /// What there is too much of, in short technical English.
        package var words: String {
            switch self {
            case .fileBytes: "bytes of the file"
            case .unpackedBytes: "bytes unpacked"
            case .partBytes: "bytes of a part"
            case .ratio: "times its packed size"
            case .tokenBytes: "bytes of a token"
            case .sharedStrings: "shared strings"
            case .cellLength: "bytes of a cell"
            case .formulaRanges: "ranges of formulas"
            case .entries, .depth, .attributes, .relationships, .sheets, .styles, .rows, .columns,
                .cells, .merges:
                rawValue
            }
        }
    }

    /// Bytes of the file. That of a CSV file (Specs/tables.md 6); 100,000 rows of twelve columns
    /// take 6 MB.
    package var fileBytes = 16 << 20
    /// Entries of the archive. Each sheet takes three or four, each picture one.
    package var entries = 2000
    /// Bytes of all entries unpacked: four times what 100,000 rows of twelve columns need.
    package var unpackedBytes = 256 << 20
    /// Bytes of one entry unpacked.
    package var partBytes = 192 << 20
    /// How many times its packed size an entry may unfold, beyond its first MiB. Deflate reaches
    /// 1,032; 100,000 equal rows reach 20 with their numbers and 220 without.
    package var ratio = 500
    /// Elements inside one another. A rich text in a cell is 8 deep, extensions reach some 15.
    package var depth = 64
    /// Attributes of one element. A sheet's root has up to 20.
    package var attributes = 128
    /// Bytes of one tag, comment or run of text. A cell of 32,767 characters, each written as an
    /// escape of seven bytes, takes 224 KiB.
    package var tokenBytes = 512 << 10
    /// Parts that one part leads to, and types that are given of parts: of each sheet a few.
    package var relationships = 10_000
    /// Sheets of a workbook.
    package var sheets = 1000
    /// Shared strings: more than a table of 100,000 rows can have in ten columns of text.
    package var sharedStrings = 1_000_000
    /// Cell formats, and number formats. Excel makes at most 65,490.
    package var styles = 65_536
    /// The last row that a sheet of Excel has.
    package var rows = 1_048_576
    /// The last column that a sheet of Excel has: XFD.
    package var columns = 16_384
    /// Cells of one sheet, empty ones with a format included: 100,000 rows of forty columns.
    package var cells = 4_000_000
    /// UTF-16 units of a cell's text: Excel's own limit.
    package var cellLength = 32_767
    /// Merged ranges of one sheet, and ranges of columns.
    package var merges = 100_000
    /// Array formulas of several cells that one row lies in.
    package var formulaRanges = 256

    /// Bytes that are unpacked at a time, 1 … 65,536. What is read does not depend on it.
    var pieceBytes = 64 << 10

    package init() {}
}
