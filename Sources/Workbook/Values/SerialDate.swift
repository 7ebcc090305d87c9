/// How a workbook counts days: from 1900 or, as old ones of a Macintosh do, from 1904.
package enum DateSystem: Sendable {
    case from1900
    case from1904

    /// The number of 1904-01-01 when counted from 1900.
    private static let between = 1462

    /// The day with this number; nil where there is none.
    ///
    /// From 1900 the numbers 1–59 are the days since 1900-01-01, 60 is 29 February 1900, which never
    /// was, and from 61 on they are the days since 1899-12-30. From 1904, 0 is 1904-01-01.
    /// - Source: ISO/IEC 29500-1 §18.17.4.1.
    func day(_ number: Int) -> SheetDay? {
        guard number >= 0 else { return nil }
        switch self {
        case .from1904: return SheetDay(daysSinceOrigin: number + DateSystem.between)
        case .from1900:
            guard number != 60 else { return nil }
            return SheetDay(daysSinceOrigin: number < 60 ? number + 1 : number)
        }
    }

    /// The number of a day; for a writer, who counts from 1900.
    static func number(of day: SheetDay) -> Int {
        day.daysSinceOrigin < 61 ? day.daysSinceOrigin - 1 : day.daysSinceOrigin
    }
}

extension SheetNumber {
    /// Days and milliseconds of a number that counts days; nil below 0 and from ten million on.
    ///
    /// A fraction is rounded to the nearest millisecond, at the end of a day into the next: a time
    /// of day is kept with some ten decimals, of which none says more.
    var daysAndTime: (days: Int, milliseconds: Int)? {
        guard coefficient >= 0, exponent <= 6 else { return nil }
        if exponent >= 0 { return whole.flatMap { $0 < 10_000_000 ? (Int($0), 0) : nil } }
        // No more than eighteen decimals, so that all products below fit.
        var coefficient = coefficient
        var decimals = -exponent
        while decimals > 18 {
            coefficient /= 10
            decimals -= 1
        }
        let unit = (0..<decimals).reduce(Int64(1)) { unit, _ in unit * 10 }
        let days = coefficient / unit
        guard days < 10_000_000 else { return nil }
        let part = Int128(coefficient % unit) * Int128(SheetTime.ofDay)
        let milliseconds = Int((2 * part + Int128(unit)) / (2 * Int128(unit)))
        return milliseconds == SheetTime.ofDay ? (Int(days) + 1, 0) : (Int(days), milliseconds)
    }

    /// The number of a day and a time of it, counted from 1900, to 10 decimals: within a hundredth of
    /// a millisecond.
    init(day: SheetDay, time: SheetTime) {
        let unit: Int64 = 10_000_000_000
        let part = Int128(time.milliseconds) * Int128(unit)
        let fraction = Int64((part + Int128(SheetTime.ofDay) / 2) / Int128(SheetTime.ofDay))
        self.init(
            coefficient: Int64(DateSystem.number(of: day)) * unit + fraction, exponent: -10)
    }
}
