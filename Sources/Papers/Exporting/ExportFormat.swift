import Tables
import Terminal
import Transparency

/// How the rows of a table are written.
/// - Source: `Specs/export.md`.
enum ExportFormat: String, CaseIterable, Sendable {
    /// RFC 4180, for spreadsheets and databases.
    case csv
    /// One JSON object a line, for programs.
    case jsonl

    /// The first bytes of a file, before any row.
    func head(_ columns: [String], byteOrderMark: Bool) -> [UInt8] {
        switch self {
        case .csv:
            (byteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
                + Array((columns + [ExportFormat.mark]).joined(separator: ",").utf8) + crlf
        case .jsonl: []
        }
    }

    /// One row, with its line's end.
    func row(_ columns: [String], _ cells: [ExportCell]) -> [UInt8] {
        switch self {
        case .csv: csv(columns, cells)
        case .jsonl: jsonLine(columns, cells)
        }
    }

    /// The last column of every CSV: which others had an apostrophe put in.
    static let mark = "neutralised"

    private var crlf: [UInt8] { [0x0D, 0x0A] }

    private func csv(_ columns: [String], _ cells: [ExportCell]) -> [UInt8] {
        var line: [UInt8] = []
        var changed: [String] = []
        func add(_ text: String, _ column: String) {
            let (safe, isChanged) = SpreadsheetText.neutralised(text)
            if isChanged { changed.append(column) }
            ExportFormat.append(safe, to: &line)
        }
        for (column, cell) in zip(columns, cells) {
            switch cell {
            case .text(let text): add(text, column)
            case .integer(let number): line += Array(String(number).utf8)
            case .boolean(let truth): line += Array((truth ? "true" : "false").utf8)
            case .json(let value):
                add(String(decoding: JSONText.bytes(of: value).dropLast(), as: UTF8.self), column)
            case .absent: break
            }
            line.append(UInt8(ascii: ","))
        }
        return line + Array(changed.joined(separator: " ").utf8) + crlf
    }

    /// In quotes where a comma, a quote, a line's end or what some take for a separator occurs.
    private static func append(_ text: String, to line: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let mustQuote =
            text.utf8.isEmpty
            || text.utf8.contains { byte in
                [0x22, 0x2C, 0x0D, 0x0A, 0x09, 0x3B].contains(byte)
            }
        guard mustQuote else { return line += Array(text.utf8) }
        line.append(quote)
        for byte in text.utf8 {
            if byte == quote { line.append(quote) }
            line.append(byte)
        }
        line.append(quote)
    }

    private func jsonLine(_ columns: [String], _ cells: [ExportCell]) -> [UInt8] {
        var members: [(String, JSONValue)] = []
        for (column, cell) in zip(columns, cells) {
            switch cell {
            case .text(let text): members.append((column, .string(text)))
            case .integer(let number): members.append((column, .integer(number)))
            case .boolean(let truth): members.append((column, .boolean(truth)))
            case .json(let value): members.append((column, value))
            case .absent: break
            }
        }
        return JSONText.bytes(of: .object(of: members))
    }
}
