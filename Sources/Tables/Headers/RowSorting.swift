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
    /// Whether a cell that is not there is empty, and nothing was cut off.
    private let isWorkbook: Bool
    /// The first and last number of the rows that are hidden, one after the other.
    private var hidden: [ClosedRange<Int>] = []

    init(
        header: HeaderRow<ID>, columns: [Column<ID>], totals words: TotalWords<ID>?,
        isWorkbook: Bool = false
    ) {
        self.header = header
        self.words = words
        self.isWorkbook = isWorkbook
        required = columns.filter(\.isRequired).compactMap { header.layout.indices[$0.id] }.sorted()
        noteCells(of: header.row)
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
        noteCells(of: row)
        noteHidden(row)
        let data = DataRow(row, layout: header.layout)
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
        let missing = isWorkbook ? [] : required.filter { $0 >= row.cells.count }
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

    /// Tells what cannot be read whatever the column is; of a row that is struck out, once.
    private mutating func noteCells(of row: TableRow) {
        let found = row.notes.compactMap { note -> (column: Int, fault: CellFault)? in
            guard case .fault(let fault) = note.content else { return nil }
            return (note.column, fault)
        }
        let struck = found.filter { $0.fault.kind == .struckOut }
        let filled = row.cells.count { !isBlankText($0) }
        let isStruckOut = struck.count > 1 && struck.count == filled
        if isStruckOut { faults.append(SheetFaults.struckOutRow.at(row: row.number, column: nil)) }
        for (column, fault) in found where !isStruckOut || fault.kind != .struckOut {
            faults.append(fault.at(row: row.number, column: place(at: column)))
        }
    }

    private mutating func noteHidden(_ row: TableRow) {
        guard row.isHidden else { return }
        if let last = hidden.last, last.upperBound + 1 == row.number {
            hidden[hidden.count - 1] = last.lowerBound...row.number
        } else {
            hidden.append(row.number...row.number)
        }
    }

    /// Tells what concerns several rows: what is hidden and what is merged.
    mutating func finish(hiddenColumns: [ClosedRange<Int>], merges: [MergedCells]) {
        for range in hidden {
            faults.append(SheetFaults.hiddenRows(range).at(row: range.lowerBound, column: nil))
        }
        for index in header.layout.places.indices
        where hiddenColumns.contains(where: { $0 ~= index })
            && rows.contains(where: { index < $0.cells.count && !isBlankText($0.cells[index]) })
        {
            let place = place(at: index)
            let fault = SheetFaults.hiddenColumn(place.header)
            faults.append(fault.at(row: header.row.number, column: place))
        }
        for merge in merges {
            // Rows come in ascending order.
            var low = 0
            var high = rows.count
            while low < high {
                let middle = (low + high) / 2
                if rows[middle].number < merge.rows.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            guard low < rows.count, merge.rows ~= rows[low].number else { continue }
            let known = merge.columns.clamped(to: 0...TableLimits.cells).count {
                !isBlankText(place(at: $0).header)
            }
            // Joined to columns without a header, a cell is only wider.
            guard known > 1 || known == 1 && merge.rows.count > 1 else { continue }
            let fault = SheetFaults.merged(merge.name)
            faults.append(
                fault.at(row: rows[low].number, column: place(at: merge.columns.lowerBound)))
        }
    }

    private func place(at index: Int) -> ColumnPlace {
        index < header.layout.places.count
            ? header.layout.places[index] : ColumnPlace(index: index)
    }
}
