import Platform
import Wording

/// Reads a date, of years 1950–2099.
package struct DateReader: CellReader {
    package let convention: DateConvention
    /// Whether the spreadsheet left a date of the column as text, for which it has the order of day
    /// and month the other way round: then those that it took for dates may be exchanged.
    private let mayBeExchanged: Bool

    private static let years = 1950...2099

    package init(convention: DateConvention) {
        self.convention = convention
        mayBeExchanged = false
    }

    /// For a column with these cells, of a workbook only those that are text.
    /// - Parameter language: that of the headers; nil when they are of several.
    package init(cells: [String], language: Language?) {
        convention = DateConvention(cells: cells, language: language)
        mayBeExchanged = cells.contains { cell in
            guard case .twoThenYear(let first, let second, _)? = DateShape(narrowed(cell)) else {
                return false
            }
            return first > 12 || second > 12
        }
    }

    /// A day of a workbook is that day.
    package func read(_ cell: TableCell) -> Result<TableDate, CellFault> {
        guard cell.affix.isEmpty else {
            return .failure(SheetFaults.shownOtherwise(cell.text, beside: cell.affix))
        }
        let found = read(cell.text)
        guard cell.kind == .day, mayBeExchanged, case .success(.day(let day)) = found,
            day.day != day.month,
            let other = CivilDate(year: day.year, month: day.day, day: day.month)
        else { return found }
        return .failure(SheetFaults.rewritten(cell.text, or: other.description))
    }

    package func read(_ cell: String) -> Result<TableDate, CellFault> {
        if isBlankText(cell) { return .failure(CellFaults.empty) }
        if let fault = ForbiddenScalars.fault(in: trimmed(cell)) { return .failure(fault) }
        guard let shape = DateShape(narrowed(cell)) else {
            return .failure(CellFaults.excelHabit(of: cell) ?? DateFaults.notADate(cell))
        }
        switch shape {
        case .clear(let parts):
            return date(parts.year, parts.month, parts.day, in: cell)
        case .era(let era, let yearOfEra, let month, let day):
            guard yearOfEra >= 1 else { return .failure(DateFaults.noSuchDay(cell)) }
            return date(era.year(yearOfEra), month, day, in: cell).flatMap { date in
                era.contains(date)
                    ? .success(date) : .failure(DateFaults.eraDiffers(cell, era: era.name))
            }
        case .monthWithoutZero(let year):
            return .failure(DateFaults.monthWithoutZero(cell, year: year))
        case .twoThenYear(let first, let second, let year):
            return dayAndMonth(first, second, year, in: cell)
        case .shortYear: return .failure(DateFaults.shortYear(cell))
        case .serial(let days): return .failure(DateFaults.serial(cell, days: days))
        case .withTime: return .failure(DateFaults.timeOfDay(cell))
        }
    }

    private func dayAndMonth(
        _ first: Int, _ second: Int, _ year: Int, in cell: String
    ) -> Result<TableDate, CellFault> {
        let isDayFirst = convention == .dayFirst || first > 12 || first == second
        if isDayFirst { return date(year, second, first, in: cell) }
        if second > 12 { return date(year, first, second, in: cell) }
        guard let dayFirst = CivilDate(year: year, month: second, day: first),
            let monthFirst = CivilDate(year: year, month: first, day: second)
        else { return .failure(DateFaults.noSuchDay(cell)) }
        return .failure(DateFaults.ambiguous(cell, dayFirst, or: monthFirst))
    }

    private func date(
        _ year: Int, _ month: Int, _ day: Int?, in cell: String
    ) -> Result<TableDate, CellFault> {
        guard (1...12).contains(month) else { return .failure(DateFaults.noSuchDay(cell)) }
        guard DateReader.years.contains(year) else {
            return .failure(DateFaults.yearOutOfRange(cell))
        }
        guard let day else { return .success(.month(year: year, month: month)) }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            return .failure(DateFaults.noSuchDay(cell))
        }
        return .success(.day(date))
    }
}
