/// A number of a cell, exactly as decimal digits: no binary fraction is ever made of it.
///
/// Excel keeps 15 significant digits of what a person types and writes up to 17, the last two of
/// which are the rest of its binary arithmetic: `52000000.000000007` is shown, and meant, as
/// 52000000. So a longer number is rounded to 15 significant digits, half away from zero; whether
/// that took away more than a rest is said by `precision`.
package struct SheetNumber: Hashable, Sendable {
    package enum Precision: Sendable {
        /// Every digit that the file has counts.
        case exact
        /// Digits behind the decimal point were rounded.
        case rounded
        /// Digits before the decimal point were lost: the number is not what the file says.
        case cut
    }

    /// −999,999,999,999,999 … 999,999,999,999,999, not a multiple of ten unless it is 0.
    package let coefficient: Int64
    /// The number is `coefficient` × 10^`exponent`; −500 … 500.
    package let exponent: Int
    package let precision: Precision

    /// Digits that Excel shows.
    private static let digits = 15
    private static let longest = 64
    private static let largestExponent = 400

    init(coefficient: Int64, exponent: Int, precision: Precision = .exact) {
        var coefficient = coefficient
        var exponent = coefficient == 0 ? 0 : exponent
        while coefficient != 0, coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
        self.coefficient = coefficient
        self.exponent = exponent
        self.precision = precision
    }

    package init(_ whole: Int64) {
        self.init(coefficient: whole, exponent: 0)
    }

    /// nil unless the text is a number of at most 64 characters.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes.span, 0..<bytes.count)
    }

    /// ```
    /// number = ["-" / "+"] (1*DIGIT ["." *DIGIT] / "." 1*DIGIT) [("e" / "E") ["-" / "+"] 1*DIGIT]
    /// ```
    /// - Source: XML Schema 1.0 part 2 §3.2.5 (double), without `INF` and `NaN`.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= SheetNumber.longest else { return nil }
        var place = range.lowerBound
        let isNegative = SheetNumber.sign(bytes, &place, range.upperBound)
        var read = Digits()
        var hasPoint = false
        while place < range.upperBound {
            let byte = bytes[place]
            if 0x30...0x39 ~= byte {
                read.add(byte - 0x30, behindPoint: hasPoint)
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            place += 1
        }
        guard read.seen > 0 else { return nil }
        var power = 0
        if place < range.upperBound {
            guard bytes[place] | 0x20 == UInt8(ascii: "e") else { return nil }
            place += 1
            let isSmall = SheetNumber.sign(bytes, &place, range.upperBound)
            guard let value = WholeNumber.read(bytes, place..<range.upperBound),
                value <= SheetNumber.largestExponent
            else { return nil }
            power = isSmall ? -value : value
        }
        self = read.number(power: power, isNegative: isNegative)
    }

    private static func sign(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Bool {
        guard place < end, bytes[place] == 0x2D || bytes[place] == 0x2B else { return false }
        place += 1
        return bytes[place - 1] == 0x2D
    }

    /// The significant digits as they are read: fifteen of them, and what is known of the others.
    private struct Digits {
        /// Digits read in all.
        var seen = 0
        private var value: Int64 = 0
        private var count = 0
        private var exponent = 0
        /// The first digit that found no room, and whether any of them is not 0.
        private var next: UInt8?
        private var isLonger = false

        mutating func add(_ digit: UInt8, behindPoint: Bool) {
            seen += 1
            if count < SheetNumber.digits {
                value = 10 * value + Int64(digit)
                if value > 0 { count += 1 }
                if behindPoint { exponent -= 1 }
            } else {
                if next == nil { next = digit }
                if digit != 0 { isLonger = true }
                if !behindPoint { exponent += 1 }
            }
        }

        func number(power: Int, isNegative: Bool) -> SheetNumber {
            let rounded = value + ((next ?? 0) >= 5 ? 1 : 0)
            let scale = exponent + power
            let precision: Precision = !isLonger ? .exact : scale > 0 ? .cut : .rounded
            return SheetNumber(
                coefficient: isNegative ? -rounded : rounded, exponent: scale,
                precision: precision)
        }
    }

    /// The number, if it is a whole one of at most 18 digits of which none was lost.
    package var whole: Int64? {
        guard 0...18 ~= exponent, precision != .cut else { return nil }
        var value = coefficient
        for _ in 0..<exponent {
            let (next, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            value = next
        }
        return value.magnitude < 1_000_000_000_000_000_000 ? value : nil
    }

    /// In digits alone, with `-` and `.` where needed: `52000000`, `-0.05`.
    package var text: String {
        if let whole { return String(whole) }
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
        let missing = 1 - exponent - digits.count
        let padded = String(repeating: "0", count: Swift.max(0, missing)) + digits
        return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
}
