import Platform

/// Six months of UTC, from 1 January or from 1 July: for so long figures for everybody are made.
/// - Source: `Specs/statistics.md` 12.
package struct HalfYear: Hashable, Comparable, Sendable {
    package let first: CivilDate

    /// The one that a day lies in.
    package init(of day: CivilDate) {
        var month = day.adding(days: 1 - day.day)
        while month.month != 1 && month.month != 7 {
            let before = month.adding(days: -1)
            month = before.adding(days: 1 - before.day)
        }
        first = month
    }

    /// The longest has 184 days, the shortest 181.
    package var next: HalfYear { HalfYear(of: first.adding(days: 190)) }

    package var last: CivilDate { next.first.adding(days: -1) }

    /// Its last second.
    package var end: Instant {
        Instant(seconds: Int64(next.first.daysSinceEpoch) * 86_400 - 1)
    }

    package func contains(_ moment: Instant) -> Bool { (first...last).contains(moment.date) }

    package static func < (left: HalfYear, right: HalfYear) -> Bool { left.first < right.first }
}
