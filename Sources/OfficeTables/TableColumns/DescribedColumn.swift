import Tables
import Wording

/// A column of a kind of table: its words, and what a clerk is asked to write into it.
package struct DescribedColumn: Sendable {
    package let column: Column<TableColumn>
    /// With an example or the words that may be there; without the mark of explanations.
    package let wants: Trilingual
    /// What its cells hold, for a template that is a workbook.
    private(set) var content = Content.text

    package enum Content: Sendable {
        /// Typed as it is meant; nothing that Excel makes of it is wanted.
        case text
        case amount
        case day
        /// One of these words; the only ones that are understood, in each language.
        case word([Trilingual])
        /// Whom the filer knows.
        case name(Names)
    }

    package enum Names: Sendable { case orders, workers, parties, workersAndParties }

    /// The column as one whose cells hold this.
    package func holding(_ content: Content) -> DescribedColumn {
        var column = self
        column.content = content
        return column
    }

    /// The column as one whose cells hold one of a vocabulary's words.
    package func holding<ID>(wordOf words: Vocabulary<ID>) -> DescribedColumn {
        holding(.word(words.terms.map(\.offered)))
    }

    package var id: TableColumn { column.id }

    /// The header that a template gives the column.
    package var header: Trilingual { column.names.offered }

    package init(_ column: Column<TableColumn>, _ wants: Trilingual) {
        self.column = column
        self.wants = wants
    }

    package init(
        _ id: TableColumn, en: [String], ja: [String], vi: [String], isRequired: Bool = true,
        wants: (en: String, ja: String, vi: String)
    ) {
        self.init(
            Column(id, en: en, ja: ja, vi: vi, isRequired: isRequired),
            Trilingual(en: wants.en, ja: wants.ja, vi: wants.vi))
    }

    /// A column whose cells hold one of a vocabulary's words, all of which the explanation lists.
    package init<ID>(
        _ id: TableColumn, of words: Vocabulary<ID>, en: [String], ja: [String], vi: [String],
        isRequired: Bool = true
    ) {
        let offered = words.offered(upTo: 40)
        self.init(
            id, en: en, ja: ja, vi: vi, isRequired: isRequired,
            wants: (
                en: "one of: \(offered.en)", ja: "次のいずれか：\(offered.ja)",
                vi: "một trong: \(offered.vi)"
            ))
        content = .word(words.terms.map(\.offered))
    }
}

extension DescribedColumn {
    /// The column with another explanation.
    package func wanting(en: String, ja: String, vi: String) -> DescribedColumn {
        DescribedColumn(column, Trilingual(en: en, ja: ja, vi: vi)).holding(content)
    }
}
