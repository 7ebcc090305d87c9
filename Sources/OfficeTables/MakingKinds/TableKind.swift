import Registry
import Tables
import Terminal
import Wording

/// A kind of table that an office files: its columns, and what its rows say.
///
/// - Source: `Specs/office-tables.md`.
package struct TableKind: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case fees, workers, milestones, refunds, attestations
        case orders
        case orderEvents = "order-events"
        case agreements, contracts, loans, grievances, surveys, responses, countersignatures
        case links
        case parties, licences, standing, keys, rates
    }

    package let name: Name
    /// What people call such a table.
    package let label: Trilingual
    package let columns: [DescribedColumn]
    /// By what its total rows are known; nil where nothing is added up.
    package let totals: TotalWords<TableColumn>?
    /// Above what `TableStatement.shown` says of each statement.
    package let headings: [Heading]
    /// Reads the rows below a header that was found.
    package let read:
        @Sendable (HeaderMatch<TableColumn>, FilingTerms, inout NameBook) throws -> Findings

    package init(
        name: Name, label: Trilingual, columns: [DescribedColumn], totals: TotalWords<TableColumn>?,
        headings: [Heading],
        read:
            @escaping @Sendable (
                HeaderMatch<TableColumn>, FilingTerms, inout NameBook
            ) throws -> Findings
    ) {
        self.name = name
        self.label = label
        self.columns = columns
        self.totals = totals
        self.headings = headings
        self.read = read
    }

    package struct Heading: Sendable {
        package let text: Trilingual
        package let alignment: TextTable.Alignment

        package init(_ text: Trilingual, _ alignment: TextTable.Alignment = .left) {
            self.text = text
            self.alignment = alignment
        }
    }

    /// What the rows of a table say, and all that is wrong with them.
    package struct Findings {
        /// Of use only without faults.
        package var statements: [TableStatement] = []
        package var faults: [TableFault] = []
        /// What is worth a look and filed all the same.
        package var warnings: [TableFault] = []

        package init(
            statements: [TableStatement] = [], faults: [TableFault] = [],
            warnings: [TableFault] = []
        ) {
            self.statements = statements
            self.faults = faults
            self.warnings = warnings
        }
    }

    /// Its columns and those that a report has added: a report is put right and filed like the table
    /// it was made of.
    package var matched: [Column<TableColumn>] {
        columns.map(\.column)
            + ReportColumn.allCases.map { column in
                let words = column.words
                return Column(
                    column.id, en: [words.en], ja: [words.ja], vi: [words.vi], isRequired: false)
            }
    }
}
