import Platform

/// The published exchange rates, by day.
///
/// A later publication for a day takes the place of an earlier one. Only a direct pair counts, in
/// either direction: rates are never chained.
package struct RateTable: Sendable {
    /// In the order of their seq.
    private let published: [(rates: RatesPublished, seq: UInt64)]

    /// What one minor unit is worth over the days a date may mean.
    package struct Span: Sendable {
        package let lowest: Ratio
        package let highest: Ratio
        package let seqs: [UInt64]
    }

    package init(_ published: [(rates: RatesPublished, seq: UInt64)]) {
        self.published = published.sorted { $0.seq < $1.seq }
    }

    /// What one minor unit of `from` is worth on that day; nil when no rate is published for it.
    package func rate(
        from: Currency, to: Currency, on day: CivilDate
    ) -> (value: Ratio, seq: UInt64)? {
        for (rates, seq) in published.reversed() where rates.from <= day && day <= rates.to {
            for rate in rates.rates {
                if rate.base.currency == from, rate.quote.currency == to {
                    return (Ratio(rate.quote.amount, over: rate.base.amount), seq)
                }
                if rate.quote.currency == from, rate.base.currency == to {
                    return (Ratio(rate.base.amount, over: rate.quote.amount), seq)
                }
            }
        }
        return nil
    }

    /// The lowest and highest rate of the days that `date` may mean; nil without a date or a rate.
    package func span(from: Currency, to: Currency, on date: PartialDate?) -> Span? {
        guard let date else { return nil }
        var span: Span?
        var day = date.earliest
        while day <= date.latest {
            if let (value, seq) = rate(from: from, to: to, on: day) {
                span = Span(
                    lowest: min(span?.lowest ?? value, value),
                    highest: max(span?.highest ?? value, value),
                    seqs: Array(Set((span?.seqs ?? []) + [seq])).sorted())
            }
            day = day.adding(days: 1)
        }
        return span
    }
}
