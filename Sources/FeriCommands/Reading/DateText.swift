import Platform
import Registry
import Wording

/// Days and moments as a reader of each language writes them.
package enum DateText {
    /// `2026-02-05`, `2026年2月5日`, `05/02/2026`.
    package static func day(_ day: CivilDate, in language: Language) -> String {
        switch language {
        case .english: day.description
        case .japanese: "\(day.year)年\(day.month)月\(day.day)日"
        case .vietnamese: "\(two(day.day))/\(two(day.month))/\(four(day.year))"
        }
    }

    /// A day, or `2026-02`, `2026年2月`, `02/2026`.
    package static func partial(_ date: PartialDate, in language: Language) -> String {
        switch (date, language) {
        case (.day(let day), _): self.day(day, in: language)
        case (.month(let year, let month), .english): "\(four(year))-\(two(month))"
        case (.month(let year, let month), .japanese): "\(year)年\(month)月"
        case (.month(let year, let month), .vietnamese): "\(two(month))/\(four(year))"
        }
    }

    /// `2026-02-05 02:00:05 UTC`, `2026年2月5日 02:00:05 UTC`, `02:00:05 05/02/2026 UTC`.
    package static func moment(_ instant: Instant, in language: Language) -> String {
        let time = instant.description.dropFirst(11).dropLast()
        let day = day(instant.date, in: language)
        return language == .vietnamese ? "\(time) \(day) UTC" : "\(day) \(time) UTC"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func four(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
    }
}
