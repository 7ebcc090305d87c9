import Transparency

/// Text that somebody else wrote, made fit for a terminal: whatever could move the cursor, hide,
/// reorder or break lines is shown as pages show it, `[U+202E]`; an end of a line as `↵`, a tab as
/// `⇥`.
package enum TerminalText {
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnfit) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isUnfit(scalar) {
                result += shown(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "↵"
        case "\t": return "⇥"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            return "[U+\(zeros)\(digits)]"
        }
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Line and paragraph separators, and what is not seen at all: soft hyphen, zero-width
        // space, joiners, word joiner, byte order mark, tags.
        case 0x2028, 0x2029, 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F:
            true
        default: !JSONCharacters.isAllowed(scalar.value)
        }
    }
}
