import Transparency

/// How whole numbers lie: quartiles by rank, each one of the numbers themselves.
/// - Source: `Specs/statistics.md` §2.
package struct Spread: Hashable, Sendable {
    package let lowerQuartile: Int64
    package let median: Int64
    package let upperQuartile: Int64
    package let maximum: Int64

    /// nil of no numbers. Between two ranks the higher number is taken: a figure here is never
    /// lower than the one of any other definition.
    package init?(_ numbers: [Int64]) {
        guard let last = numbers.max() else { return nil }
        let sorted = numbers.sorted()
        func quartile(_ number: Int) -> Int64 {
            sorted[min(sorted.count - 1, number * sorted.count / 4)]
        }
        lowerQuartile = quartile(1)
        median = quartile(2)
        upperQuartile = quartile(3)
        maximum = last
    }

    package var members: [(String, JSONValue)] {
        [
            ("lower_quartile", .integer(lowerQuartile)), ("median", .integer(median)),
            ("upper_quartile", .integer(upperQuartile)), ("maximum", .integer(maximum)),
        ]
    }
}
