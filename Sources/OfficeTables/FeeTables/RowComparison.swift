import Platform
import Registry
import RegistryWords
import Tables

/// Compares the rows that make one declaration: those of one worker of one order, as one side
/// tells them.
struct RowComparison {
    private(set) var faults: [TableFault] = []
    /// Rows that repeat another.
    private(set) var warnings: [TableFault] = []

    /// By the UTF-8 of what tells them apart, so that nothing but the same text is the same.
    private var firstRows: [[UInt8]: Said] = [:]
    private var lines: [[UInt8]: Int] = [:]

    /// What the rows so far have said of their declaration, and in which row first.
    private struct Said {
        var moment: (Moment, row: Int)?
        var nothingElse: (Bool, row: Int)?
        var saidOn: (String, row: Int)?
        var present: ([PartyID], row: Int)?
    }

    init(of rows: [FeeRow]) {
        for row in rows {
            if row.isNil, row.nothingElse == false {
                let cell = row.cells[.nothingElse] ?? ""
                add(FeeTableFaults.nilIsNotAll(cell), row, .nothingElse)
            }
            guard let key = FeeDeclaration.key(of: row) else { continue }
            compare(row, under: key)
            if !row.isNil { noteRepetition(of: row, under: key) }
        }
    }

    private mutating func compare(_ row: FeeRow, under key: [UInt8]) {
        var said = firstRows[key] ?? Said()
        if let moment = row.moment {
            if let (first, number) = said.moment, first != moment {
                let fault = FeeTableFaults.moments(
                    row.cells[.moment] ?? "", row: number, first.label)
                add(fault, row, .moment)
            }
            said.moment = said.moment ?? (moment, row.number)
        }
        if let nothingElse = row.nothingElse {
            check(nothingElse, against: said.nothingElse, row, .nothingElse)
            said.nothingElse = said.nothingElse ?? (nothingElse, row.number)
        }
        if let saidOn = row.saidOn?.description {
            check(saidOn, against: said.saidOn, row, .saidOn)
            said.saidOn = said.saidOn ?? (saidOn, row.number)
        }
        if let present = row.present {
            check(present, against: said.present, row, .present)
            said.present = said.present ?? (present, row.number)
        }
        firstRows[key] = said
    }

    private mutating func check<Value: Equatable>(
        _ value: Value, against first: (Value, row: Int)?, _ row: FeeRow,
        _ column: TableColumn
    ) {
        guard let (known, number) = first, known != value else { return }
        add(FeeTableFaults.disagrees(row.cells[column] ?? "", row: number), row, column)
    }

    private mutating func noteRepetition(of row: FeeRow, under key: [UInt8]) {
        guard let payer = row.payer, let payee = row.payee, let amount = row.amount else { return }
        let parts = [
            payer, payee, row.cells[.kind] ?? "", row.item ?? "", String(amount.amount),
            amount.currency.code, row.paidOn?.description ?? "", row.method.rawValue,
            row.note ?? "",
        ]
        let line = key + parts.flatMap { Array($0.utf8) + [0] }
        if let earlier = lines[line] {
            warnings.append(
                FeeTableFaults.repeated(earlier).at(row: row.number, column: nil))
        } else {
            lines[line] = row.number
        }
    }

    private mutating func add(_ fault: CellFault, _ row: FeeRow, _ column: TableColumn) {
        faults.append(fault.at(row: row.number, column: row.cells.place(of: column)))
    }
}
