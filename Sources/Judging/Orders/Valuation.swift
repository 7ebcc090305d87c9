import Registry

/// What flows are worth together in one currency, as exactly as the record allows.
///
/// A payment of which only the month is known is worth between what the month's lowest and highest
/// rates make of it; one of a day, or of a month with a day, without a published rate is worth
/// something that nobody can say.
package struct Valuation: Sendable {
    package let currency: Currency
    package private(set) var lowest = Ratio.zero
    package private(set) var highest = Ratio.zero
    /// How many flows have no rate.
    package private(set) var unvalued = 0
    /// The statements whose rates were used, ascending.
    package private(set) var rateSeqs: [UInt64] = []

    package init(in currency: Currency) { self.currency = currency }

    /// Of amounts of one date.
    init(of amounts: [Money], on date: PartialDate?, in currency: Currency, _ rates: RateTable) {
        self.init(in: currency)
        for amount in amounts { add(amount, on: date, rates: rates) }
    }

    package mutating func add(_ money: Money, on date: PartialDate?, rates: RateTable) {
        guard money.currency != currency else {
            add(exactly: Ratio(money.amount))
            return
        }
        guard let span = rates.span(from: money.currency, to: currency, on: date) else {
            unvalued += 1
            return
        }
        lowest = lowest + span.lowest * Ratio(money.amount)
        highest = highest + span.highest * Ratio(money.amount)
        note(span.seqs)
    }

    private mutating func note(_ seqs: [UInt64]) {
        if seqs.allSatisfy(rateSeqs.contains) { return }
        rateSeqs = (rateSeqs + seqs).asSeqs
    }

    package mutating func add(exactly amount: Ratio) {
        lowest = lowest + amount
        highest = highest + amount
    }

    /// Adds flows that nobody can value.
    package mutating func addUnvalued(_ count: Int) { unvalued += count }

    package mutating func add(_ other: Valuation) {
        lowest = lowest + other.lowest
        highest = highest + other.highest
        unvalued += other.unvalued
        note(other.rateSeqs)
    }

    /// Whether `factor` times this is more than `limit`.
    package func exceeds(_ limit: Ratio, times factor: Int64 = 1) -> Decision {
        if lowest * Ratio(factor) > limit { return .yes }
        return unvalued == 0 && highest * Ratio(factor) <= limit ? .no : .undetermined
    }

    /// The one value, when there is but one.
    package var exact: Ratio? { unvalued == 0 && lowest == highest ? lowest : nil }
}

/// An answer that the record may be too coarse to give.
package enum Decision: Sendable {
    case yes, no, undetermined
}

extension Valuation {
    /// What is left of this when `other` is taken away; never below 0, and as wide as both allow.
    func less(_ other: Valuation) -> Valuation {
        var rest = Valuation(in: currency)
        // What of the other has no rate may be all of it.
        if other.unvalued == 0, lowest > other.highest {
            rest.lowest = Ratio.distance(lowest, other.highest)
        }
        if highest > other.lowest { rest.highest = Ratio.distance(highest, other.lowest) }
        rest.unvalued = unvalued
        return rest
    }

    func adding(_ other: Valuation) -> Valuation {
        var sum = self
        sum.add(other)
        return sum
    }

    package func multiplied(by factor: Ratio) -> Valuation {
        var product = self
        product.lowest = lowest * factor
        product.highest = highest * factor
        return product
    }
}
