import OfficeTables
import Tables
import Wording

/// An empty table of a kind for an office to fill in: the headers, and a row that explains them.
///
/// It has no example row: an example that is left in would be a false statement.
///
/// - Source: `Specs/office-tables.md`.
struct TableTemplate {
    let kind: TableKind
    let language: Language
    let separator: Separator

    var bytes: [UInt8] {
        SpreadsheetCSV.bytes(
            of: [
                kind.columns.map { $0.header(language) },
                kind.columns.map { Explanation.mark + $0.wants(language) },
            ], separator: separator)
    }

    /// Such as `fees-vi.csv`.
    var fileName: String { "\(kind.name.rawValue)-\(language.rawValue).csv" }

    /// What Excel splits cells at where people of this language use it: where the comma is the
    /// decimal mark, a semicolon.
    static func usualSeparator(in language: Language) -> Separator {
        language == .vietnamese ? .semicolon : .comma
    }
}
