import Registry
import Terminal
import Transparency
import Views
import Wording

/// What was read of a table, for the eye of the one who filled it in: row by row, and added up.
///
/// It is made of the contents that would be signed and of nothing else.
/// - Source: `Specs/office-tables.md`, What was read.
struct ReadBack {
    struct Row {
        /// As Excel numbers it.
        let number: Int
        let order: OrderNumber?
        /// As the table calls her.
        let worker: String?
        /// nil where the row says of nothing in particular, as one of nil.
        let part: SaidPart?
        let payer: String?
        let payee: String?
        let what: Trilingual
    }

    /// What was paid in all for a worker or to somebody.
    struct Sum {
        let order: OrderNumber?
        let name: String
        var sums: [Money]
    }

    /// By their numbers.
    private(set) var rows: [Row] = []
    private(set) var byWorker: [Sum] = []
    private(set) var byPayee: [Sum] = []

    /// - Parameter called: what the table calls those whom the contents name by other ids.
    init(of statements: [TableStatement], called: [String: String]) {
        let summary = StatementSummary(PartyNames(called: called))
        var workerSums = Sums()
        var payeeSums = Sums()
        for statement in statements {
            let subjects = statement.content.subjects
            let worker = subjects.worker.map { called[$0.text] ?? $0.text }
            let parts = statement.content.parts(summary)
            let numbers =
                parts.count == statement.rowsOfParts.count
                ? statement.rowsOfParts
                : [Int](repeating: statement.rows.first ?? 0, count: parts.count)
            for (part, number) in zip(parts, numbers) {
                let payee = part.to.map { called[$0] ?? $0 }
                rows.append(
                    Row(
                        number: number, order: subjects.order, worker: worker, part: part,
                        payer: part.from.map { called[$0] ?? $0 }, payee: payee, what: part.what))
                guard part.isPaid, let money = part.amounts.first?.money else { continue }
                if let worker { workerSums.add(money, under: worker, in: subjects.order) }
                if let payee { payeeSums.add(money, under: payee, in: nil) }
            }
            for number in statement.rows where !numbers.contains(number) && !parts.isEmpty {
                guard case .feesDeclared = statement.content.said else { continue }
                rows.append(ReadBack.nothing(number, subjects.order, worker))
            }
            if parts.isEmpty {
                rows += statement.rows.map { ReadBack.nothing($0, subjects.order, worker) }
            }
        }
        rows = rows.enumerated().sorted {
            ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
        }.map(\.element)
        byWorker = workerSums.all
        byPayee = payeeSums.all
    }

    private static func nothing(
        _ number: Int, _ order: OrderNumber?, _ worker: String?
    ) -> Row {
        Row(
            number: number, order: order, worker: worker, part: nil, payer: nil, payee: nil,
            what: FeeKind.nothing.label)
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

    var isEmpty: Bool { rows.isEmpty }
}

// MARK: In words

extension ReadBack.Row {
    /// `em-kiku → sa-sen`; one of them alone where the other is not said.
    func ends(_ language: Language) -> String {
        guard payer != nil || payee != nil else { return "" }
        return payer.map { payer in payee.map { "\(payer) → \($0)" } ?? payer }
            ?? payee.map { "→ \($0)" } ?? ""
    }

    func amounts(_ language: Language) -> String {
        (part?.amounts ?? []).map { amount in
            let label = amount.label(language)
            let money = AmountText.money(amount.money, in: language)
            return label.isEmpty ? money : "\(label) \(money)"
        }.joined(separator: "; ")
    }

    func days(_ language: Language) -> String {
        (part?.days ?? []).map { day in
            day.date.map { DateText.inWords($0, in: language) } ?? Labels.noDate(language)
        }.joined(separator: "; ")
    }

    /// The whole row in a line.
    func text(_ language: Language) -> String {
        let comma = language == .japanese ? "、" : ", "
        let ends = ends(language)
        return (ends.isEmpty ? "" : "\(ends): ")
            + [what(language), amounts(language), days(language)].filter { !$0.isEmpty }
            .joined(separator: comma)
    }

    var line: Trilingual {
        Trilingual(en: text(.english), ja: text(.japanese), vi: text(.vietnamese))
    }
}
