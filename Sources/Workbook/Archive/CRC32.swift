/// The checksum that zip keeps of every entry.
/// - Source: APPNOTE 4.4.7; ISO 3309, reflected, polynomial 0xEDB88320.
struct CRC32 {
    private var state: UInt32 = ~0

    var value: UInt32 { ~state }

    /// Sixteen tables of 256: table `k` moves a byte on by `k` more bytes of zeros, so that sixteen
    /// bytes are taken at once.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 16 * 256)
        for byte in 0..<256 {
            var rest = UInt32(byte)
            for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
            tables[byte] = rest
        }
        for place in 256..<16 * 256 {
            let before = tables[place - 256]
            tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()

    mutating func add(_ bytes: Span<UInt8>) {
        let stored = CRC32.tables
        let tables = stored.span
        var rest = state
        var index = 0
        while index + 16 <= bytes.count {
            var next: UInt32 = 0
            for offset in 0..<4 {
                let byte =
                    bytes[index + offset] ^ UInt8(truncatingIfNeeded: rest >> UInt32(8 * offset))
                next ^= tables[(15 - offset) * 256 + Int(byte)]
            }
            for offset in 4..<16 {
                next ^= tables[(15 - offset) * 256 + Int(bytes[index + offset])]
            }
            rest = next
            index += 16
        }
        while index < bytes.count {
            rest = rest >> 8 ^ tables[Int((rest ^ UInt32(bytes[index])) & 0xFF)]
            index += 1
        }
        state = rest
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        var checksum = CRC32()
        checksum.add(bytes.span)
        return checksum.value
    }
}
