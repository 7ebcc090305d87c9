/// Bytes that are all there, given in pieces.
struct GivenBytes: ByteSource {
    private let bytes: [UInt8]
    private let step: Int
    private var next = 0

    /// `step` is the number of bytes of a piece, at least 1.
    init(_ bytes: [UInt8], step: Int) {
        self.bytes = bytes
        self.step = step
    }

    mutating func read(into buffer: inout [UInt8]) throws(WorkbookFault) -> Bool {
        let end = min(next + step, bytes.count)
        buffer.append(contentsOf: bytes[next..<end])
        defer { next = end }
        return end > next
    }
}

/// What is read in a text of XML, a line for each tag and each run of text, so that it can be compared
/// with what others read.
///
/// ```
/// line = "B " name *(" " name "=" value) / "E" / "T " text     name = space ":" local
/// ```
/// The attributes are in the order of the text; `\`, tab, line feed and carriage return are written as
/// in C, and a blank in a value as `\s`.
package enum MarkupTrace {
    package static func lines(
        of bytes: [UInt8], step: Int = 1 << 16, limits: WorkbookLimits = WorkbookLimits()
    ) throws(WorkbookFault) -> [String] {
        var reader = MarkupReader(
            GivenBytes(bytes, step: step), part: "text", space: .spreadsheet, limits: limits)
        var lines: [String] = []
        var text: [UInt8] = []
        while true {
            let event = try reader.next()
            if event == .text {
                try reader.appendText(to: &text)
                continue
            }
            if !text.isEmpty { lines.append("T " + escaped(text)) }
            text.removeAll()
            switch event {
            case .begin: lines.append(reader.traceOfBeginning)
            case .end: lines.append("E")
            case .text, .finished: return lines
            }
        }
    }

    static func escaped(_ text: some Sequence<UInt8>) -> String {
        let escapes: [UInt8: String] = [
            0x5C: "\\\\", 0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r", 0x20: "\\s",
        ]
        var bytes: [UInt8] = []
        for byte in text {
            if let escape = escapes[byte] { bytes += escape.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension MarkupReader {
    fileprivate var traceOfBeginning: String {
        let local = String(decoding: bytes[localName], as: UTF8.self)
        var line = "B \(elementSpace):\(local)"
        for index in 0..<attributeCount where !attribute(index).declaresSpace {
            let attribute = attribute(index)
            let name = String(decoding: bytes[attribute.name.local], as: UTF8.self)
            line += " \(attribute.space):\(name)=\(MarkupTrace.escaped(value(of: attribute)))"
        }
        return line
    }
}
