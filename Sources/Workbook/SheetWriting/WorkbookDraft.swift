/// A workbook to be written.
package struct WorkbookDraft: Sendable {
    /// Shown by Excel under File > Info; empty for none.
    package var title: String
    /// As in `ja`; empty for none.
    package var language: String
    package var sheets: [SheetDraft]

    package init(title: String = "", language: String = "", sheets: [SheetDraft]) {
        self.title = title
        self.language = language
        self.sheets = sheets
    }
}

package struct SheetDraft: Sendable {
    /// 1–31 UTF-16 units without `[ ] : * ? / \`, no apostrophe at its ends, unlike any other sheet's.
    package var name: String
    package var visibility = SheetListing.Visibility.visible
    /// From A on.
    package var columns: [ColumnDraft] = []
    /// From the first on; each from A on.
    package var rows: [[CellDraft]] = []
    /// Rows at the top that stay where they are, and are repeated on every printed page.
    package var frozenRows = 0
    package var validations: [ValidationDraft] = []
    package var comments: [CommentDraft] = []
    package var merges: [CellRange] = []
    /// Over which arrows for a filter are shown.
    package var filter: CellRange?
    /// Whether cells that are locked cannot be changed; there is no password.
    package var isProtected = false
    package var isLandscape = false
    /// Columns from A on that are repeated on every printed page, where the sheet is wider than one.
    package var repeatedColumns = 0
    /// Whether the columns are printed on as few pages side by side as can be read.
    package var fitsWidth = true

    package init(name: String) { self.name = name }
}

package struct ColumnDraft: Sendable {
    /// Characters of the standard font, 0 for the usual width; 0–255.
    package var width: Int
    /// Of the cells that have none of their own: rows that are filled in later.
    package var style: CellStyle
    package var isHidden: Bool

    package init(width: Int = 0, style: CellStyle = CellStyle(), isHidden: Bool = false) {
        self.width = width
        self.style = style
        self.isHidden = isHidden
    }
}

package struct CellDraft: Sendable {
    package enum Value: Sendable {
        case empty
        /// At most 32,767 UTF-16 units; whatever it begins with, it stays text.
        case text(String)
        /// At most 15 digits that count, as Excel keeps no more.
        case number(SheetNumber)
        /// Shown as `CellStyle.dayFormat` where the style has no format.
        case day(SheetDay)
        case moment(SheetDay, SheetTime)
        case boolean(Bool)
    }

    package var value: Value
    package var style: CellStyle

    package init(_ value: Value, _ style: CellStyle = CellStyle()) {
        self.value = value
        self.style = style
    }

    package static func text(_ text: String, _ style: CellStyle = CellStyle()) -> CellDraft {
        CellDraft(.text(text), style)
    }

    package static func whole(_ number: Int64, _ style: CellStyle = CellStyle()) -> CellDraft {
        CellDraft(.number(SheetNumber(number)), style)
    }
}

/// How a cell looks and behaves.
package struct CellStyle: Hashable, Sendable {
    package enum Alignment: String, Sendable { case general, left, center, right }

    /// 0xRRGGBB.
    package typealias Colour = UInt32

    /// As in Excel: empty for none, `@` for text, `#,##0`, `yyyy\-mm\-dd`.
    package var format = ""
    package var isBold = false
    package var wraps = false
    package var alignment = Alignment.general
    package var fill: Colour?
    package var ink: Colour?
    package var hasBorder = false
    /// Counts only on a protected sheet.
    package var isLocked = true

    package init() {}

    /// Digits in groups of three.
    package static let wholeFormat = "#,##0"
    package static let dayFormat = "yyyy\\-mm\\-dd"
    package static let momentFormat = "yyyy\\-mm\\-dd\\ hh:mm:ss"
    package static let textFormat = "@"
}

/// A remark that is shown when the pointer is on a cell.
package struct CommentDraft: Sendable {
    package var cell: CellReference
    package var text: String

    package init(on cell: CellReference, _ text: String) {
        self.cell = cell
        self.text = text
    }
}

/// What may be typed into some cells.
package struct ValidationDraft: Sendable {
    package enum Rule: Sendable {
        /// One of the values of these cells, which Excel offers as a list.
        case list(sheet: String, CellRange)
        case whole(ClosedRange<Int64>)
        case day(ClosedRange<SheetDay>)
    }

    package enum Strictness: Sendable {
        /// What is not allowed cannot be typed.
        case refuses
        /// It can be typed after a warning.
        case warns
        /// It can be typed: a list only offers.
        case offers
    }

    package var cells: CellRange
    package var rule: Rule
    package var strictness = Strictness.refuses
    /// Shown when something else is typed: a title of at most 32 UTF-16 units, a text of 255.
    package var refusal: (title: String, text: String)?
    /// Shown when the cell is chosen; of the same lengths.
    package var hint: (title: String, text: String)?

    package init(of cells: CellRange, _ rule: Rule) {
        self.cells = cells
        self.rule = rule
    }
}
