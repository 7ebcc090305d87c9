import Platform
import Registry
import Tables
import Terminal
import Transparency

/// The declarations that a table makes, in the order in which their workers first are in it.
package struct FeeDeclarations {
    /// Only when there are no faults; else empty.
    package private(set) var declarations: [FeeDeclaration] = []
    /// All that is wrong with the table: with its cells, its rows, and its names.
    package let faults: [TableFault]
    package let warnings: [TableFault]

    package init(
        of table: FeeTable, terms: FilingTerms, names: inout NameBook
    ) throws {
        var reading = DeclarationReading(terms)
        for row in table.rows { reading.take(row, names: &names) }
        reading.finish()
        warnings = table.warnings + reading.ends.warnings
        let found = table.faults + reading.faults + reading.ends.faults
        guard found.isEmpty else {
            faults = found
            return
        }
        var made: [FeeDeclaration] = []
        var tooLong: [TableFault] = []
        for group in reading.groups {
            guard let declaration = try group.declaration(terms, names: &names) else { continue }
            let bytes = CanonicalJSON.bytes(of: declaration.content.json).count
            if declaration.lines.count > FeesDeclared.mostLines || bytes > Statement.largestText {
                let row = group.rows[0].row
                tooLong.append(
                    FeeTableFaults.tooLong(
                        declaration.workerName, lines: declaration.lines.count
                    ).at(row: row.number, column: row.cells.place(of: .worker)))
            }
            made.append(declaration)
        }
        faults = tooLong
        if tooLong.isEmpty { declarations = made }
    }
}

/// Sorts rows by declaration and finds out whom they name.
private struct DeclarationReading {
    let terms: FilingTerms
    private(set) var groups: [RowGroup] = []
    private(set) var faults: [TableFault] = []
    private(set) var ends = FlowEndReading()

    /// By what `FeeDeclaration.key` makes of a row.
    private var positions: [[UInt8]: Int] = [:]
    private var refused: [Perspective] = []

    init(_ terms: FilingTerms) { self.terms = terms }

    mutating func take(_ row: FeeRow, names: inout NameBook) {
        let found = row.isNil ? nil : ends.ends(of: row, names: &names)
        checkSpeaker(of: row)
        checkDays(of: row)
        checkPresent(in: row, &names)
        guard let key = FeeDeclaration.key(of: row), let order = row.order,
            let name = row.worker, let perspective = row.perspective
        else { return }
        let worker = names.worker(named: name, in: order)
        if worker == nil { addUnknown(name, order, row, names) }
        if positions[key] == nil {
            positions[key] = groups.count
            groups.append(RowGroup(order, name, worker, perspective))
        }
        guard let position = positions[key] else { return }
        groups[position].rows.append((row, found?.payer, found?.payee))
    }

    /// What can be said only when all rows are known.
    mutating func finish() {
        let undated = groups.contains {
            $0.perspective == .worker && $0.saidOn == nil && terms.saidOn == nil
        }
        if undated { faults.append(NameFaults.sayWhen.at(row: nil, column: nil)) }
    }

    private mutating func checkSpeaker(of row: FeeRow) {
        guard let filer = terms.filer, let perspective = row.perspective,
            !filer.profile.maySpeak(filer.kind, from: perspective),
            !refused.contains(perspective)
        else { return }
        refused.append(perspective)
        let fault = NameFaults.mayNotSpeak(
            row.cells[.perspective] ?? "", filer.id.text, filer.kind)
        faults.append(fault.at(row: row.number, column: row.cells.place(of: .perspective)))
    }

    /// Who is said to have been there must be registered: one who is not would take from an account
    /// its independence, and be nobody (`rules.md` 2.4).
    private mutating func checkPresent(in row: FeeRow, _ names: inout NameBook) {
        for party in row.present ?? [] {
            guard let fault = names.fault(of: party) else { continue }
            faults.append(fault.at(row: row.number, column: row.cells.place(of: .present)))
        }
    }

