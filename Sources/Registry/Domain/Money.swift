/// A currency of ISO 4217 that a flow may be in.
package struct Currency: Hashable, Sendable, Comparable {
    /// In the order of the codes.
    private let place: UInt8

    package var code: String { Currency.exponents[Int(place)].0 }
    /// How many decimal digits of the unit are minor units: 0 for VND and JPY, 2 for USD.
    package var exponent: Int { Currency.exponents[Int(place)].1 }

    private static let exponents: [(String, Int)] = [
        ("EUR", 2), ("IDR", 2), ("JPY", 0), ("KHR", 2), ("MMK", 2), ("NPR", 2), ("PHP", 2),
        ("USD", 2), ("VND", 0),
    ]

    /// Below 16: there are nine.
    package var index: Int { Int(place) }

    package init?(_ code: String) {
        guard
            let known = Currency.exponents.firstIndex(where: {
                $0.0.utf8.elementsEqual(code.utf8)
            })
        else { return nil }
        place = UInt8(known)
    }

    private init(place: Int) { self.place = UInt8(place) }

    package static let yen = Currency(place: 2)
    package static let dong = Currency(place: 8)
    package static let all = exponents.indices.map { Currency(place: $0) }

    package static func < (left: Currency, right: Currency) -> Bool { left.place < right.place }
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
