/// Reads words of a closed vocabulary between commas, semicolons or line breaks, each taken once.
package struct WordsReader<ID: Hashable & Sendable>: CellReader {
    package let words: Vocabulary<ID>

    package init(_ words: Vocabulary<ID>) { self.words = words }

    package func read(_ cell: String) -> Result<[ID], CellFault> {
        var found: [ID] = []
        for word in cell.split(whereSeparator: { ",;、，；\n\r\r\n".contains($0) }) {
            switch WordReader(words).read(String(word)) {
            case .failure(let fault): return .failure(fault)
            case .success(let id): if !found.contains(id) { found.append(id) }
            }
        }
        return found.isEmpty ? .failure(CellFaults.empty) : .success(found)
    }
}
