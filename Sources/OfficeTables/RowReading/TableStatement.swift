import Registry
import Transparency
import Wording

/// What one statement will say, as rows of a table tell it.
package struct TableStatement: Sendable {
    /// The rows that say it, as Excel numbers them.
    package let rows: [Int]
    package let content: Content
    /// A cell for each heading of the kind.
    package let shown: [Trilingual]
    /// The same for other programs, without the rows.
    package let members: [(String, JSONValue)]
    /// The row of each part of the content (`SaidPart`), in the content's order.
    let rowsOfParts: [Int]
    /// Whether the day on which it was said is only that of filing, since nobody gave one.
    package let isDatedByFiling: Bool

    /// - Parameter rowsOfParts: where not every row tells a part; else the rows.
    package init(
        rows: [Int], content: Content, shown: [Trilingual], members: [(String, JSONValue)],
        rowsOfParts: [Int]? = nil, isDatedByFiling: Bool = false
    ) {
        self.rows = rows
        self.content = content
        self.shown = shown
        self.members = members
        self.rowsOfParts = rowsOfParts ?? rows
        self.isDatedByFiling = isDatedByFiling
    }

    package var json: JSONValue {
        .object(of: members + [("rows", .array(rows.map { .integer(Int64($0)) }))])
    }
}

extension Trilingual {
    /// What reads the same in every language.
    package init(plain text: String) { self.init(en: text, ja: text, vi: text) }
}
