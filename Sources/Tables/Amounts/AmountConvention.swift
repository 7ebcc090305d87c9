import Wording

/// Which mark stands between groups of three digits in a column of amounts.
package enum AmountConvention: String, Sendable {
    /// `15.300.000`; a comma is the decimal mark.
    case dots
    /// `90,000`; a dot is the decimal mark.
    case commas
    /// The file does not say: `1.234` and `1,234` must be asked about.
    case unknown

    /// What the file says of itself: first the column's own cells, then the headers' language.
    ///
    /// A cell speaks for dots if it can only be read so (`15.300.000`, `1.234,50`, `12,5`), for
    /// commas likewise. If cells speak for one only, that is it; if for both, it is unknown. If
    /// none speaks, Vietnamese headers mean dots, English and Japanese ones commas.
    package init(cells: [String], language: Language?) {
        var dots = false
        var commas = false
        for cell in cells {
            switch AmountShape(CurrencyMark.stripped(narrowed(cell)).rest) {
            case .grouped(_, .dot): dots = true
            case .grouped(_, .comma): commas = true
            case .fraction(_, _, .comma, _): dots = true
            case .fraction(_, _, .dot, _): commas = true
            default: break
            }
        }
        self =
            switch (dots, commas, language) {
            case (true, false, _): .dots
            case (false, true, _): .commas
            case (true, true, _): .unknown
            case (false, false, .vietnamese): .dots
            case (false, false, .english), (false, false, .japanese): .commas
            case (false, false, nil): .unknown
            }
    }

    /// The mark between groups; nil when unknown.
    var groupMark: AmountShape.Mark? {
        switch self {
        case .dots: .dot
        case .commas: .comma
        case .unknown: nil
        }
    }
}
