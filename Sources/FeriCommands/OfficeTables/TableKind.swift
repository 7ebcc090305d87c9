import Registry
import Tables
import Wording

/// A kind of table that an office files: its columns, and what its rows say.
///
/// - Source: `Specs/office-tables.md`.
package struct TableKind: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case fees, workers, milestones, refunds, attestations
    }

    package let name: Name
    /// What people call such a table.
    package let label: Trilingual
    package let columns: [DescribedColumn]
    /// By what its total rows are known; nil where nothing is added up.
    let totals: TotalWords<TableColumn>?
    /// Above what `TableStatement.shown` says of each statement.
    let headings: [Heading]
    /// Reads the rows below a header that was found.
    let read: @Sendable (HeaderMatch<TableColumn>, FilingTerms, inout NameBook) throws -> Findings

    struct Heading: Sendable {
        let text: Trilingual
        let alignment: TextTable.Alignment

        init(_ text: Trilingual, _ alignment: TextTable.Alignment = .left) {
            self.text = text
            self.alignment = alignment
        }
    }

    /// What the rows of a table say, and all that is wrong with them.
    struct Findings {
        /// Of use only without faults.
        var statements: [TableStatement] = []
        var faults: [TableFault] = []
        /// What is worth a look and filed all the same.
        var warnings: [TableFault] = []
    }

    /// Its columns and those that a report has added: a report is put right and filed like the table
    /// it was made of.
    var matched: [Column<TableColumn>] {
        columns.map(\.column)
            + ReportColumn.allCases.map { column in
                let words = column.words
                return Column(
                    column.id, en: [words.en], ja: [words.ja], vi: [words.vi], isRequired: false)
            }
    }

    package static let all = Name.allCases.map(named)

    package static func named(_ name: Name) -> TableKind {
        switch name {
        case .fees: .fees
        case .workers: .workers
        case .milestones: .milestones
        case .refunds: .refunds
        case .attestations: .attestations
        }
    }

    /// Whether the file has a header of some kind, most of it in Japanese.
    static func hasJapaneseHeader(_ table: Table) -> Bool {
        guard let kind = of(table),
            case .success(let match) = HeaderMatch.find(in: table, columns: kind.matched)
        else { return false }
        return match.language == .japanese
    }

    /// How many rows of data a table has; nil without a header of some kind.
    static func dataRows(of table: Table) -> Int? {
        guard let kind = of(table),
            case .success(let match) = HeaderMatch.find(
                in: table, columns: kind.matched, totals: kind.totals)
        else { return nil }
        return match.rows.count
    }

    /// The kind whose header the file has: of the columns that it names most, less those it lacks.
    static func of(_ table: Table) -> TableKind? {
        var best: (kind: TableKind, fit: Int)?
        for kind in all {
            guard let fit = HeaderMatch.fit(of: table, columns: kind.matched) else { continue }
            if fit > best?.fit ?? Int.min { best = (kind, fit) }
        }
        return best?.kind
    }
}
