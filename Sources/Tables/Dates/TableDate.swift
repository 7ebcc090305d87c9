import Platform

/// A date as papers give it: a day, or only its month.
package enum TableDate: Hashable, Sendable, CustomStringConvertible {
    case day(CivilDate)
    /// `month` is 1–12.
    case month(year: Int, month: Int)

    /// `YYYY-MM-DD` or `YYYY-MM`.
    package var description: String {
        switch self {
        case .day(let day): return day.description
        case .month(let year, let month):
            // A month's first day is always there; its last three characters are the day.
            guard let first = CivilDate(year: year, month: month, day: 1) else { return "" }
            return String(first.description.dropLast(3))
        }
    }
}
