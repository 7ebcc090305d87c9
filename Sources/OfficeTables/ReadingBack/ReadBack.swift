import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

/// What was read of a table, for the eye of the one who filled it in: row by row, and added up.
///
/// It is made of the contents that would be signed and of nothing else.
/// - Source: `Specs/office-tables.md`, What was read.
package struct ReadBack {
    package struct Row {
        /// As Excel numbers it.
        package let number: Int
        package let order: OrderNumber?
        /// As the table calls her.
        package let worker: String?
        /// nil where the row says of nothing in particular, as one of nil.
        package let part: SaidPart?
        package let payer: String?
        package let payee: String?
        package let what: Trilingual
    }

    /// What was paid in all for a worker or to somebody.
    package struct Sum {
        package let order: OrderNumber?
        package let name: String
        package var sums: [Money]
    }

    package private(set) var byWorker: [Sum] = []
    package private(set) var byPayee: [Sum] = []

    /// Where a row is said: a table may have 100,000 of them, so each is made when it is asked for.
    private struct Place {
        let number: Int
        let statement: Int
        /// nil where it says of nothing in particular.
        let part: Int?
    }

    private let statements: [TableStatement]
    private let called: [String: String]
    /// By the numbers of their rows.
    private var places: [Place] = []

    /// - Parameter called: what the table calls those whom the contents name by other ids.
    package init(of statements: [TableStatement], called: [String: String]) {
        self.statements = statements
        self.called = called
        let summary = StatementSummary(PartyNames(called: called))
        var workerSums = Sums()
        var payeeSums = Sums()
        for (index, statement) in statements.enumerated() {
            let subjects = statement.content.subjects
            let parts = statement.content.parts(summary)
            let numbers = ReadBack.numbers(of: parts.count, in: statement)
            for (place, part) in parts.enumerated() {
                places.append(Place(number: numbers[place], statement: index, part: place))
                guard part.isPaid, let money = part.amounts.first?.money else { continue }
                if let worker = name(subjects.worker?.text) {
                    workerSums.add(money, under: worker, in: subjects.order)
                }
                if let payee = name(part.to) { payeeSums.add(money, under: payee, in: nil) }
            }
            let said: Set<Int> = ReadBack.saysOfNothing(statement, parts) ? Set(numbers) : []
            guard parts.isEmpty || !said.isEmpty else { continue }
            for number in statement.rows where !said.contains(number) {
                places.append(Place(number: number, statement: index, part: nil))
            }
        }
        places.sort {
            ($0.number, $0.statement, $0.part ?? .max) < ($1.number, $1.statement, $1.part ?? .max)
        }
        byWorker = workerSums.all
        byPayee = payeeSums.all
    }

    /// The row that tells each part.
    private static func numbers(of parts: Int, in statement: TableStatement) -> [Int] {
        parts == statement.rowsOfParts.count
            ? statement.rowsOfParts : [Int](repeating: statement.rows.first ?? 0, count: parts)
    }

    /// Whether a row of it that tells no part says that nothing was paid.
    private static func saysOfNothing(_ statement: TableStatement, _ parts: [SaidPart]) -> Bool {
        if case .feesDeclared = statement.content.said { !parts.isEmpty } else { false }
    }

    /// What the table calls it.
    private func name(_ id: String?) -> String? { id.map { called[$0] ?? $0 } }

    /// How many rows there are.
    package var count: Int { places.count }

    /// All of them, or some, one after another.
    package func rows(_ range: Range<Int>? = nil) -> some Sequence<Row> {
        let summary = StatementSummary(PartyNames(called: called))
        var last: (statement: Int, parts: [SaidPart]) = (-1, [])
        return places[range ?? places.indices].lazy.map { place in
            let content = statements[place.statement].content
            if last.statement != place.statement {
                last = (place.statement, content.parts(summary))
            }
            return row(place, content.subjects, place.part.map { last.parts[$0] })
        }
    }

    private func row(_ place: Place, _ subjects: Subjects, _ part: SaidPart?) -> Row {
        Row(
            number: place.number, order: subjects.order, worker: name(subjects.worker?.text),
            part: part, payer: name(part?.from), payee: name(part?.to),
            what: part?.what ?? FeeKind.nothing.label)
    }

    /// Sums in the order in which their names first appear.
    private struct Sums {
        private(set) var all: [Sum] = []
        private var places: [[UInt8]: Int] = [:]

        mutating func add(_ money: Money, under name: String, in order: OrderNumber?) {
            let key = Array((order?.text ?? "").utf8) + [0] + Array(name.utf8)
            guard let place = places[key] else {
                places[key] = all.count
                all.append(Sum(order: order, name: name, sums: [money]))
                return
            }
            guard let at = all[place].sums.firstIndex(where: { $0.currency == money.currency })
            else {
                all[place].sums.append(money)
                all[place].sums.sort { $0.currency < $1.currency }
                return
            }
            let (sum, _) = all[place].sums[at].amount.addingReportingOverflow(money.amount)
            // Past 2^53 the most there is is shown: it is for people only.
            all[place].sums[at] =
                Money(sum, money.currency) ?? Money(Money.largest, money.currency) ?? money
        }
    }

    package var isEmpty: Bool { places.isEmpty }
}

// MARK: In words

extension ReadBack.Row {
    /// `em-kiku → sa-sen`; one of them alone where the other is not said.
    package func ends(_ language: Language) -> String {
        guard payer != nil || payee != nil else { return "" }
        return payer.map { payer in payee.map { "\(payer) → \($0)" } ?? payer }
            ?? payee.map { "→ \($0)" } ?? ""
    }

    package func amounts(_ language: Language) -> String {
        (part?.amounts ?? []).map { amount in
            let label = amount.label(language)
            let money = AmountText.money(amount.money, in: language)
            return label.isEmpty ? money : "\(label) \(money)"
        }.joined(separator: "; ")
    }

    package func days(_ language: Language) -> String {
        (part?.days ?? []).map { day in
            day.date.map { DateText.inWords($0, in: language) } ?? Labels.noDate(language)
        }.joined(separator: "; ")
    }

    /// The whole row in a line.
    package func text(_ language: Language) -> String {
        let comma = language == .japanese ? "、" : ", "
        let ends = ends(language)
        return (ends.isEmpty ? "" : "\(ends): ")
            + [what(language), amounts(language), days(language)].filter { !$0.isEmpty }
            .joined(separator: comma)
    }

    package var line: Trilingual {
        Trilingual(en: text(.english), ja: text(.japanese), vi: text(.vietnamese))
    }
}
