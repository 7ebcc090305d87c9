/// Which code points XML allows, and how they are written in UTF-8 and UTF-16.
///
/// ```
/// Char = #x9 / #xA / #xD / #x20-#xD7FF / #xE000-#xFFFD / #x10000-#x10FFFF
/// ```
/// - Source: XML 1.0 §2.2; RFC 3629 §4; RFC 2781 §2.2.
enum MarkupCharacters {
    static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// Where the last whole character ends; only a character that may still be completed follows.
    static func wholeEnd(of bytes: Span<UInt8>, from start: Int) -> Result<Int, MarkupFlaw> {
        var index = start
        let end = bytes.count
        while index < end {
            // Eight at once, where all are printable ASCII: of those alone neither the byte nor the
            // byte less 0x20 has its high bit set.
            while index + 8 <= end {
                var high: UInt8 = 0
                for place in index..<index + 8 { high |= bytes[place] | (bytes[place] &- 0x20) }
                guard high < 0x80 else { break }
                index += 8
            }
            guard index < end else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 || isBlank(byte) else { return .failure(.badCharacter) }
                index += 1
                continue
            }
            let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard 0xC2...0xF4 ~= byte else { return .failure(.notText) }
            guard index + count <= end else { return .success(index) }
            guard let value = value(of: bytes, at: index, count) else { return .failure(.notText) }
            guard isAllowed(value) else { return .failure(.badCharacter) }
            index += count
        }
        return .success(index)
    }

    /// The code point of a sequence of `count` bytes; nil if it is not the one way to write it.
    private static func value(of bytes: Span<UInt8>, at place: Int, _ count: Int) -> UInt32? {
        var value = UInt32(bytes[place]) & (0x7F >> UInt32(count))
        for offset in 1..<count {
            guard bytes[place + offset] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[place + offset] & 0x3F)
        }
        let least: UInt32 = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x1_0000
        return value >= least && Unicode.Scalar(value) != nil ? value : nil
    }

    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
    }

    /// Appends UTF-16 as UTF-8 and says how many bytes were read: all but those of a character
    /// whose rest has not come.
    static func transcode(
        _ bytes: Span<UInt8>, isLittleEndian: Bool, into text: inout [UInt8]
    ) -> Result<Int, MarkupFlaw> {
        func unit(_ place: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        var index = 0
        while index + 2 <= bytes.count {
            var value = unit(index)
            var count = 2
            if value & 0xFC00 == 0xD800 {
                guard index + 4 <= bytes.count else { break }
                let low = unit(index + 2)
                guard low & 0xFC00 == 0xDC00 else { return .failure(.notText) }
                value = 0x1_0000 + (value & 0x3FF) << 10 + low & 0x3FF
                count = 4
            }
            guard isAllowed(value) else { return .failure(.badCharacter) }
            append(value, to: &text)
            index += count
        }
        return .success(index)
    }
}
