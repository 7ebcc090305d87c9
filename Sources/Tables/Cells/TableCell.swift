/// What a cell holds, as far as a workbook says so; in a text file all cells are text.
package enum CellKind: UInt8, Sendable {
    case text
    /// A number, whose text has digits, perhaps `-` and a decimal point, and no other mark.
    case number
    /// A day of the calendar or the month of one, whose text is `YYYY-MM-DD` or `YYYY-MM`.
    case day
    /// What is none of these: TRUE, a time, an error.
    case other
}

/// A cell as readers see it.
package struct TableCell: Sendable, Equatable {
    package let text: String
    package let kind: CellKind
    /// What is shown beside a number: a unit, a currency; else empty.
    package let affix: String
    /// Whether its fault is reported with its row already.
    let hasFault: Bool

    package init(_ text: String, kind: CellKind = .text, affix: String = "") {
        self.init(text, kind: kind, affix: affix, hasFault: false)
    }

    init(_ text: String, kind: CellKind, affix: String, hasFault: Bool) {
        self.text = text
        self.kind = kind
        self.affix = affix
        self.hasFault = hasFault
    }
}
