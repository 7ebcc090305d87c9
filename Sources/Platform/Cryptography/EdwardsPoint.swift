/// What must be known of an encoded Ed25519 point before it may be a key.
enum EdwardsPoint {
    /// The y coordinates of the eight points whose order divides 8, little-endian, sign bit clear.
    ///
    /// 1 (order 1), p − 1 (order 2), 0 (order 4) and the two of order 8; the sign bit of x gives
    /// the rest. Non-canonical spellings are refused before this table is asked.
    private static let smallOrderY: [[UInt8]] = [
        [1] + [UInt8](repeating: 0, count: 31),
        [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        [UInt8](repeating: 0, count: 32),
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
            0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88,
            0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10,
            0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77,
            0x92, 0xac, 0x03, 0x7a,
        ],
    ]

    /// Whether the low 255 bits are below p = 2^255 − 19, so that the point has one spelling,
    /// and a zero x coordinate (y = ±1) does not carry a sign.
    static func isCanonical(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 32 else { return false }
        let high = bytes[31] & 0x7f
        let middleIsFull = bytes[1...30].allSatisfy { $0 == 0xff }
        if high == 0x7f && middleIsFull && bytes[0] >= 0xed { return false }
        let signed = bytes[31] & 0x80 != 0
        let y = withoutSign(bytes)
        return !(signed && (y == smallOrderY[0] || y == smallOrderY[1]))
    }

    static func isSmallOrder(_ bytes: [UInt8]) -> Bool { smallOrderY.contains(withoutSign(bytes)) }

    private static func withoutSign(_ bytes: [UInt8]) -> [UInt8] {
        var y = bytes
        y[31] &= 0x7f
        return y
    }
}
