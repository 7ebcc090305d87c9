import Wording

/// Reads a word of a closed vocabulary as what it means.
package struct WordReader<ID: Hashable & Sendable>: CellReader {
    package let vocabulary: Vocabulary<ID>

    package init(_ vocabulary: Vocabulary<ID>) { self.vocabulary = vocabulary }

    package func read(_ cell: String) -> Result<ID, CellFault> {
        if isBlankText(cell) { return .failure(CellFaults.empty) }
        if let entry = vocabulary.entry(for: cell) { return .success(entry.id) }
        if let fault = CellFaults.excelHabit(of: cell) { return .failure(fault) }
        if let fault = TextDamage.fault(in: cell) { return .failure(fault) }
        if let fault = ForbiddenScalars.fault(in: cell) { return .failure(fault) }
        let meanings = vocabulary.termsSharing(cell)
        if !meanings.isEmpty {
            return .failure(WordFaults.shared(cell, by: listed(meanings.map(\.offered))))
        }
        if let near = vocabulary.nearest(to: cell) {
            return .failure(WordFaults.unknown(cell, near: near.word))
        }
        return .failure(WordFaults.unknown(cell, offered: vocabulary.offered()))
    }
}