    private mutating func checkDays(of row: FeeRow) {
        if let saidOn = row.saidOn { check(.day(saidOn), .saidOn, of: row) }
        if let paidOn = row.paidOn { check(paidOn, .paidOn, of: row) }
    }

    private mutating func check(_ date: TableDate, _ column: TableColumn, of row: FeeRow) {
        guard !terms.hasCome(date) else { return }
        let fault = CommonFaults.laterThanToday(
            row.cells[column] ?? "", terms.today.description)
        faults.append(fault.at(row: row.number, column: row.cells.place(of: column)))
    }

    private mutating func addUnknown(
        _ name: String, _ order: OrderNumber, _ row: FeeRow, _ names: NameBook
    ) {
        let near = Suggestion.nearest(to: name, among: names.workerNames(in: order))
        let fault = NameFaults.unknownWorker(name, order: order.text, near: near)
        faults.append(fault.at(row: row.number, column: row.cells.place(of: .worker)))
    }
}

/// The rows of one declaration.
private struct RowGroup {
    let order: OrderNumber
    let workerName: String
    let worker: WorkerID?
    let perspective: Perspective
    var rows: [(row: FeeRow, payer: FlowEnd?, payee: FlowEnd?)] = []

    init(
        _ order: OrderNumber, _ workerName: String, _ worker: WorkerID?,
        _ perspective: Perspective
    ) {
        self.order = order
        self.workerName = workerName
        self.worker = worker
        self.perspective = perspective
    }

    /// What the rows say of it themselves.
    var saidOn: CivilDate? { rows.lazy.compactMap(\.row.saidOn).first }

    /// nil only where a fault has been reported.
    func declaration(
        _ terms: FilingTerms, names: inout NameBook
    ) throws -> FeeDeclaration? {
        guard let worker, let moment = rows.first?.row.moment,
            let nothingElse = rows.first?.row.nothingElse
        else { return nil }
        var lines: [FeeLine] = []
        var sums: [Money] = []
        for (row, payer, payee) in rows where !row.isNil {
            guard let payer, let payee, let line = try line(row, payer, payee, worker, &names),
                let amount = row.amount
            else { return nil }
            lines.append(line)
            add(amount, to: &sums)
        }
        return FeeDeclaration(
            order: order, workerName: workerName, worker: worker, perspective: perspective,
            moment: moment, saidOn: saidOn ?? terms.saidOn ?? terms.today,
            present: rows.lazy.compactMap(\.row.present).first ?? terms.present,
            nothingElse: nothingElse, rows: rows.map(\.row.number),
            rowsOfLines: rows.filter { !$0.row.isNil }.map(\.row.number),
            isDatedByFiling: saidOn == nil && !terms.givesDay, lines: lines,
            sums: sums.sorted { $0.currency < $1.currency })
    }

    private func line(
        _ row: FeeRow, _ payer: FlowEnd, _ payee: FlowEnd, _ worker: WorkerID,
        _ names: inout NameBook
    ) throws -> FeeLine? {
        guard case .flow(let kind) = row.subject, let amount = row.amount,
            let receipt = row.receipt
        else { return nil }
        return FeeLine(
            from: try payer.end(worker: worker, names: &names),
            to: try payee.end(worker: worker, names: &names), kind: kind, item: row.item,
            amount: amount, date: row.paidOn.map(PartialDate.init), method: row.method,
            receipt: receipt ? .stated : .none, note: row.note)
    }

    private func add(_ amount: Money, to sums: inout [Money]) {
        guard let position = sums.firstIndex(where: { $0.currency == amount.currency }) else {
            sums.append(amount)
            return
        }
        let (sum, _) = sums[position].amount.addingReportingOverflow(amount.amount)
        // Past 2^53 the sum is shown as the most there is: it is for people only.
        sums[position] =
            Money(sum, amount.currency) ?? Money(Money.largest, amount.currency)
            ?? sums[position]
    }
}
