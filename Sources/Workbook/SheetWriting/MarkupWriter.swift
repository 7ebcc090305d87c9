/// Builds the text of a part.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Begins with the XML declaration.
    static func part() -> MarkupWriter {
        var writer = MarkupWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        return writer
    }

    /// Text that is XML already.
    mutating func raw(_ text: String) { bytes += text.utf8 }

    /// Any text, between tags or quotes; what XML cannot hold is written as Excel does.
    mutating func text(_ text: String) {
        for byte in CellText.escaped(text) {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case 0x0A: bytes += "&#10;".utf8
            case 0x09: bytes += "&#9;".utf8
            default: bytes.append(byte)
            }
        }
    }

    mutating func attribute(_ name: String, _ value: String) {
        raw(" \(name)=\"")
        text(value)
        raw("\"")
    }

    mutating func attribute(_ name: String, _ value: Int) { raw(" \(name)=\"\(value)\"") }

    /// Takes what was written so far out.
    mutating func taken() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
