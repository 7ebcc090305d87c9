/// The checksum that zip keeps of every entry.
/// - Source: APPNOTE 4.4.7; ISO 3309, reflected, polynomial 0xEDB88320.
struct CRC32 {
    private var state: UInt32 = ~0

    var value: UInt32 { ~state }

    /// Eight tables of 256: table `k` moves a byte on by `k` more bytes of zeros, so that eight
    /// bytes are taken at once.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var rest = UInt32(byte)
            for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
            tables[byte] = rest
        }
        for place in 256..<8 * 256 {
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
        while index + 8 <= bytes.count {
            let first =
                rest
                ^ (UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
                    | UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24)
            let low =
                tables[7 * 256 + Int(first & 0xFF)] ^ tables[6 * 256 + Int(first >> 8 & 0xFF)]
                ^ tables[5 * 256 + Int(first >> 16 & 0xFF)] ^ tables[4 * 256 + Int(first >> 24)]
            let high =
                tables[3 * 256 + Int(bytes[index + 4])] ^ tables[2 * 256 + Int(bytes[index + 5])]
                ^ tables[256 + Int(bytes[index + 6])] ^ tables[Int(bytes[index + 7])]
            rest = low ^ high
            index += 8
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
