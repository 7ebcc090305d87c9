import Platform
import Registry
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
        let text = day.description
        return Trilingual(
            en: text, ja: "\(day.year)年\(day.month)月\(day.day)日",
            vi: "\(text.suffix(2))/\(text.dropFirst(5).prefix(2))/\(text.prefix(4))")
    }
}
