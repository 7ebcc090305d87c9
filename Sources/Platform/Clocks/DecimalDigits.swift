/// Digits of fixed number, as days and moments are written.
enum DecimalDigits {
    /// Appends `number`, not negative, with zeros before it up to `width` digits.
    static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
        var unit = 1
        for _ in 1..<width { unit *= 10 }
        while unit <= number / 10 { unit *= 10 }
        while unit > 0 {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
            unit /= 10
        }
    }

    /// The number that `count` digits at `start` write; nil where one is not a digit.
    static func number(_ text: Span<UInt8>, at start: Int, count: Int) -> Int? {
        var number = 0
        for position in start..<start + count {
            let byte = text[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
