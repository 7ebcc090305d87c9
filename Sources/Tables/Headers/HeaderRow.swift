import Wording

/// The header row with its cells taken for columns, and what is wrong with it.
struct HeaderRow<ID: ColumnIdentifier> {
    let row: TableRow
    private(set) var layout = ColumnLayout<ID>()
    private(set) var faults: [TableFault] = []
    /// The language most headers are in; nil when two have equally many.
    let language: Language?

    init(_ row: TableRow, columns: [Column<ID>], words: Vocabulary<ID>) {
        self.row = row
        var counts = [Language: Int]()
        for (index, cell) in row.cells.enumerated() {
            guard let entry = words.entry(for: cell) else {
                let place = ColumnPlace(index: index, header: cell)
                layout.places.append(place)
                if !isBlankText(cell) {
                    let fault = HeaderFaults.unknown(cell, words: words)
                    faults.append(fault.at(row: row.number, column: place))
                }
                continue
            }
            let place = ColumnPlace(index: index, header: cell, identifier: entry.id.rawValue)
            layout.places.append(place)
            for language in entry.languages { counts[language, default: 0] += 1 }
            if let earlier = layout.indices[entry.id] {
                let fault = HeaderFaults.duplicate(cell, of: layout.places[earlier])
                faults.append(fault.at(row: row.number, column: place))
            } else {
                layout.indices[entry.id] = index
            }
        }
        for column in columns where column.isRequired && layout.indices[column.id] == nil {
            let fault = HeaderFaults.missing(column.names)
            faults.append(fault.at(row: row.number, column: nil))
        }
        let most = counts.values.max() ?? 0
        let leading = Language.allCases.filter { counts[$0] == most }
        language = leading.count == 1 ? leading[0] : nil
    }
}
