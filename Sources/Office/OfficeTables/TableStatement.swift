import Registry
import Transparency
import Wording

/// What one statement will say, as rows of a table tell it.
package struct TableStatement: Sendable {
    /// The rows that say it, as Excel numbers them.
    package let rows: [Int]
    package let content: Content
    /// A cell for each heading of the kind.
    let shown: [Trilingual]
    /// The same for other programs, without the rows.
    let members: [(String, JSONValue)]

    var json: JSONValue {
        .object(of: members + [("rows", .array(rows.map { .integer(Int64($0)) }))])
    }
}

extension Trilingual {
    /// What reads the same in every language.
    init(plain text: String) { self.init(en: text, ja: text, vi: text) }
}
