/// Text made safe to be in HTML, between tags or in a quoted attribute.
package enum HTMLText {
    /// `text` with `& < > " '` as character references and every character that is invisible or
    /// turns the reading order written out as `[U+202E]`, so that nothing in it can act or hide.
    /// Line feeds and tabs stay.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default:
                if isDeceptive(scalar) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "[U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count))
                    result += digits + "]"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// Control, format (bidirectional marks among them), line-separator, tag, private-use and
    /// noncharacter code points.
    package static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7e: false
        case 0...0x9f, 0xad, 0x34f, 0x600...0x605, 0x61c, 0x6dd, 0x70f, 0x8e2, 0x115f...0x1160,
            0x180b...0x180f, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0x3164,
            0xe000...0xf8ff, 0xfdd0...0xfdef, 0xfeff, 0xffa0, 0xfff0...0xfffb,
            0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe007f, 0xf0000...0x10_ffff:
            true
        default: scalar.value & 0xfffe == 0xfffe
        }
    }
}
