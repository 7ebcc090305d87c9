/// The text of a cell, in which `_xHHHH_` is a UTF-16 unit that XML cannot hold or would
/// change, and `_x005F_` the underscore of what only looks like such an escape.
/// - Source: ISO/IEC 29500-1 §22.9.2.19 (ST_Xstring).
enum CellText {
    /// nil if it has more than `most` UTF-16 units.
    static func string(_ bytes: [UInt8], most: Int) -> String? {
        let text =
            hasEscape(bytes.span) ? decoded(bytes) : String(decoding: bytes, as: UTF8.self)
        // No text has more units than bytes.
        return bytes.count <= most || text.utf16.count <= most ? text : nil
    }

    private static func hasEscape(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 7 else { return false }
        for place in 0...bytes.count - 7 where unit(bytes, at: place) != nil { return true }
        return false
    }

    /// The unit of the escape that begins here, if one does.
    private static func unit(_ bytes: Span<UInt8>, at place: Int) -> UInt16? {
        guard bytes[place] == 0x5F, place + 7 <= bytes.count, bytes[place + 1] == 0x78,
            bytes[place + 6] == 0x5F
        else { return nil }
        var unit: UInt16 = 0
        for offset in 2..<6 {
            let byte = bytes[place + offset]
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt16((byte | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        return unit
    }

    /// A surrogate without its other half becomes U+FFFD.
    private static func decoded(_ bytes: [UInt8]) -> String {
        var units: [UInt16] = []
        var plain: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if let unit = unit(bytes.span, at: place) {
                units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
                plain.removeAll(keepingCapacity: true)
                units.append(unit)
                place += 7
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
        return String(decoding: units, as: UTF16.self)
    }

    /// The text with what XML cannot hold written as escapes; for a writer.
    static func escaped(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var made: [UInt8] = []
        made.reserveCapacity(bytes.count)
        for (place, byte) in bytes.enumerated() {
            let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
            let isLookalike = byte == 0x5F && unit(bytes.span, at: place) != nil
            if isControl || isLookalike {
                let digits = String(byte, radix: 16, uppercase: true)
                made += "_x00\(digits.count < 2 ? "0" : "")\(digits)_".utf8
            } else {
                made.append(byte)
            }
        }
        return made
    }
}
