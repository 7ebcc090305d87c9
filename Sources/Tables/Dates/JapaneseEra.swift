import Platform

/// The Japanese eras that filings can name.
enum JapaneseEra: CaseIterable {
    case heisei
    case reiwa

    /// The era a narrowed date begins with: 令和, R, its one-character form, likewise 平成.
    init?(mark: String) {
        switch mark {
        case "令和", "令", "r", "r.", "㋿": self = .reiwa
        case "平成", "平", "h", "h.", "㍻": self = .heisei
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// The Gregorian year of the era's year 1.
    private var firstYear: Int {
        switch self {
        case .heisei: 1989
        case .reiwa: 2019
        }
    }

    func year(_ yearOfEra: Int) -> Int { firstYear + yearOfEra - 1 }

    /// Whether the day, or any day of the month, is of this era.
    ///
    /// 平成 1989-01-08 to 2019-04-30, 令和 from 2019-05-01.
    func contains(_ date: TableDate) -> Bool {
        let key =
            switch date {
            case .day(let day): (day.year, day.month, day.day)
            case .month(let year, let month): (year, month, 15)
            }
        return switch self {
        case .heisei: key >= (1989, 1, 8) && key <= (2019, 4, 30)
        case .reiwa: key >= (2019, 5, 1)
        }
    }
}
