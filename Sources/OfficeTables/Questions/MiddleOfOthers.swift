/// Amounts that are compared with one another.
struct MiddleOfOthers {
    private var amounts: [Int64] = []

    package mutating func add(_ amount: Int64) { amounts.append(amount) }

    package mutating func sort() { amounts.sort() }

    /// The middle of all but one of this amount, of an even number both; nil where fewer are left.
    /// They must be sorted.
    package func middle(without amount: Int64, atLeast fewest: Int) -> ClosedRange<Int64>? {
        let others = amounts.count - 1
        guard others >= max(1, fewest) else { return nil }
        var (low, high) = (0, amounts.count)
        while low < high {
            let half = (low + high) / 2
            if amounts[half] < amount { low = half + 1 } else { high = half }
        }
        func other(_ place: Int) -> Int64 { amounts[place >= low ? place + 1 : place] }
        return other((others - 1) / 2)...other(others / 2)
    }

    /// What of a middle an amount is so many times off at least, off all of it; the nearer end.
    static func off(_ amount: Int64, _ middle: ClosedRange<Int64>, times: Int64) -> Int64? {
        guard !middle.contains(amount) else { return nil }
        let nearer = amount < middle.lowerBound ? middle.lowerBound : middle.upperBound
        return differs(amount, from: nearer, times: times) ? nearer : nil
    }

    /// Whether one of two amounts is so many times the other, at least.
    package static func differs(_ one: Int64, from other: Int64, times: Int64) -> Bool {
        // Amounts are below 2^53 and `times` below 2^10.
        one * times <= other || other * times <= one
    }
}
