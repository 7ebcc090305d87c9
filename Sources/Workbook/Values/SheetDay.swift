/// A day of the calendar that spreadsheets use: the Gregorian one, from 1900.
package struct SheetDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 1900–9999.
    package let year: Int
    /// 1–12.
    package let month: Int
    package let day: Int

    package static let years = 1900...9999

    /// nil unless there is such a day.
    package init?(year: Int, month: Int, day: Int) {
        guard SheetDay.years ~= year, 1...12 ~= month,
            1...SheetDay.days(of: month, in: year) ~= day
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    static func days(of month: Int, in year: Int) -> Int {
        let isLeap =
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1 March of the year 0, counted in years that begin in March, so that the leap day
    /// is a year's last.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
            - 1
    }

    /// The day 1899-12-30, from which Excel's numbers count since March 1900.
    private static let origin = number(year: 1899, month: 12, day: 30)

    /// Days since 1899-12-30.
    var daysSinceOrigin: Int {
        SheetDay.number(year: year, month: month, day: day) - SheetDay.origin
    }

    /// nil before 1900 and after 9999.
    init?(daysSinceOrigin days: Int) {
        guard 0...3_000_000 ~= days else { return nil }
        let number = SheetDay.origin + days
        // At the turn of a year the quotient may be one too many.
        var years = (10_000 * number + 14_780) / 3_652_425
        if SheetDay.number(year: years, month: 3, day: 1) > number { years -= 1 }
        let rest = number - SheetDay.number(year: years, month: 3, day: 1)
        let months = (5 * rest + 2) / 153
        self.init(
            year: months < 10 ? years : years + 1, month: (months + 2) % 12 + 1,
            day: rest - (153 * months + 2) / 5 + 1)
    }

    package static func < (one: SheetDay, other: SheetDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(10)
        for (number, digits) in [(year, 4), (month, 2), (day, 2)] {
            if !text.isEmpty { text.append(UInt8(ascii: "-")) }
            var unit = digits == 4 ? 1000 : 10
            while unit > 0 {
                text.append(UInt8(0x30 + number / unit % 10))
                unit /= 10
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// A time of day, to the millisecond.
package struct SheetTime: Hashable, Sendable, CustomStringConvertible {
    /// Since midnight: 0 … 86,399,999.
    package let milliseconds: Int

    static let ofDay = 86_400_000

    /// nil unless the time lies within a day.
    package init?(milliseconds: Int) {
        guard 0..<SheetTime.ofDay ~= milliseconds else { return nil }
        self.milliseconds = milliseconds
    }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `HH:MM:SS`, with three decimals where there are milliseconds.
    package var description: String {
        let seconds = milliseconds / 1000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(SheetTime.padded)
        let rest = milliseconds % 1000
        let decimals = rest == 0 ? "" : "." + String(1000 + rest).dropFirst()
        return clock.joined(separator: ":") + decimals
    }
}
