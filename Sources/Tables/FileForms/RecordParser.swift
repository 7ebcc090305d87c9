/// Cuts UTF-8 text into records and cells as RFC 4180 says, with any of CRLF, LF and CR as the
/// end of a record.
///
/// A quote opens only at a cell's beginning; inside quotes `""` is a quote, and separators and
/// line breaks are the cell's own.
struct RecordParser {
    struct Record {
        var cells: [String] = []
        var faults: [(fault: CellFault, place: ColumnPlace?)] = []
        /// What follows can no longer be distinguished into cells.
        var endsReading = false

        var isBlank: Bool { cells.allSatisfy(isBlankText) }
    }

    private let text: [UInt8]
    private let separator: UInt8
    private var position: Int

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// `text` is valid UTF-8.
    init(_ text: [UInt8], separator: Separator, from start: Int) {
        self.text = text
        self.separator = separator.rawValue
        position = start
    }

    /// The next record; nil at the end. A last line break ends the last record and begins none.
    mutating func next() -> Record? {
        guard position < text.count else { return nil }
        var record = Record()
        while true {
            readCell(into: &record)
            if record.cells.count > TableLimits.cells {
                record.faults.append((FileFaults.tooManyCells, nil))
                record.endsReading = true
                return record
            }
            if record.endsReading || position >= text.count { return record }
            if text[position] == separator {
                position += 1
                continue
            }
            skipLineEnd()
            return record
        }
    }

    private mutating func skipLineEnd() {
        let wasReturn = text[position] == RecordParser.carriageReturn
        position += 1
        if wasReturn, position < text.count, text[position] == RecordParser.lineFeed {
            position += 1
        }
    }

    /// Leaves `position` on the separator or line end after the cell, or at the end of the text.
    private mutating func readCell(into record: inout Record) {
        let column = ColumnPlace(index: record.cells.count)
        var cell: [UInt8] = []
        if position < text.count, text[position] == RecordParser.quote {
            guard readQuoted(into: &cell) else {
                let opening = String(decoding: cell.prefix(200), as: UTF8.self)
                record.faults.append((FileFaults.unterminatedQuote(opening), column))
                record.endsReading = true
                return
            }
            let rest = readPlain()
            if !rest.isEmpty {
                cell += rest
                let seen = String(decoding: cell, as: UTF8.self)
                record.faults.append((FileFaults.misplacedQuote(seen), column))
            }
        } else {
            cell = Array(readPlain())
            if cell.first(where: { $0 != 0x20 }) == RecordParser.quote {
                let seen = String(decoding: cell, as: UTF8.self)
                record.faults.append((FileFaults.misplacedQuote(seen), column))
            }
        }
        if cell.count > TableLimits.cellBytes {
            let start = String(decoding: cell.prefix(200), as: UTF8.self)
            record.faults.append((FileFaults.cellTooLong(start), column))
            cell = []
        }
        record.cells.append(String(decoding: cell, as: UTF8.self))
    }

    private mutating func readPlain() -> ArraySlice<UInt8> {
        let start = position
        while position < text.count {
            let byte = text[position]
            if byte == separator || byte == RecordParser.lineFeed
                || byte == RecordParser.carriageReturn
            {
                break
            }
            position += 1
        }
        return text[start..<position]
    }

    /// False when the quote is never closed.
    private mutating func readQuoted(into cell: inout [UInt8]) -> Bool {
        position += 1
        while position < text.count {
            let byte = text[position]
            position += 1
            guard byte == RecordParser.quote else {
                cell.append(byte)
                continue
            }
            guard position < text.count, text[position] == RecordParser.quote else { return true }
            cell.append(byte)
            position += 1
        }
        return false
    }
}
