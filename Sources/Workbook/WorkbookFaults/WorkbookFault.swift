/// Why a file is not read as a workbook, or a draft not written as one.
///
/// What was seen and what was expected are short technical English; a caller words them for those
/// who sent the file. `seen` never holds more than 60 code points of the file.
package enum WorkbookFault: Error, Equatable, Sendable {
    /// The file is of another kind, which is known by its content.
    case foreign(ForeignFile)
    /// There is more of something than may be; `most` is the limit.
    case limit(WorkbookLimits.Kind, most: Int, at: WorkbookPlace)
    /// The zip archive is damaged, or made so that two programs may read it differently.
    case archive(seen: String, expected: String, at: WorkbookPlace)
    /// A part is not well-formed XML, or uses what is not read here.
    case markup(seen: String, expected: String, at: WorkbookPlace)
    /// The XML does not say what a workbook says.
    case content(seen: String, expected: String, at: WorkbookPlace)
    /// A draft asks for what no workbook can hold.
    case draft(seen: String, expected: String, at: WorkbookPlace)
}

/// Where in a workbook.
package struct WorkbookPlace: Equatable, Sendable {
    /// The name of the part, like `xl/worksheets/sheet1.xml`; in a draft, of the sheet; empty for
    /// the file as a whole.
    package var part: String
    /// From 1.
    package var row: Int?
    /// From 1; 1 is A.
    package var column: Int?
    /// Where in the part's text, as UTF-8, from 0.
    package var byte: Int?

    package init(part: String = "", row: Int? = nil, column: Int? = nil, byte: Int? = nil) {
        self.part = part
        self.row = row
        self.column = column
        self.byte = byte
    }

    /// The file as a whole.
    package static let file = WorkbookPlace()
}

/// Text of a file, made fit for a message.
enum Seen {
    private static let most = 60

    static func text(_ text: String) -> String {
        var shown = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < most else { return shown + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                .paragraphSeparator:
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        text(String(decoding: Array(bytes.prefix(4 * most + 4)), as: UTF8.self))
    }
}
