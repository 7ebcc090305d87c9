/// What a symbol says, in the mode that needs the fewest bits for it.
/// - Source: ISO/IEC 18004:2015 §7.4.
struct QRSegment {
    private enum Mode {
        /// Digits, capitals and ` $%*+-./:`, two in 11 bits.
        case alphanumeric
        /// Any bytes; `isUTF8` puts the mark in front without which they are Latin-1.
        case byte(isUTF8: Bool)
    }

    private let bytes: [UInt8]
    private let mode: Mode

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if !bytes.isEmpty, bytes.allSatisfy({ QRSegment.alphanumericValue(of: $0) != nil }) {
            mode = .alphanumeric
        } else {
            mode = .byte(isUTF8: bytes.contains { $0 >= 0x80 })
        }
    }

    /// The position in the 45 characters of alphanumeric mode.
    /// - Source: ISO/IEC 18004:2015, table 5.
    private static func alphanumericValue(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65 + 10
        default: Array(" $%*+-./:".utf8).firstIndex(of: byte).map { 36 + $0 }
        }
    }

    private func lengthBits(in version: Int) -> Int {
        switch mode {
        case .alphanumeric: version < 10 ? 9 : version < 27 ? 11 : 13
        case .byte: version < 10 ? 8 : 16
        }
    }

    /// How many bits the segment takes; more than any symbol has where its length cannot be said.
    func bitCount(in version: Int) -> Int {
        let length = lengthBits(in: version)
        guard bytes.count < 1 << length else { return Int.max }
        switch mode {
        case .alphanumeric:
            return 4 + length + 11 * (bytes.count / 2) + 6 * (bytes.count % 2)
        case .byte(let isUTF8):
            return (isUTF8 ? 12 : 0) + 4 + length + 8 * bytes.count
        }
    }

    /// The segment, a terminator and padding: exactly `count` codewords.
    func codewords(version: Int, count: Int) -> [UInt8] {
        var bits = QRBits()
        switch mode {
        case .alphanumeric:
            bits.append(0b0010, count: 4)
            bits.append(bytes.count, count: lengthBits(in: version))
            let values = bytes.compactMap(QRSegment.alphanumericValue(of:))
            for pair in stride(from: 0, to: values.count - 1, by: 2) {
                bits.append(45 * values[pair] + values[pair + 1], count: 11)
            }
            if values.count % 2 == 1, let last = values.last { bits.append(last, count: 6) }
        case .byte(let isUTF8):
            if isUTF8 {
                // Extended channel interpretation 000026: what follows is UTF-8.
                bits.append(0b0111, count: 4)
                bits.append(26, count: 8)
            }
            bits.append(0b0100, count: 4)
            bits.append(bytes.count, count: lengthBits(in: version))
            for byte in bytes { bits.append(Int(byte), count: 8) }
        }
        bits.append(0, count: min(4, 8 * count - bits.count))
        bits.append(0, count: (8 - bits.count % 8) % 8)
        let padding = (0..<count - bits.bytes.count).map {
            $0.isMultiple(of: 2) ? 0xEC : 0x11 as UInt8
        }
        return bits.bytes + padding
    }
}

/// Bits in the order in which they were appended, the highest of a number first.
private struct QRBits {
    private(set) var count = 0
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int, count length: Int) {
        for position in stride(from: length - 1, through: 0, by: -1) {
            if count % 8 == 0 { bytes.append(0) }
            if number >> position & 1 == 1 { bytes[count / 8] |= 0x80 >> (count % 8) }
            count += 1
        }
    }
}
