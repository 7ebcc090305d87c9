/// Collects the faults of a file while its rows are read, so that all are reported at once.
///
/// Read *every* cell of a row before looking whether one of them failed: a `guard` between two
/// cells would hide the second one's fault.
package struct FaultList: Sendable {
    package private(set) var faults: [TableFault]

    /// Begins with what was found before: usually `match.faults`.
    package init(_ faults: [TableFault] = []) { self.faults = faults }

    package mutating func add(_ fault: TableFault) { faults.append(fault) }

    package mutating func add(_ more: [TableFault]) { faults += more }

    /// Adds a fault of a cell, at its place.
    package mutating func add<ID: ColumnIdentifier>(
        _ fault: CellFault, in row: DataRow<ID>, _ column: ID
    ) {
        faults.append(fault.at(row: row.number, column: row.place(of: column)))
    }

    /// The cell's value; nil, and the fault noted, when it has none.
    ///
    /// nil without a fault when the file lacks the column, which the header's faults tell already
    /// if the column is required.
    package mutating func value<ID: ColumnIdentifier, Reader: CellReader>(
        in row: DataRow<ID>, _ column: ID, by reader: Reader
    ) -> Reader.Value? {
        // A cell that has a fault of its own was reported with its row.
        guard let cell = row.cell(column), !cell.hasFault else { return nil }
        switch reader.read(cell) {
        case .success(let value): return value
        case .failure(let fault):
            add(fault, in: row, column)
            return nil
        }
    }

    /// As `value`, but an empty cell is nil without a fault.
    package mutating func valueIfAny<ID: ColumnIdentifier, Reader: CellReader>(
        in row: DataRow<ID>, _ column: ID, by reader: Reader
    ) -> Reader.Value? {
        row.isEmpty(column) ? nil : value(in: row, column, by: reader)
    }

    /// All that was found; nil when nothing was.
    package var found: TableFaults? { TableFaults(faults) }
}
