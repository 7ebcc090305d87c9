import Platform
import Transparency

/// Exchange rates for a span of days, as exact pairs of amounts.
package struct RatesPublished: StatementBody {
    package let from: CivilDate
    package let to: CivilDate
    package let rates: [Rate]
    package let source: String

    /// `base` is worth `quote`: 1 USD = 25,900 VND is base 100 (cents), quote 25,900.
    package struct Rate: Hashable, Sendable {
        package let base: Money
        package let quote: Money

        package init(base: Money, quote: Money) {
            self.base = base
            self.quote = quote
        }

        var json: JSONValue { .object(of: [("base", base.json), ("quote", quote.json)]) }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        from = try reader.date("from")
        to = try reader.date("to")
        source = try reader.text("source")
        rates = try reader.objects("rates", atMost: 64) { item throws(ShapeError) in
            Rate(base: try item.money("base"), quote: try item.money("quote"))
        }
        guard from <= to else {
            throw ShapeError(
                path: reader.path(of: "to"), expected: "a day not before \(from)", seen: "\(to)")
        }
        for rate in rates
        where rate.base.amount == 0 || rate.quote.amount == 0
            || rate.base.currency == rate.quote.currency
        {
            throw ShapeError(
                path: reader.path(of: "rates"),
                expected: "two different currencies, both above 0",
                seen: "\(rate.base.currency.code) \(rate.base.amount) to "
                    + "\(rate.quote.currency.code) \(rate.quote.amount)")
        }
    }

    package init(from: CivilDate, to: CivilDate, source: String, rates: [Rate]) {
        self.from = from
        self.to = to
        self.source = source
        self.rates = rates
    }

    var members: [(String, JSONValue?)] {
        [
            ("from", from.json),
            ("to", to.json),
            ("source", source.json),
            ("rates", .array(rates.map(\.json))),
        ]
    }
}
