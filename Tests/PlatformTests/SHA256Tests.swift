import Platform
import Testing

@Suite struct SHA256Tests {
    @Test func theEmptyDigestIsTheStandardsOne() {
        let expected: [UInt8] = [
            0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f,
            0xb9, 0x24, 0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b,
            0x78, 0x52, 0xb8, 0x55,
        ]
        #expect(SHA256.digest(of: []).bytes == expected)
    }

    @Test func aPrefixedNodeIsTheDigestOfItsBytes() {
        let left = SHA256.digest(of: [1]), right = SHA256.digest(of: [2])
        let whole = SHA256.digest(of: [1] + left.bytes + right.bytes)
        #expect(SHA256.digest(prefix: 1, left, right) == whole)
        #expect(SHA256.digest(prefix: 1, (left.bytes + right.bytes).span) == whole)
    }
}
