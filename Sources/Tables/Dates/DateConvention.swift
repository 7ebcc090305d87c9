import Wording

/// What `02/03/2026` means in a column of dates.
package enum DateConvention: String, Sendable {
    /// Day, month, year.
    case dayFirst
    /// The file does not say: such a date must be asked about.
    case unknown

    /// Day first beside Vietnamese headers, unless a cell of the column can only be month first.
    ///
    /// Other cells prove nothing for day first: an Excel set to American dates rewrites the dates
    /// it understands and leaves `31/01/2026` as it was typed.
    package init(cells: [String], language: Language?) {
        guard language == .vietnamese else {
            self = .unknown
            return
        }
        let monthFirst = cells.contains { cell in
            guard case .twoThenYear(let first, let second, _)? = DateShape(narrowed(cell)) else {
                return false
            }
            return (1...12).contains(first) && (13...31).contains(second)
        }
        self = monthFirst ? .unknown : .dayFirst
    }
}
