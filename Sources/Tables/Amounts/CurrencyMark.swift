/// The marks by which people write a currency beside an amount.
enum CurrencyMark {
    /// Narrowed marks with their ISO 4217 currency; a longer one is before what it contains.
    ///
    /// A backslash is how CP932 keeps the half-width yen sign.
    private static let marks: [(mark: String, currency: String)] = [
        ("jpy", "JPY"), ("yen", "JPY"), ("円", "JPY"), ("¥", "JPY"), ("\\", "JPY"),
        ("vnd", "VND"), ("vnđ", "VND"), ("đồng", "VND"), ("₫", "VND"), ("đ", "VND"),
        ("usd", "USD"), ("us$", "USD"), ("$", "USD"),
    ]

    /// The amount without a mark before or after it, and the currencies of the marks found.
    static func stripped(_ narrowed: String) -> (rest: String, currencies: [String]) {
        var rest = Substring(narrowed)
        var currencies: [String] = []
        if let (mark, currency) = marks.first(where: { rest.hasPrefix($0.mark) }) {
            rest = rest.dropFirst(mark.count)
            currencies.append(currency)
        }
        if let (mark, currency) = marks.first(where: { rest.hasSuffix($0.mark) }) {
            rest = rest.dropLast(mark.count)
            currencies.append(currency)
        }
        return (trimmed(String(rest)), currencies)
    }
}
