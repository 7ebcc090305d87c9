import Platform
import Registry
import RegistryWords
import Wording

/// Days and moments as a reader of each language writes them.
package enum DateText {
    /// `2026-02-05`, `2026年2月5日`, `05/02/2026`.
    package static func day(_ day: CivilDate, in language: Language) -> String {
        Dates.said(day)(language)
    }

    /// A day, or `2026-02`, `2026年2月`, `tháng 2/2026`.
    package static func partial(_ date: PartialDate, in language: Language) -> String {
        Dates.said(date)(language)
    }

    /// `5 February 2026`, `2026年2月5日`, `ngày 5 tháng 2 năm 2026`; of a month `February 2026`: so that
    /// nobody takes the day for the month.
    package static func inWords(_ date: PartialDate, in language: Language) -> String {
        let (year, month) = (date.earliest.year, date.earliest.month)
        let day: Int? = if case .day(let day) = date { day.day } else { nil }
        return switch language {
        case .english: (day.map { "\($0) " } ?? "") + "\(months[month - 1]) \(year)"
        case .japanese: "\(year)年\(month)月" + (day.map { "\($0)日" } ?? "")
        case .vietnamese: (day.map { "ngày \($0) " } ?? "") + "tháng \(month) năm \(year)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `2026-02-05 02:00:05 UTC`, `2026年2月5日 02:00:05 UTC`, `02:00:05 05/02/2026 UTC`.
    package static func moment(_ instant: Instant, in language: Language) -> String {
        let time = instant.description.dropFirst(11).dropLast()
        let day = day(instant.date, in: language)
        return language == .vietnamese ? "\(time) \(day) UTC" : "\(day) \(time) UTC"
    }
}
