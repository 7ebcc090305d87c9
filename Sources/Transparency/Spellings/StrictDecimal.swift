/// Non-negative integers up to 2^63 − 1 in ASCII decimal: no sign, no leading zero, no white space.
///
/// The bound is C2SP's for timestamps and lets every value that was read fit an `Int64`.
package enum StrictDecimal {
    package static let maximum = UInt64(Int64.max)

    /// nil unless `text` is how `encode` writes a number.
    package static func parse(_ text: Span<UInt8>) -> UInt64? {
        guard (1...19).contains(text.count) else { return nil }
        guard text.count == 1 || text[0] != UInt8(ascii: "0") else { return nil }
        // 19 digits stay below 10^19 < 2^64, so the sum cannot overflow.
        var number: UInt64 = 0
        for position in 0..<text.count {
            let byte = text[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return number <= maximum ? number : nil
    }

    package static func parse(_ text: [UInt8]) -> UInt64? { parse(text.span) }

    package static func parse(_ text: String) -> UInt64? { parse(Array(text.utf8).span) }

    package static func encode(_ number: UInt64) -> [UInt8] { Array(String(number).utf8) }
}
