import Platform

/// A day, or a month when nobody remembers the day.
package enum PartialDate: Hashable, Sendable, CustomStringConvertible {
    case day(CivilDate)
    case month(year: Int, month: Int)

    /// nil unless `text` is `YYYY-MM-DD` or `YYYY-MM`.
    package init?(_ text: String) {
        if let day = CivilDate(text) {
            self = .day(day)
        } else if let first = CivilDate(text + "-01") {
            self = .month(year: first.year, month: first.month)
        } else {
            return nil
        }
    }

    package var earliest: CivilDate {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
        }
    }

    package var latest: CivilDate {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            CivilDate(year: year, month: month, day: CivilDate.daysIn(month: month, of: year))
                ?? CivilDate(daysSinceEpoch: 0)
        }
    }

    package var description: String {
        switch self {
        case .day(let day): day.description
        case .month(let year, let month):
            String(
                CivilDate(year: year, month: month, day: 1)?.description.prefix(7) ?? "0000-00")
        }
    }
}
