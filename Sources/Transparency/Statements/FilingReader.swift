import Platform

/// Reads the filings of a file one after the other.
///
/// Behind a statement's last signature line only the end or another filing's first line can follow,
/// so a file of filings needs no other frame.
/// - Source: `Specs/filing.md`.
package struct FilingReader {
    private var lines: FilingLines

    package init(_ bytes: [UInt8]) { lines = FilingLines(bytes) }

    /// Whether all of the file was read.
    package var isAtEnd: Bool { lines.isAtEnd }

    /// The next filing; at the end of the file an error, as in an empty one.
    package mutating func next() throws(FilingError) -> Filing {
        guard let first = lines.next(), first.elementsEqual(Filing.firstLine.utf8.dropLast())
        else { throw FilingError(line: lines.number, expected: "feri-filing/1") }
        guard var line = lines.next() else {
            throw FilingError(line: lines.number, expected: "an opening or an empty line")
        }
        var opening: Opening?
        let word = Array("opening ".utf8)
        if line.starts(with: word) {
            guard let salt = Base64.decode(Array(line.dropFirst(word.count))),
                salt.count == Opening.saltByteCount
            else { throw FilingError(line: lines.number, expected: "base64 of 32 bytes") }
            guard let content = lines.next(), !content.isEmpty else {
                throw FilingError(line: lines.number, expected: "the content")
            }
            guard content.count <= Opening.longestContent else {
                throw FilingError(
                    line: lines.number,
                    expected: "a content of at most \(Opening.longestContent) bytes")
            }
            opening = Opening(salt: salt, content: Array(content))
            guard let blank = lines.next() else {
                throw FilingError(line: lines.number, expected: "an empty line")
            }
            line = blank
        }
        guard line.isEmpty else {
            throw FilingError(line: lines.number, expected: "an empty line")
        }
        return Filing(opening: opening, statement: try statement())
    }

    /// The text line, the blank line, and every signature line behind them.
    private mutating func statement() throws(FilingError) -> [UInt8] {
        let start = lines.position
        guard lines.next() != nil, let blank = lines.next(), blank.isEmpty else {
            throw FilingError(line: lines.number, expected: "a statement")
        }
        let dash = Array("— ".utf8)
        var signatures = 0
        while lines.peek()?.starts(with: dash) == true {
            _ = lines.next()
            signatures += 1
        }
        guard signatures > 0 else {
            throw FilingError(line: lines.number + 1, expected: "a signature line")
        }
        return Array(lines.bytes[start..<lines.position])
    }
}

/// The lines of a file, each ended by a newline.
private struct FilingLines {
    let bytes: [UInt8]
    private(set) var position = 0
    /// The number of the line last taken, from 1.
    private(set) var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    func peek() -> ArraySlice<UInt8>? {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        return bytes[position..<end]
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard let line = peek() else { return nil }
        position = line.endIndex + 1
        number += 1
        return line
    }
}
