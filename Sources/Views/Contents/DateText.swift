import Platform
import Registry
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

    /// `2026-02-05 02:00:05 UTC`, `2026年2月5日 02:00:05 UTC`, `02:00:05 05/02/2026 UTC`.
    package static func moment(_ instant: Instant, in language: Language) -> String {
        let time = instant.description.dropFirst(11).dropLast()
        let day = day(instant.date, in: language)
        return language == .vietnamese ? "\(time) \(day) UTC" : "\(day) \(time) UTC"
    }
}
