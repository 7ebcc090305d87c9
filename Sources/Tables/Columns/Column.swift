/// The identifiers of a caller's columns; the raw value is what faults and JSON call a column.
package protocol ColumnIdentifier: RawRepresentable, Hashable, Sendable where RawValue == String {}

/// A column a caller looks for.
package struct Column<ID: ColumnIdentifier>: Sendable {
    /// What its header may say. The identifier itself always may, and counts as English.
    package let names: Term<ID>
    /// Whether a file without it is at fault.
    package let isRequired: Bool

    package var id: ID { names.id }

    package init(
        _ id: ID, en: [String], ja: [String], vi: [String], isRequired: Bool = true
    ) {
        names = Term(id, en: en + [id.rawValue], ja: ja, vi: vi)
        self.isRequired = isRequired
    }
}
