import Registry

/// Amounts of each currency, never added across currencies.
struct Sums: Equatable {
    /// By the currency's place; a currency of which nothing is named has 0, and no line names 0.
    private var amounts = InlineArray<16, Int64>(repeating: 0)

    init(_ flows: [KnownFlow]) {
        // At most 200 lines of less than 2^53 each stay below 2^61.
        for flow in flows { amounts[flow.amount.currency.index] += flow.amount.amount }
    }

    static func == (left: Sums, right: Sums) -> Bool {
        left.amounts.indices.allSatisfy { left.amounts[$0] == right.amounts[$0] }
    }

    /// Whether these are less than `other` in a currency and more in none; nil where currencies
    /// differ and only rates could tell.
    func isLess(than other: Sums) -> Bool? {
        var (isLess, isMore) = (false, false)
        for place in amounts.indices {
            let (one, another) = (amounts[place], other.amounts[place])
            if (one == 0) != (another == 0) { return nil }
            if one < another { isLess = true }
            if one > another { isMore = true }
        }
        return isLess && !isMore
    }
}
