/// From where on a value is asked about.
///
/// - Source: `Specs/tables.md` 54–56, with the reasons.
enum SlipLimits {
    /// How many times an amount differs from the middle of the others of its kind of fee.
    static let timesOffKind: Int64 = 200
    static let fewestOfKind = 2
    /// The same of all others in its currency.
    static let timesOffColumn: Int64 = 500
    static let fewestOfColumn = 3
    /// How many months' wage an amount has at most.
    static let mostWages: Int64 = 30
    /// Which part of a month's wage it has at least.
    static let leastOfWage: Int64 = 500
    /// How many times one wage differs from another.
    static let timesOffWage: Int64 = 30
    /// Before the first day that is known of an order.
    static let daysBefore = 730
    /// After its end.
    static let daysAfter = 183
}
