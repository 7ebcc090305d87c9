import Wording

/// What the cells of a column of amounts say about its marks, counted, so that each cell is read
/// by what the *others* say: no cell is a witness for its own reading.
///
/// - Source: `Specs/tables.md` 29.
package struct AmountWitnesses: Sendable {
    private let language: Language?
    private var dots = 0
    private var commas = 0

    /// - Parameter language: that of the headers; nil when they are of several.
    package init(cells: [String], language: Language?) {
        self.language = language
        for cell in cells {
            switch AmountWitnesses.spokenFor(by: cell) {
            case .dots: dots += 1
            case .commas: commas += 1
            case .unknown: break
            }
        }
    }

    /// What the file says of its marks to the reader of one cell: first its other cells, then the
    /// language of the headers.
    ///
    /// If the others speak for one convention only, that is it; if for both, it is unknown. If none
    /// speaks, Vietnamese headers mean dots, English and Japanese ones commas.
    /// - Parameter cell: a cell of the column; one that was not counted, such as a total's, changes
    ///   nothing where it speaks for nothing, and is not a witness where it does.
    package func convention(for cell: String, wasCounted: Bool = true) -> AmountConvention {
        let own = wasCounted ? AmountWitnesses.spokenFor(by: cell) : .unknown
        let dots = dots - (own == .dots ? 1 : 0)
        let commas = commas - (own == .commas ? 1 : 0)
        return switch (dots > 0, commas > 0, language) {
        case (true, false, _): .dots
        case (false, true, _): .commas
        case (true, true, _): .unknown
        case (false, false, .vietnamese): .dots
        case (false, false, .english), (false, false, .japanese): .commas
        case (false, false, nil): .unknown
        }
    }

    /// For which convention a cell speaks because it can be read in no other way: `15.300.000` and
    /// `12,5` for dots, `1,234.50` for commas.
    ///
    /// Three digits behind the last mark may be a group with a slip before it (`5000.000`), so that
    /// such a cell speaks for nothing.
    private static func spokenFor(by cell: String) -> AmountConvention {
        switch AmountShape(CurrencyMark.stripped(narrowed(cell)).rest) {
        case .grouped(_, .dot): .dots
        case .grouped(_, .comma): .commas
        case .fraction(_, let fraction, .comma, _) where fraction.utf8.count < 3: .dots
        case .fraction(_, let fraction, .dot, _) where fraction.utf8.count < 3: .commas
        default: .unknown
        }
    }
}
