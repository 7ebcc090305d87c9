/// What a cell holds.
package enum CellValue: Hashable, Sendable {
    case text(String)
    case number(SheetNumber)
    case boolean(Bool)
    /// A number that its format shows as a day, and that is a whole one.
    case day(SheetDay)
    /// A number below 1 that its format shows as a time.
    case time(SheetTime)
    /// A day with a time other than midnight, whichever of the two the format shows.
    case moment(SheetDay, SheetTime)
    /// A number that its format shows as a span of time, like `[h]:mm`.
    case duration(milliseconds: Int64)
    /// A number that its format shows as a day, but that is not one: negative, 0, past 9999, or the
    /// 29 February 1900 that never was.
    case noDay(SheetNumber)
    /// An error value of Excel's, like `#DIV/0!`.
    case error(String)
    /// Nothing: of a formula without a result.
    case empty

    /// As a table of text would have it: `2026-02-05`, `TRUE`, `-0.05`; of a duration `[h]:mm:ss`.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number), .noDay(let number): number.text
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .day(let day): day.description
        case .time(let time): time.description
        case .moment(let day, let time): "\(day) \(time)"
        case .duration(let milliseconds): CellValue.clock(milliseconds)
        case .error(let error): error
        case .empty: ""
        }
    }

    private static func clock(_ milliseconds: Int64) -> String {
        let hour: Int64 = 3_600_000
        let rest = SheetTime(milliseconds: Int(milliseconds % hour))?.description ?? ""
        return SheetTime.padded(Int(milliseconds / hour)) + rest.dropFirst(2)
    }
}

/// Whether a cell holds a formula, and what its value is worth.
package enum CellFormula: Sendable {
    /// What the cell holds was typed or pasted.
    case none
    /// The value is the result that the program had when it saved.
    case calculated
    /// The workbook says itself that its results must be calculated again when it is opened, so
    /// that they may be anything; a program that never calculated writes 0.
    case stale
    /// There is no result.
    case uncalculated
}
