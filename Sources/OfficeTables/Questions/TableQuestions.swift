import Platform
import Registry
import Tables
import Views

/// What is asked about a table that reads well: amounts a thousand times off, days outside an
/// order's life.
///
/// - Source: `Specs/tables.md`, Questions.
package struct TableQuestions {
    /// Not answered: faults.
    package private(set) var open: [TableFault] = []
    /// Answered: worth a look.
    package private(set) var answered: [TableFault] = []
    private var asked: Set<String> = []

    private let orders: OrderFacts
    private let accepted: AcceptedAnswers
    /// Where the cell of a row's column is; nil where it has none.
    private let place: (_ row: Int, _ column: String) -> ColumnPlace?
    private let cell: (_ row: Int, _ column: String) -> String?

    /// - Parameter match: the rows that say the statements.
    package init(
        of statements: [TableStatement], in match: HeaderMatch<TableColumn>, orders: OrderFacts,
        accepted: AcceptedAnswers
    ) {
        self.orders = orders
        self.accepted = accepted
        let rows = Dictionary(
            match.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        place = { rows[$0]?.place(of: TableColumn(rawValue: $1)) }
        cell = { rows[$0]?[TableColumn(rawValue: $1)] }
        ask(TableQuestions.values(of: statements))
    }

    /// The answers that no question asked for.
    package func unused(of answers: AcceptedAnswers) -> [String] {
        answers.keys.filter { !asked.contains($0) }
    }

    /// A part of a statement, with the row that tells it.
    private struct Value {
        let row: Int
        let part: SaidPart
        let order: OrderNumber?
        let worker: WorkerID?
    }

    /// Made one after another, each time they are walked over: of 100,000 rows they are too many to keep.
    private static func values(of statements: [TableStatement]) -> some Sequence<Value> {
        let summary = StatementSummary(PartyNames(called: [:]))
        return statements.lazy.flatMap { statement in
            let parts = statement.content.parts(summary)
            let subjects = statement.content.subjects
            let isOneEach = parts.count == statement.rowsOfParts.count
            return parts.enumerated().map { index, part in
                Value(
                    row: isOneEach ? statement.rowsOfParts[index] : statement.rows.first ?? 0,
                    part: part, order: subjects.order, worker: subjects.worker)
            }
        }
    }

    // MARK: Asking

    private struct Column: Hashable {
        let name: String
        let currency: Currency
        /// nil: of every kind.
        let kind: String?
    }

    /// - Parameter values: walked over twice.
    private mutating func ask(_ values: some Sequence<Value>) {
        var columns: [Column: MiddleOfOthers] = [:]
        for value in values {
            for amount in value.part.amounts where amount.money.amount > 0 {
                for kind in [value.part.kind, nil] {
                    columns[
                        Column(
                            name: amount.column, currency: amount.money.currency, kind: kind),
                        default: MiddleOfOthers()
                    ].add(amount.money.amount)
                }
            }
        }
        for key in columns.keys { columns[key]?.sort() }
        for value in values {
            for amount in value.part.amounts where amount.money.amount > 0 {
                ask(about: amount, of: value, beside: columns)
            }
            for day in value.part.days { ask(about: day, of: value) }
        }
    }

    private mutating func ask(
        about amount: SaidPart.Amount, of value: Value, beside columns: [Column: MiddleOfOthers]
    ) {
        let money = amount.money
        func middle(_ kind: String?, _ fewest: Int) -> ClosedRange<Int64>? {
            columns[Column(name: amount.column, currency: money.currency, kind: kind)]?
                .middle(without: money.amount, atLeast: fewest)
        }
        let ofKind = middle(value.part.kind, SlipLimits.fewestOfKind)
        let times = ofKind == nil ? SlipLimits.timesOffColumn : SlipLimits.timesOffKind
        if let middle = ofKind ?? middle(nil, SlipLimits.fewestOfColumn),
            let nearer = MiddleOfOthers.off(money.amount, middle, times: times),
            let others = Money(nearer, money.currency)
        {
            return note(
                value.row, amount.column, money.plainText,
                QuestionFaults.offColumn(
                    money, others: others,
                    seen: seen(value.row, amount.column, money.plainText)))
        }
        guard let order = value.order, let wage = orders.wage(of: value.worker, in: order),
            wage.currency == money.currency, wage.amount > 0
        else { return }
        let isOff =
            amount.isWage
            ? MiddleOfOthers.differs(
                money.amount, from: wage.amount, times: SlipLimits.timesOffWage)
            : money.amount > wage.amount * SlipLimits.mostWages
                || money.amount * SlipLimits.leastOfWage < wage.amount
        guard isOff else { return }
        note(
            value.row, amount.column, money.plainText,
            QuestionFaults.offWage(
                money, wage: wage, order: order.text,
                seen: seen(value.row, amount.column, money.plainText)))
    }

    private mutating func ask(about day: SaidPart.Day, of value: Value) {
        guard let date = day.date, let order = value.order else { return }
        let seen = seen(value.row, day.column, date.description)
        if day.begins, let first = orders.firstDay(of: order),
            date.latest < first.adding(days: -SlipLimits.daysBefore)
        {
            note(
                value.row, day.column, date.description,
                QuestionFaults.early(date, first: first, order: order.text, seen: seen))
        } else if day.ends, let end = orders.end(of: order),
            date.earliest > end.adding(days: SlipLimits.daysAfter)
        {
            note(
                value.row, day.column, date.description,
                QuestionFaults.late(date, end: end, order: order.text, seen: seen))
        }
    }

    /// The cell as it is; the value where it has none of its own.
    private func seen(_ row: Int, _ column: String, _ value: String) -> String {
        cell(row, column).flatMap { $0.isEmpty ? nil : $0 } ?? value
    }

    private mutating func note(
        _ row: Int, _ column: String, _ value: String, _ question: QuestionFaults
    ) {
        let place = place(row, column)
        let key = AcceptedAnswers.key(place?.letters, row, value)
        asked.insert(key)
        if accepted.answer(key) {
            answered.append(question.answered.at(row: row, column: place))
        } else {
            open.append(question.open(key).at(row: row, column: place))
        }
    }
}
