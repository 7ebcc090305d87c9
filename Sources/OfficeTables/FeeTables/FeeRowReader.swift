import Platform
import Registry
import Tables

/// Reads the rows of a fee table one by one, noting every fault of every cell.
struct FeeRowReader {
    let amounts: AmountWitnesses
    let dates: DateReader
    private(set) var faults: FaultList
    /// Whether the amounts of all rows could be read, so that totals can be checked.
    private(set) var hasAllAmounts = true

    private static let text = TextReader(longest: 300)
    private static let note = TextReader(longest: 1000)

    init(_ match: HeaderMatch<TableColumn>) {
        amounts = AmountWitnesses(cells: match.cells(of: .amount), language: match.language)
        dates = DateReader(
            cells: match.cells(of: .paidOn) + match.cells(of: .saidOn), language: match.language)
        faults = FaultList(match.faults)
    }

    mutating func read(_ row: DataRow<TableColumn>) -> FeeRow {
        let order = faults.value(in: row, .order, by: OrderReader())
        let worker = faults.value(in: row, .worker, by: NameReader())
        let perspective = faults.value(
            in: row, .perspective, by: WordReader(FeeTableWords.perspectives))
        let moment = faults.value(in: row, .moment, by: WordReader(FeeTableWords.moments))
        let subject = faults.value(in: row, .kind, by: WordReader(FeeTableWords.paidFor))
        let tellsFlow = subject != .nothing
        let payer = name(in: row, .payer, needed: tellsFlow)
        let payerRole = faults.valueIfAny(
            in: row, .payerRole, by: WordReader(FeeTableWords.roles))
        let payee = name(in: row, .payee, needed: tellsFlow)
        let payeeRole = faults.valueIfAny(
            in: row, .payeeRole, by: WordReader(FeeTableWords.roles))
        let item = faults.valueIfAny(in: row, .item, by: FeeRowReader.text)
        let amount = amount(in: row, isNil: subject == .nothing)
        let paidOn = faults.valueIfAny(in: row, .paidOn, by: dates)
        let method = faults.valueIfAny(
            in: row, .method,
            by: WordReader(
                tellsFlow ? FeeTableWords.methods : FeeTableWords.methodsOfNothing))
        let receipt =
            tellsFlow
            ? faults.value(in: row, .receipt, by: YesNo.reader)
            : faults.valueIfAny(in: row, .receipt, by: YesNo.reader)
        let nothingElse = faults.value(in: row, .nothingElse, by: Assent.reader)
        let saidOn = faults.valueIfAny(in: row, .saidOn, by: DayReader(dates: dates))
        let present = faults.valueIfAny(in: row, .present, by: PartiesReader())
        let note = faults.valueIfAny(in: row, .note, by: FeeRowReader.note)
        return FeeRow(
            cells: row, order: order, worker: worker, perspective: perspective, moment: moment,
            subject: subject, payer: payer, payerRole: payerRole, payee: payee,
            payeeRole: payeeRole, item: item, amount: amount, paidOn: paidOn,
            method: method ?? .unknown, receipt: receipt, nothingElse: nothingElse,
            saidOn: saidOn, present: present, note: note)
    }

    /// The stated total, in minor units of its currency: of its own, else of the only one of the
    /// rows above it. nil when its cells are at fault or there is no such currency.
    mutating func total(
        _ total: TotalRow<TableColumn>, below currencies: [Currency]
    ) -> (amount: Int, currency: Currency)? {
        let hasOwn = !total.row.isEmpty(.currency)
        let own = faults.valueIfAny(in: total.row, .currency, by: CurrencyReader())
        guard let currency = hasOwn ? own : currencies.count == 1 ? currencies[0] : nil else {
            if !hasOwn {
                faults.add(TotalCheck.uncheckable(total.row[.amount] ?? ""), in: total.row, .amount)
            }
            return nil
        }
        let convention = amounts.convention(for: total.row[.amount] ?? "", wasCounted: false)
        let reader = reader(of: currency, convention)
        guard let amount = faults.value(in: total.row, .amount, by: reader) else { return nil }
        return (amount, currency)
    }

    private mutating func name(
        in row: DataRow<TableColumn>, _ column: TableColumn, needed: Bool
    ) -> String? {
        needed
            ? faults.value(in: row, column, by: NameReader())
            : faults.valueIfAny(in: row, column, by: NameReader())
    }

    /// A nil row needs neither amount nor currency, and what it has must be zero.
    private mutating func amount(in row: DataRow<TableColumn>, isNil: Bool) -> Money? {
        if isNil, row.isEmpty(.amount) {
            _ = faults.valueIfAny(in: row, .currency, by: CurrencyReader())
            return nil
        }
        let currency =
            isNil
            ? faults.valueIfAny(in: row, .currency, by: CurrencyReader())
            : faults.value(in: row, .currency, by: CurrencyReader())
        let convention = amounts.convention(for: row[.amount] ?? "")
        let read = faults.value(in: row, .amount, by: reader(of: currency, convention))
        guard let read, let amount = Int64(exactly: read) else {
            hasAllAmounts = false
            return nil
        }
        if isNil {
            if amount > 0 {
                faults.add(FeeTableFaults.amountOfNil(row[.amount] ?? ""), in: row, .amount)
            }
            return nil
        }
        guard let currency, let money = Money(amount, currency) else {
            hasAllAmounts = false
            return nil
        }
        if amount == 0 {
            faults.add(FeeTableFaults.zeroAmount(row[.amount] ?? ""), in: row, .amount)
        }
        return money
    }

    private func reader(
        of currency: Currency?, _ convention: AmountConvention
    ) -> AmountReader {
        currency.map {
            AmountReader(currency: $0.code, exponent: $0.exponent, convention: convention)
        } ?? AmountReader(ofUnknownCurrency: convention)
    }
}
