import Transparency

/// JSON as people's editors save it: UTF-8, perhaps with the mark that Notepad puts before it.
package enum HandwrittenJSON {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try CanonicalJSON.parseHandwritten(withoutMark(bytes))
    }

    /// Whether the first letter is one by which an object or an array begins.
    package static func mayBegin(_ bytes: [UInt8]) -> Bool {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let first = withoutMark(bytes).first { !blanks.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    }
}
