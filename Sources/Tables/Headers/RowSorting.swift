/// Tells the rows below a header apart: data, totals, repeated headers, and what is neither.
struct RowSorting<ID: ColumnIdentifier> {
    private(set) var rows: [DataRow<ID>] = []
    private(set) var totals: [TotalRow<ID>] = []
    /// The numbers of the rows that explain the columns.
    private(set) var explanations: [Int] = []
    private(set) var faults: [TableFault] = []

    private let header: HeaderRow<ID>
    private let words: TotalWords<ID>?
    /// The cell positions of the required columns.
    private let required: [Int]

    init(header: HeaderRow<ID>, columns: [Column<ID>], totals words: TotalWords<ID>?) {
        self.header = header
        self.words = words
        required = columns.filter(\.isRequired).compactMap { header.layout.indices[$0.id] }.sorted()
    }

    mutating func take(_ row: TableRow) {
        if row.cells == header.row.cells { return }
        if Explanation.isRow(row.cells) {
            explanations.append(row.number)
            for (index, cell) in row.cells.enumerated() {
                let said = trimmed(cell).dropFirst(Explanation.mark.count)
                guard let fault = ScaleNotice.fault(in: String(said)) else { continue }
                faults.append(fault.at(row: row.number, column: place(at: index)))
            }
            return
        }
        let data = DataRow(number: row.number, cells: row.cells, layout: header.layout)
        switch words?.judge(data) ?? .data {
        case .total(let total):
            totals.append(total)
        case .unclear(let fault, let place):
            faults.append(fault.at(row: row.number, column: place))
        case .data:
            takeData(data)
        }
    }

    private mutating func takeData(_ row: DataRow<ID>) {
        noteCellsWithoutHeader(of: row)
        let filled = row.cells.indices.filter { !isBlankText(row.cells[$0]) }
        if filled.count == 1, header.layout.indices.count >= 3 {
            let only = filled[0]
            let fault = HeaderFaults.strayRow(row.cells[only])
            faults.append(fault.at(row: row.number, column: place(at: only)))
            return
        }
        let missing = required.filter { $0 >= row.cells.count }
        if let first = missing.first {
            let fault = HeaderFaults.missingCells(
                seen: row.cells.count, expected: header.row.cells.count,
                last: row.cells.last ?? "")
            faults.append(fault.at(row: row.number, column: place(at: first)))
            return
        }
        rows.append(row)
    }

    private mutating func noteCellsWithoutHeader(of row: DataRow<ID>) {
        for (index, cell) in row.cells.enumerated() where !isBlankText(cell) {
            let place = place(at: index)
            guard isBlankText(place.header) else { continue }
            let fault = HeaderFaults.cellWithoutHeader(cell)
            faults.append(fault.at(row: row.number, column: place))
        }
    }

    private func place(at index: Int) -> ColumnPlace {
        index < header.layout.places.count
            ? header.layout.places[index] : ColumnPlace(index: index)
    }
}
