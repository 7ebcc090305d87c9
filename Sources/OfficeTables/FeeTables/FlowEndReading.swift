import Registry
import Tables
import Terminal

/// A row that names somebody who pays, is paid or lends, and the worker it is about.
package struct NamingRow {
    let cells: DataRow<TableColumn>
    let order: OrderNumber?
    /// As the file calls her.
    let worker: String?

    var number: Int { cells.number }

    package init(cells: DataRow<TableColumn>, order: OrderNumber?, worker: String?) {
        self.cells = cells
        self.order = order
        self.worker = worker
    }
}

/// Finds out who the payers and payees of a table are.
package struct FlowEndReading {
    package private(set) var faults: [TableFault] = []
    package private(set) var warnings: [TableFault] = []
    private var toldThatPartiesAreUnknown = false

    package init() {}

    /// Who pays and is paid in this row; nil where that is not known, which `faults` tell.
    package mutating func ends(
        of row: FeeRow, names: inout NameBook
    ) -> (payer: FlowEnd, payee: FlowEnd)? {
        let named = NamingRow(cells: row.cells, order: row.order, worker: row.worker)
        let payer = end(row.payer, row.payerRole, .payer, .payerRole, named, &names)
        let payee = end(row.payee, row.payeeRole, .payee, .payeeRole, named, &names)
        guard let payer, let payee else { return nil }
        if payer == payee {
            add(NameFaults.sameEnds(row.payee ?? ""), named, .payee)
            return nil
        }
        return (payer, payee)
    }

    /// Whom a cell names; nil where that is not known, which `faults` tell, or nobody is named.
    package mutating func end(
        _ name: String?, _ role: FlowRole?, _ column: TableColumn,
        _ roleColumn: TableColumn, _ row: NamingRow, _ names: inout NameBook
    ) -> FlowEnd? {
        guard let name else { return nil }
        if let worker = row.worker, isSame(name, worker, row, &names) {
            if let role, role != .worker {
                add(NameFaults.workerHasRole(row.cells[roleColumn] ?? ""), row, roleColumn)
            }
            return .worker
        }
        if let party = PartyID(name), let kind = names.parties?.kind(of: party) {
            if let role, role != .party(kind) {
                let fault = NameFaults.roleUnlikeRegister(
                    row.cells[roleColumn] ?? "", name, kind)
                warnings.append(
                    fault.at(row: row.number, column: row.cells.place(of: roleColumn)))
            }
            return .party(party, role ?? .party(kind))
        }
        // Without a worker or an order it cannot be said whether the name is hers; that her cell
        // is at fault is reported already.
        guard let worker = row.worker, let order = row.order else { return nil }
        if names.isWorker(name, in: order) {
            add(NameFaults.otherWorker(name, than: worker), row, column)
            return nil
        }
        if PartyIDShape.isMet(by: name) {
            return unregistered(name, role, column, row, names)
        }
        if let near = names.nearMiss(of: name, in: order) ?? PartyIDShape.spelled(by: name) {
            add(NameFaults.nearMiss(name, near), row, column)
            return nil
        }
        guard let role else {
            // A role that is there and could not be read has its own fault.
            if row.cells.isEmpty(roleColumn) { addRoleMissing(name, row, column, roleColumn) }
            return nil
        }
        if role == .worker {
            add(NameFaults.notTheWorker(name, worker: worker), row, column)
            return nil
        }
        if let other = names.nearMiss(ofOutsider: name, row: row.number) {
            add(NameFaults.almostAlike(name, other), row, column)
            return nil
        }
        return .outsider(name, role)
    }

    /// A name that is made like an id, and is none of a registered party as far as is known.
    private mutating func unregistered(
        _ name: String, _ role: FlowRole?, _ column: TableColumn, _ row: NamingRow,
        _ names: NameBook
    ) -> FlowEnd? {
        if let parties = names.parties {
            let near = Suggestion.nearest(to: name, among: parties.parties.map(\.id.text))
            add(NameFaults.unknownParty(name, near: near), row, column)
        } else if names.isProvisional, let party = PartyID(name) {
            return .party(party, role ?? .other)
        } else if !toldThatPartiesAreUnknown {
            toldThatPartiesAreUnknown = true
            faults.append(NameFaults.partiesUnknown(name).at(row: nil, column: nil))
        }
        return nil
    }

    /// Whether `name` is the row's worker, by short name or pseudonym.
    private func isSame(
        _ name: String, _ worker: String, _ row: NamingRow, _ names: inout NameBook
    ) -> Bool {
        if name.utf8.elementsEqual(worker.utf8) { return true }
        guard let order = row.order, !names.isProvisional,
            let one = names.worker(named: name, in: order)
        else { return false }
        return one == names.worker(named: worker, in: order)
    }

    private mutating func addRoleMissing(
        _ name: String, _ row: NamingRow, _ column: TableColumn, _ roleColumn: TableColumn
    ) {
        // A file without the column for roles: the fault is at the name.
        let place = row.cells.place(of: roleColumn) ?? row.cells.place(of: column)
        faults.append(
            NameFaults.roleMissing(
                name, ofLender: roleColumn == .lenderRole
            ).at(row: row.number, column: place))
    }

    private mutating func add(_ fault: CellFault, _ row: NamingRow, _ column: TableColumn) {
        let place = row.cells.place(of: column)
        faults.append(fault.at(row: row.number, column: place))
    }
}
