import Transparency

/// JSON for other programs: one line, members sorted, and any text at all as a string.
///
/// Unlike canonical JSON, which refuses them, it escapes what could disturb a terminal.
package enum JSONText {
    /// One value and a newline.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        var result = ""
        append(value, to: &result)
        return Array(result.utf8) + [UInt8(ascii: "\n")]
    }

    private static func append(_ value: JSONValue, to text: inout String) {
        switch value {
        case .string(let string): append(string, to: &text)
        case .integer(let number): text += String(number)
        case .boolean(let truth): text += truth ? "true" : "false"
        case .array(let items):
            text += "["
            for (position, item) in items.enumerated() {
                if position > 0 { text += "," }
                append(item, to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                append(member.name, to: &text)
                text += ":"
                append(member.value, to: &text)
            }
            text += "}"
        }
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                if JSONCharacters.isAllowed(scalar.value) {
                    text.unicodeScalars.append(scalar)
                } else {
                    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                        let digits = String(unit, radix: 16)
                        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                }
            }
        }
        text += "\""
    }
}
