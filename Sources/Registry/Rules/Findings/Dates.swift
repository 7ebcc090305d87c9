import Platform
import Wording

/// How days and months are written for people.
package enum Dates {
    package static func said(_ date: PartialDate) -> Trilingual {
        switch date {
        case .day(let day): said(day)
        case .month(let year, let month):
            Trilingual(
                en: date.description, ja: "\(year)年\(month)月",
                vi: "tháng \(month)/\(year)")
        }
    }

    package static func said(_ day: CivilDate) -> Trilingual {
        let parts = day.description.split(separator: "-")
        return Trilingual(
            en: day.description, ja: "\(day.year)年\(day.month)月\(day.day)日",
            vi: "\(parts[2])/\(parts[1])/\(parts[0])")
    }
}
