/// Writes a table so that a spreadsheet opens it as it is meant: UTF-8 with a byte order mark,
/// rows ended by CRLF, cells quoted as in RFC 4180, and no cell that would be run as a formula.
package enum SpreadsheetCSV {
    package static func bytes(of rows: [[String]], separator: Separator) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in rows {
            for (position, cell) in row.enumerated() {
                if position > 0 { bytes.append(separator.rawValue) }
                append(SpreadsheetText.neutralised(cell).text, to: &bytes, separator)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private static func append(
        _ cell: String, to bytes: inout [UInt8], _ separator: Separator
    ) {
        let needsQuotes = cell.utf8.contains {
            [separator.rawValue, UInt8(ascii: "\""), 0x0D, 0x0A].contains($0)
        }
        guard needsQuotes else {
            bytes += Array(cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            bytes.append(byte)
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
