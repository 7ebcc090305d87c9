import Wording

/// How far back a total reaches.
package enum TotalScope: String, Sendable, Hashable {
    /// All rows above.
    case whole
    /// All rows above, or those since the total before.
    case part
}

/// A row that adds up others.
package struct TotalRow<ID: ColumnIdentifier>: Sendable {
    package let row: DataRow<ID>
    /// The word that makes it a total, as it is in the file.
    package let label: String
    package let scope: TotalScope
}

/// By what a total row is known.
package struct TotalWords<ID: ColumnIdentifier>: Sendable {
    package let words: Vocabulary<TotalScope>
    /// The column that is added up; the word must be before it.
    package let amount: ID
    /// Columns that may be filled in beside the word and the amount.
    package let alongside: [ID]

    package init(
        words: Vocabulary<TotalScope> = StandardTotalWords.vocabulary, amount: ID,
        alongside: [ID] = []
    ) {
        self.words = words
        self.amount = amount
        self.alongside = alongside
    }

    enum Judgement {
        case data
        case total(TotalRow<ID>)
        /// A total's word in a row that is otherwise filled like data.
        case unclear(CellFault, ColumnPlace?)
    }

    func judge(_ row: DataRow<ID>) -> Judgement {
        guard let amountIndex = row.layout.indices[amount] else { return .data }
        for (index, cell) in row.cells.prefix(amountIndex).enumerated() {
            guard let entry = words.entry(for: cell) else { continue }
            let allowed = ([amount] + alongside).compactMap { row.layout.indices[$0] } + [index]
            let others = row.cells.indices.filter {
                !isBlankText(row.cells[$0]) && !allowed.contains($0)
            }
            if others.isEmpty {
                return .total(
                    TotalRow(row: row, label: shown(trimmed(cell)), scope: entry.id))
            }
            // A lone word among a full row's cells may be a name or a remark of that row's.
            let place = index < row.layout.places.count ? row.layout.places[index] : nil
            return .unclear(TotalFaults.totalOrData(cell), place)
        }
        return .data
    }
}
