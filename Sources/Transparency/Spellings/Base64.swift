/// The standard base64 alphabet with padding, in its one canonical spelling.
///
/// - Source: RFC 4648 §4; §3.5 asks what is checked here, that the unused bits are zero.
package enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// Six bits for each byte of the alphabet, 0xFF for every other byte.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xff, count: 256)
        for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
        return table
    }()

    /// The number of characters that `byteCount` bytes take.
    package static func encodedCount(_ byteCount: Int) -> Int { (byteCount + 2) / 3 * 4 }

    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(encodedCount(bytes.count))
        append(bytes.span, to: &text)
        return text
    }

    package static func encodeText(_ bytes: [UInt8]) -> String {
        String(decoding: encode(bytes), as: UTF8.self)
    }

    /// Appends the characters of `bytes` to `text`.
    package static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        let alphabet = alphabet
        var position = 0
        while position + 2 < bytes.count {
            let group =
                Int(bytes[position]) << 16 | Int(bytes[position + 1]) << 8
                | Int(bytes[position + 2])
            text.append(alphabet[group >> 18])
            text.append(alphabet[group >> 12 & 63])
            text.append(alphabet[group >> 6 & 63])
            text.append(alphabet[group & 63])
            position += 3
        }
        switch bytes.count - position {
        case 1:
            let group = Int(bytes[position]) << 4
            text.append(alphabet[group >> 6])
            text.append(alphabet[group & 63])
            text.append(padding)
            text.append(padding)
        case 2:
            let group = Int(bytes[position]) << 10 | Int(bytes[position + 1]) << 2
            text.append(alphabet[group >> 12])
            text.append(alphabet[group >> 6 & 63])
            text.append(alphabet[group & 63])
            text.append(padding)
        default: break
        }
    }

    /// The bytes that `encode` writes as exactly this text; nil when there are none: a foreign
    /// character, wrong padding, white space, or unused bits that are not zero.
    package static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        guard !text.isEmpty else { return [] }
        let values = values
        let padded =
            text[text.count - 1] != padding ? 0 : text[text.count - 2] != padding ? 1 : 2
        let digits = text.count - padded
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var pending: UInt32 = 0
        var bits = 0
        for position in 0..<digits {
            let value = values[Int(text[position])]
            guard value != 0xff else { return nil }
            pending = pending << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
                pending &= (1 << UInt32(bits)) - 1
            }
        }
        guard pending == 0 else { return nil }
        return bytes
    }

    package static func decode(_ text: [UInt8]) -> [UInt8]? { decode(text.span) }

    package static func decode(_ text: String) -> [UInt8]? { decode(text.utf8.span) }
}
