/// Which mark is between groups of three digits in a column of amounts.
package enum AmountConvention: String, Sendable {
    /// `15.300.000`; a comma is the decimal mark.
    case dots
    /// `90,000`; a dot is the decimal mark.
    case commas
    /// The file does not say: `1.234` and `1,234` must be asked about.
    case unknown

    /// The mark between groups; nil when unknown.
    var groupMark: AmountShape.Mark? {
        switch self {
        case .dots: .dot
        case .commas: .comma
        case .unknown: nil
        }
    }

    /// The mark before a fraction; nil when unknown.
    var decimalMark: AmountShape.Mark? {
        switch self {
        case .dots: .comma
        case .commas: .dot
        case .unknown: nil
        }
    }
}
