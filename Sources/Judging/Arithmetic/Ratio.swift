import Registry

/// An exact amount in minor units, 0 or more: what an amount is worth at a published rate.
package struct Ratio: Comparable, Sendable {
    private let numerator: Magnitude
    /// Above 0.
    private let denominator: Magnitude

    package init(_ numerator: Int64, over denominator: Int64 = 1) {
        precondition(numerator >= 0 && denominator > 0, "an amount of 0 or more")
        self.init(Magnitude(UInt64(numerator)), Magnitude(UInt64(denominator)))
    }

    private init(_ numerator: Magnitude, _ denominator: Magnitude) {
        if let top = numerator.small, let bottom = denominator.small {
            guard bottom != 1 else {
                self.numerator = numerator
                self.denominator = denominator
                return
            }
            let common = Ratio.greatestCommonDivisor(top, bottom)
            self.numerator = Magnitude(top / common)
            self.denominator = Magnitude(bottom / common)
        } else {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    package static let zero = Ratio(0)

    package var isZero: Bool { numerator.isZero }

    package static func == (left: Ratio, right: Ratio) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    package static func < (left: Ratio, right: Ratio) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    package static func + (left: Ratio, right: Ratio) -> Ratio {
        if left.denominator == right.denominator {
            return Ratio(left.numerator + right.numerator, left.denominator)
        }
        return Ratio(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    package static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    package static func distance(_ left: Ratio, _ right: Ratio) -> Ratio {
        Ratio(
            Magnitude.distance(
                left.numerator * right.denominator, right.numerator * left.denominator),
            left.denominator * right.denominator)
    }

    /// Whether it is a whole number of minor units.
    package var isWhole: Bool { Ratio(roundedDown) == self }

    /// Rounded down, and no more than the largest amount; to be shown, never to be judged by.
    package var roundedDown: Int64 {
        let whole = numerator.quotient(by: denominator).small ?? UInt64(Money.largest)
        return Int64(min(whole, UInt64(Money.largest)))
    }

    private static func greatestCommonDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
        var (large, small) = (one, other)
        while small != 0 { (large, small) = (small, large % small) }
        return max(large, 1)
    }
}
