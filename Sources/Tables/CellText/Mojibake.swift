import Platform

/// Knows text that was written in one code page and read in another, by reading it back: text
/// whose bytes in a Windows code page are well-formed UTF-8 was UTF-8.
enum Mojibake {
    static func isLikely(_ cell: String) -> Bool {
        guard cell.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        return hasStraySigns(cell) || wasUTF8(cell)
    }

    /// Whether the text, written in the western or the Japanese code page again, is UTF-8 of more
    /// than ASCII (`æ‰‹æ•°æ–™` and `謇区焚譁` are 手数料, `Ã©` is é). The last character may be cut off:
    /// the byte behind it had no sign of its own.
    private static func wasUTF8(_ cell: String) -> Bool {
        guard mayBeMisread(cell) else { return false }
        for page in [CodedCharacterSet.windows1252, .cp932] {
            guard let bytes = written(cell, in: page) else { continue }
            let kept = MisreadUTF8.charactersBeyondASCII(in: bytes)
            if let kept, kept > 0 { return true }
        }
        return false
    }

    /// Whether there is a sign by which misread UTF-8 begins: a quick look, since all text that is
    /// filed comes by here.
    private static func mayBeMisread(_ cell: String) -> Bool {
        cell.unicodeScalars.contains { scalar in
            switch scalar.value {
            // Â Ã Ä Å Æ á â ã ä å æ ç è é ê ë ì í î ï: lead bytes C2–C6 and E1–EF in page 1252.
            case 0xC2...0xC6, 0xE1...0xEF: true
            case 0x4E00...0x9FFF: leadsInCP932.contains(scalar)
            default: false
            }
        }
    }

    /// The kanji whose two bytes in CP932 begin a character of three bytes in UTF-8.
    private static let leadsInCP932: Set<Unicode.Scalar> = {
        var found: Set<Unicode.Scalar> = []
        for lead in UInt8(0xE1)...0xEA {
            for second in UInt8(0x80)...0xBF {
                let text = converted([lead, second], from: .cp932, to: .utf8)
                if let scalar = text.flatMap({ String(validating: $0, as: UTF8.self) })?
                    .unicodeScalars.first
                {
                    found.insert(scalar)
                }
            }
        }
        return found
    }()

    private static func written(_ cell: String, in page: CodedCharacterSet) -> [UInt8]? {
        converted(Array(cell.utf8), from: .utf8, to: page)
    }

    /// nil for what the target does not have, or where this machine has no such conversion: then
    /// nothing is known of the text.
    private static func converted(
        _ bytes: [UInt8], from source: CodedCharacterSet, to target: CodedCharacterSet
    ) -> [UInt8]? {
        do {
            return try TextConverter(from: source, to: target).converted(bytes)
        } catch {
            return nil
        }
    }

    /// Signs that no Vietnamese, Japanese or English office writes beside a letter that is not
    /// ASCII: CP932 read in page 1252 (`Žè”—¿`).
    private static func hasStraySigns(_ cell: String) -> Bool {
        let scalars = Array(cell.unicodeScalars)
        return scalars.indices.contains { position in
            guard straySigns.contains(scalars[position]) else { return false }
            let neighbours = [position - 1, position + 1].filter(scalars.indices.contains)
            return neighbours.contains { !scalars[$0].isASCII && !isBlankScalar(scalars[$0]) }
        }
    }

    private static let straySigns: Set<Unicode.Scalar> = [
        "¿", "‰", "†", "‡", "ˆ", "˜", "ƒ", "¶", "¤", "¦", "¨", "¬", "¯", "¸", "º", "ª", "¹", "³",
        "²", "µ", "‹", "›", "Ž", "ž", "Š", "š", "Œ", "œ", "Ÿ",
    ]
}

/// Counts the characters beyond ASCII of bytes that are UTF-8.
private enum MisreadUTF8 {
    /// nil when they are not; the last character may be incomplete.
    static func charactersBeyondASCII(in bytes: [UInt8]) -> Int? {
        var count = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let length =
                switch byte {
                case 0x00...0x7F: 1
                case 0xC2...0xDF: 2
                case 0xE1...0xEF: 3
                default: 0
                }
            guard length > 0 else { return nil }
            let rest = bytes[(position + 1)..<min(position + length, bytes.count)]
            guard rest.allSatisfy({ (0x80...0xBF).contains($0) }) else { return nil }
            let isWhole = rest.count == length - 1
            // One two-byte character alone proves little: it must be a whole one.
            guard isWhole || count > 0 else { return nil }
            if length > 1 { count += 1 }
            position += length
        }
        return count
    }
}
