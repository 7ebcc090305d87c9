/// Which characters a signed string may hold.
package enum JSONCharacters {
    /// Control, bidirectional control, noncharacter and private-use code points are refused: they
    /// make one text look like another, or nothing at all.
    /// - Source: Unicode 15, §23.1, §23.5, §23.7; UAX #9 §2.
    package static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        case 0xE000...0xF8FF, 0xFDD0...0xFDEF: false
        case 0xF0000...0xFFFFF, 0x100000...0x10FFFF: false
        default: scalar & 0xFFFE != 0xFFFE
        }
    }

    /// The first character of `text` that may not be in a signed string.
    package static func firstForbidden(in text: String) -> UInt32? {
        text.unicodeScalars.first { !isAllowed($0.value) }?.value
    }
}
