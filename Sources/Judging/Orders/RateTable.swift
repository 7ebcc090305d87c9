import Platform
import Registry

/// The published exchange rates, by day.
///
/// A later publication for a day takes the place of an earlier one. Only a direct pair counts, in
/// either direction: rates are never chained.
package struct RateTable: Sendable {
    /// Both directions of a pair, between days that one publication decides.
    private struct Stretch: Sendable {
        /// Days since the epoch, both included.
        let from: Int
        let to: Int
        let seq: UInt64
        let value: Ratio
    }

    private struct Pair: Hashable {
        let from: Currency
        let to: Currency
    }

    /// Ascending, none touching another.
    private let stretches: [Pair: [Stretch]]

    /// What one minor unit is worth over the days a date may mean.
    package struct Span: Sendable {
        package let lowest: Ratio
        package let highest: Ratio
        /// Ascending, each once.
        package let seqs: [UInt64]
    }

    package init(_ published: [(rates: RatesPublished, seq: UInt64)]) {
        var stated: [Pair: [Stretch]] = [:]
        for (rates, seq) in published.sorted(by: { $0.seq < $1.seq }) {
            var own: Set<Pair> = []
            for rate in rates.rates {
                let pair = Pair(from: rate.base.currency, to: rate.quote.currency)
                let back = Pair(from: pair.to, to: pair.from)
                // Of one publication the first of a pair, in whichever direction.
                guard own.insert(pair).inserted, own.insert(back).inserted else { continue }
                let days = (rates.from.daysSinceEpoch, rates.to.daysSinceEpoch)
                let (base, quote) = (rate.base.amount, rate.quote.amount)
                stated[pair, default: []].append(
                    Stretch(from: days.0, to: days.1, seq: seq, value: Ratio(quote, over: base)))
                stated[back, default: []].append(
                    Stretch(from: days.0, to: days.1, seq: seq, value: Ratio(base, over: quote)))
            }
        }
        stretches = stated.mapValues(RateTable.withoutOverlaps)
    }

    /// What each day's highest seq says.
    private static func withoutOverlaps(_ stated: [Stretch]) -> [Stretch] {
        let sorted = stated.sorted { ($0.from, $0.seq) < ($1.from, $1.seq) }
        var kept: [Stretch] = []
        // Those that hold the day looked at, ascending by seq: the last one decides.
        var open: [Stretch] = []
        var next = 0
        var day = sorted.first?.from ?? 0
        while next < sorted.count || !open.isEmpty {
            if open.isEmpty { day = max(day, sorted[next].from) }
            while next < sorted.count, sorted[next].from <= day {
                let place = open.firstIndex { $0.seq > sorted[next].seq } ?? open.count
                open.insert(sorted[next], at: place)
                next += 1
            }
            while let last = open.last, last.to < day { open.removeLast() }
            guard let rule = open.last else { continue }
            let until = next < sorted.count ? min(rule.to, sorted[next].from - 1) : rule.to
            kept.append(Stretch(from: day, to: until, seq: rule.seq, value: rule.value))
            day = until + 1
        }
        return kept
    }

    /// The lowest and highest rate of the days that `date` may mean; nil without a date, or where
    /// one of the days has no rate: the missing one could be any.
    package func span(from: Currency, to: Currency, on date: PartialDate?) -> Span? {
        guard let date, let stretches = stretches[Pair(from: from, to: to)] else { return nil }
        let (first, last) = (date.earliest.daysSinceEpoch, date.latest.daysSinceEpoch)
        var place = RateTable.firstPlace(in: stretches, endingOnOrAfter: first)
        var span: Span?
        var day = first
        while day <= last {
            guard place < stretches.count, stretches[place].from <= day else { return nil }
            let (value, seq) = (stretches[place].value, stretches[place].seq)
            span = Span(
                lowest: min(span?.lowest ?? value, value),
                highest: max(span?.highest ?? value, value),
                seqs: span.map { ($0.seqs + [seq]).asSeqs } ?? [seq])
            day = stretches[place].to + 1
            place += 1
        }
        return span
    }

    private static func firstPlace(in stretches: [Stretch], endingOnOrAfter day: Int) -> Int {
        var range = 0..<stretches.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                stretches[middle].to < day
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
