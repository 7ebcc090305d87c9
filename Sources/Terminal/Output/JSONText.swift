import Transparency

/// JSON for other programs: one line, members sorted, and any text at all as a string.
///
/// Unlike canonical JSON, which refuses them, it escapes what could disturb a terminal.
package enum JSONText {
    /// One value and a newline.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        var result: [UInt8] = []
        value.append(to: &result) { append($0, to: &$1) }
        result.append(UInt8(ascii: "\n"))
        return result
    }

    private static func append(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        // Nearly every string is taken as it is.
        if standsForItself(string.utf8.span) {
            bytes.append(contentsOf: string.utf8)
        } else {
            for scalar in string.unicodeScalars { append(scalar, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether no character of a text is escaped.
    private static func standsForItself(_ text: Span<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
                    byte != 0x7F
                else { return false }
                position += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            var scalar = UInt32(byte) & 0x7F >> UInt32(length)
            for next in position + 1..<position + length {
                scalar = scalar << 6 | UInt32(text[next] & 0x3F)
            }
            guard JSONCharacters.isAllowed(scalar) else { return false }
            position += length
        }
        return true
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes.append(contentsOf: #"\""#.utf8)
        case "\\": bytes.append(contentsOf: #"\\"#.utf8)
        case "\n": bytes.append(contentsOf: #"\n"#.utf8)
        case _ where JSONCharacters.isAllowed(scalar.value):
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default:
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                let digits = String(unit, radix: 16)
                bytes.append(contentsOf: #"\u"#.utf8)
                bytes.append(
                    contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
                bytes.append(contentsOf: digits.utf8)
            }
        }
    }
}
