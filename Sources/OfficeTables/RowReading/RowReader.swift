import Platform
import Registry
import Tables
import Terminal
import Wording

/// Reads the rows of a table one by one, noting every fault of every cell, and whom they name.
///
/// Every cell of a row is read before any is looked at, so that all faults are reported in one run.
package struct RowReader {
    package let terms: FilingTerms
    package var names: NameBook
    package private(set) var faults: FaultList
    package private(set) var warnings: [TableFault] = []

    /// The row of each identity number, by order and number as identities are compared.
    private var identities: [String: Int] = [:]

    let dates: DateReader
    /// What the cells of each column of amounts say about its marks.
    private let amounts: [TableColumn: AmountWitnesses]
    /// The headers of columns that a file may lack; of others the header row is at fault.
    private let optionalHeaders: [TableColumn: Trilingual]

    /// A worker as a row names her.
    package struct NamedWorker: Hashable {
        package let name: String
        package let id: WorkerID
    }

    package init(
        _ match: HeaderMatch<TableColumn>, terms: FilingTerms, names: NameBook,
        columns: [DescribedColumn], days: [TableColumn], amounts: [TableColumn] = [.amount]
    ) {
        self.terms = terms
        self.names = names
        faults = FaultList(match.faults)
        dates = DateReader(
            cells: days.flatMap { match.cells(of: $0) }, language: match.language)
        optionalHeaders = Dictionary(
            columns.filter { !$0.column.isRequired }.map { ($0.id, $0.header) },
            uniquingKeysWith: { first, _ in first })
        self.amounts = Dictionary(
            amounts.map { column in
                let cells = match.cells(of: column)
                return (column, AmountWitnesses(cells: cells, language: match.language))
            }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Noting

    package mutating func add(
        _ fault: CellFault, in row: DataRow<TableColumn>, _ column: TableColumn
    ) {
        faults.add(fault, in: row, column)
    }

    /// A fault of a whole row.
    package mutating func add(_ fault: CellFault, in row: DataRow<TableColumn>) {
        faults.add(fault.at(row: row.number, column: nil))
    }

    /// A fault of the whole file.
    package mutating func add(_ fault: CellFault) { faults.add(fault.at(row: nil, column: nil)) }

    /// Faults that have their place already; one of the whole file once.
    package mutating func add(_ found: [TableFault]) {
        for fault in found {
            let isKnown =
                fault.row == nil
                && faults.faults.contains { $0.row == nil && $0.kind == fault.kind }
            if !isKnown { faults.add(fault) }
        }
    }

    package mutating func warn(
        _ fault: CellFault, in row: DataRow<TableColumn>, _ column: TableColumn?
    ) {
        let place = column.flatMap { row.place(of: $0) }
        warnings.append(fault.at(row: row.number, column: place))
    }

    package mutating func warn(_ warning: TableFault) { warnings.append(warning) }

    /// Notes a passport's or card's number; one that another row of the order has is a fault: one
    /// person has one pseudonym there.
    package mutating func noteIdentity(
        _ number: String, in order: OrderNumber, _ row: DataRow<TableColumn>, _ column: TableColumn
    ) {
        let key = order.text + "\n" + sameName(number)
        if let earlier = identities[key] {
            add(CommonFaults.standsTwice(number, row: earlier), in: row, column)
        } else {
            identities[key] = row.number
        }
    }

    // MARK: Cells

    /// The value of a cell that the row needs; nil where that is at fault, which is noted.
    package mutating func value<Reader: CellReader>(
        _ column: TableColumn, in row: DataRow<TableColumn>, by reader: Reader
    ) -> Reader.Value? {
        if row.place(of: column) == nil, let header = optionalHeaders[column] {
            add(CommonFaults.lacksColumn(header), in: row)
            return nil
        }
        return faults.value(in: row, column, by: reader)
    }

    /// As `value`, but an empty cell or one of a column that is not there is nil without a fault.
    package mutating func valueIfAny<Reader: CellReader>(
        _ column: TableColumn, in row: DataRow<TableColumn>, by reader: Reader
    ) -> Reader.Value? {
        faults.valueIfAny(in: row, column, by: reader)
    }

    package mutating func order(in row: DataRow<TableColumn>) -> OrderNumber? {
        value(.order, in: row, by: OrderReader())
    }

    /// The worker whose name or pseudonym is in the row; a name that nobody knows is a fault.
    package mutating func worker(
        _ column: TableColumn = .worker, in row: DataRow<TableColumn>, of order: OrderNumber?
    ) -> NamedWorker? {
        let name = value(column, in: row, by: NameReader())
        guard let name, let order else { return nil }
        guard let id = names.worker(named: name, in: order) else {
            let near = Suggestion.nearest(to: name, among: names.workerNames(in: order))
            add(NameFaults.unknownWorker(name, order: order.text, near: near), in: row, column)
            return nil
        }
        return NamedWorker(name: name, id: id)
    }

    /// A registered party, by its id.
    package mutating func party(
        _ column: TableColumn, in row: DataRow<TableColumn>
    ) -> PartyID? {
        guard let text = value(column, in: row, by: IdentifierReader(allowsCapitals: false)),
            let party = PartyID(text)
        else { return nil }
        guard let parties = names.parties else {
            if !names.isProvisional { addPartiesUnknown(text) }
            return names.isProvisional ? party : nil
        }
        guard parties.kind(of: party) != nil else {
            let near = Suggestion.nearest(to: text, among: parties.parties.map(\.id.text))
            add(NameFaults.unknownParty(text, near: near), in: row, column)
            return nil
        }
        return party
    }

    /// Registered parties, by their ids; nil where the cell is empty or at fault.
    package mutating func parties(
        _ column: TableColumn, in row: DataRow<TableColumn>
    ) -> [PartyID]? {
        guard let parties = valueIfAny(column, in: row, by: PartiesReader()) else { return nil }
        for party in parties {
            if let fault = names.fault(of: party) { add(fault, in: row, column) }
        }
        return parties
    }

    private mutating func addPartiesUnknown(_ id: String) {
        add([NameFaults.partiesUnknown(id).at(row: nil, column: nil)])
    }

    /// A day that has come; in Viet Nam and Japan it comes before that of UTC.
    package mutating func day(
        _ column: TableColumn, in row: DataRow<TableColumn>, needed: Bool = true
    ) -> CivilDate? {
        let reader = DayReader(dates: dates)
        let read =
            needed ? value(column, in: row, by: reader) : valueIfAny(column, in: row, by: reader)
        guard let day = read else { return nil }
        guard terms.hasCome(.day(day)) else {
            let fault = CommonFaults.laterThanToday(row[column] ?? "", terms.today.description)
            add(fault, in: row, column)
            return nil
        }
        return day
    }

    /// An amount with its currency; 0 is one, too.
    package mutating func money(in row: DataRow<TableColumn>) -> Money? {
        money(.amount, of: currency(in: row), in: row)
    }

    /// The currency of the row's amounts, which are read one by one.
    package mutating func currency(
        _ column: TableColumn = .currency, in row: DataRow<TableColumn>, needed: Bool = true
    ) -> Currency? {
        needed
            ? value(column, in: row, by: CurrencyReader())
            : valueIfAny(column, in: row, by: CurrencyReader())
    }

    /// An amount in a currency that was read before; nil where that could not be.
    package mutating func money(
        _ column: TableColumn, of currency: Currency?, in row: DataRow<TableColumn>,
        needed: Bool = true
    ) -> Money? {
        guard needed || !row.isEmpty(column) else { return nil }
        let convention = amounts[column]?.convention(for: row[column] ?? "") ?? .unknown
        let reader =
            currency.map {
                AmountReader(currency: $0.code, exponent: $0.exponent, convention: convention)
            } ?? AmountReader(ofUnknownCurrency: convention)
        guard let read = value(column, in: row, by: reader), let currency,
            let amount = Int64(exactly: read)
        else { return nil }
        return Money(amount, currency)
    }
}
