/// A currency of ISO 4217 that a flow may be in.
package struct Currency: Hashable, Sendable, Comparable {
    package let code: String
    /// How many decimal digits of the unit are minor units: 0 for VND and JPY, 2 for USD.
    package let exponent: Int

    private static let exponents: [(String, Int)] = [
        ("EUR", 2), ("IDR", 2), ("JPY", 0), ("KHR", 2), ("MMK", 2), ("NPR", 2), ("PHP", 2),
        ("USD", 2), ("VND", 0),
    ]

    package init?(_ code: String) {
        guard let known = Currency.exponents.first(where: { $0.0 == code }) else { return nil }
        self.code = known.0
        exponent = known.1
    }

    private init(code: String, exponent: Int) {
        self.code = code
        self.exponent = exponent
    }

    package static let yen = Currency(code: "JPY", exponent: 0)
    package static let dong = Currency(code: "VND", exponent: 0)
    package static let all = exponents.map { Currency(code: $0.0, exponent: $0.1) }

    package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

/// An amount of one currency in its minor units, 0 … 2^53 − 1.
package struct Money: Hashable, Sendable {
    package let amount: Int64
    package let currency: Currency

    package static let largest: Int64 = 9_007_199_254_740_991

    /// nil when the amount is negative or too large.
    package init?(_ amount: Int64, _ currency: Currency) {
        guard (0...Money.largest).contains(amount) else { return nil }
        self.amount = amount
        self.currency = currency
    }
}
