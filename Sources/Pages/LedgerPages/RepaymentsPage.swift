import Judging
import Markup
import Platform
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// What workers are still to be given back, order by order, by whom and by when, as far as it is for
/// the reader; printable, so that it can be handed on.
package struct RepaymentsPage {
    package let ledger: ReaderLedger
    package let reader: PageReader
    /// Of what was paid to this party alone; nil: to anybody.
    package let payee: PartyID?
    /// The orders begin behind this one.
    package let after: OrderNumber?

    package init(
        ledger: ReaderLedger, reader: PageReader, payee: PartyID?, after: OrderNumber?
    ) {
        self.ledger = ledger
        self.reader = reader
        self.payee = payee
        self.after = after
    }

    /// How many orders are on one page; what is added up is added up over all.
    static let mostOrders = 50

    /// One finding that asks for a repayment.
    private struct Repayment {
        let order: OrderNumber
        let finding: Finding
        let balance: RepaymentBalance
        let payees: [PartyID]
    }

    /// All of one rule in one currency.
    private struct Sum {
        let rule: String
        let title: Trilingual
        var workers: Set<WorkerID> = []
        var late = 0
        var amounts: [Valuation]
    }

    package func html() throws -> HTML {
        let orders = try ledger.judgedOrders().compactMap { number -> [Repayment]? in
            let found = try repayments(of: number)
            return found.isEmpty ? nil : found
        }
        let start = after.map { last in
            orders.firstIndex { last < $0[0].order } ?? orders.count
        }
        let paging = Paging(orders, from: start ?? 0, count: RepaymentsPage.mostOrders) {
            $0[0].order.text
        }
        let content: HTML =
            orders.isEmpty
            ? "<p>\(reader(RepaymentWords.none))</p>"
            : """
            \(sums(orders.flatMap { $0 }))
            \(rows(paging.shown.flatMap { $0 }))\(paging.html(reader, path))
            """
        return PageFrame(
            reader: reader, path: path(after: after?.text), title: reader(RepaymentWords.title),
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <h1>\(reader(RepaymentWords.title))</h1>
            <p class="lead">\(reader(RepaymentWords.why))</p>
            <p class="small quiet">\(reader(ReviewWords.asOf)): \(reader.moment(ledger.view.asOf)).</p>
            \(hearsVoices ? .nothing : "<p class=\"small quiet\">\(reader(RepaymentWords.kept))</p>")
            \(chosen)\(content)
            """)
    }

    private var hearsVoices: Bool { ledger.audience.hearsVoices }

    private func path(after key: String?) -> String {
        var query = PageQuery()
        query.add("payee", payee?.text)
        query.add("after", key)
        return query.path("/repayments")
    }

    private var chosen: HTML {
        guard let payee else { return .nothing }
        return """
            <p>\(reader(RepaymentWords.payee)): <strong>\
            \(reader.shortName(of: payee, in: ledger.view.state))</strong> · \
            <a href="\(reader.link("/repayments"))">\(reader(RepaymentWords.everybody))</a></p>
            """
    }

    private func repayments(of number: OrderNumber) throws -> [Repayment] {
        guard let verdict = try ledger.review(number)?.verdict else { return [] }
        return verdict.verdicts.flatMap(\.findings).compactMap { finding in
            guard let balance = finding.balance else { return nil }
            var payees: [PartyID] = []
            for case (_, .lines(let lines)) in finding.values {
                for party in lines.compactMap(\.line.payee.party) where !payees.contains(party) {
                    payees.append(party)
                }
            }
            guard payee.map(payees.contains) ?? true else { return nil }
            return Repayment(
                order: number, finding: finding, balance: balance, payees: payees)
        }
    }

    // MARK: Tables

    /// What is still open is beside what is owed: the columns at the end may be out of sight.
    private var amountColumns: [Trilingual] {
        hearsVoices
            ? [
                RepaymentWords.owed, RepaymentWords.open, RepaymentWords.inTime,
                RepaymentWords.since, RepaymentWords.declared,
            ] : [RepaymentWords.owed, RepaymentWords.openAsDeclared, RepaymentWords.allDeclared]
    }

    private func amounts(of balance: RepaymentBalance) -> [Valuation] {
        hearsVoices
            ? [balance.owed, balance.open, balance.inTime, balance.since, balance.declared]
            : [balance.owed, balance.open, balance.declared]
    }

    private func cells(_ amounts: [Valuation]) -> HTML {
        let cells: [HTML] = zip(amountColumns, amounts).map { title, amount in
            "<td class=\"number\" data-label=\"\(reader(title))\">\(reader(Amounts.said(amount)))</td>"
        }
        return cells.joined
    }

    private func isLate(_ balance: RepaymentBalance) -> Bool {
        balance.due.map { $0 < ledger.view.asOf.date } ?? false
    }

    /// Never added up over rules, or over currencies.
    private func sums(_ all: [Repayment]) -> HTML {
        var sums: [Sum] = []
        for one in all {
            let amounts = amounts(of: one.balance)
            let place = sums.firstIndex {
                $0.rule.utf8.elementsEqual(one.finding.rule.utf8)
                    && $0.amounts[0].currency == amounts[0].currency
            }
            if let place {
                for index in amounts.indices { sums[place].amounts[index].add(amounts[index]) }
            } else {
                sums.append(
                    Sum(rule: one.finding.rule, title: one.finding.title, amounts: amounts))
            }
            let index = place ?? sums.count - 1
            if case .worker(let worker) = one.finding.subject {
                sums[index].workers.insert(worker)
            }
            if isLate(one.balance) { sums[index].late += 1 }
        }
        func key(_ sum: Sum) -> [UInt8] {
            Array("\(sum.rule) \(sum.amounts[0].currency.code)".utf8)
        }
        sums.sort { key($0).lexicographicallyPrecedes(key($1)) }
        let rows: [HTML] = sums.map { sum in
            """
            <tr><th scope="row">\(sum.rule) <span class="quiet">\(reader(sum.title))</span></th>
            <td class="number" data-label="\(reader(DrawingWords.workers))">\(sum.workers.count)</td>
            <td class="number" data-label="\(reader(Due.State.late.wording))">\(sum.late)</td>\
            \(cells(sum.amounts))</tr>
            """
        }
        return """
            <section aria-labelledby="sums"><h2 id="sums">\(reader(RepaymentWords.sums))</h2>
            \(reader.table(
                "sites", title: RepaymentWords.sums, note: RepaymentWords.sumsWhy,
                columns: [RepaymentWords.rule, DrawingWords.workers, Due.State.late.wording]
                    + amountColumns,
                rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }

    private func rows(_ all: [Repayment]) -> HTML {
        let rows: [HTML] = all.map { one in
            let worker: HTML =
                if case .worker(let id) = one.finding.subject {
                    "<a href=\"\(reader.link("/workers/\(id.text)"))\">\(id.text)</a>"
                } else {
                    "–"
                }
            let late: HTML =
                isLate(one.balance)
                ? " <span class=\"badge breach\">\(reader(Due.State.late.wording))</span>"
                : .nothing
            let due: HTML = one.balance.due.map { "\(reader.day($0))" } ?? "–"
            let payees: [HTML] = one.payees.map { party in
                reader.party(party, in: ledger.view.state)
            }
            return """
                <tr><th scope="row">\(reader.order(one.order))<br>\
                <span class="small quiet">\(worker)</span></th>
                <td class="speaker"\(reader.label(RepaymentWords.payee))>\
                \(payees.joined(by: .lineBreak))</td>
                <td class="nowrap"\(reader.label(RepaymentWords.ruleAndDay))>\(one.finding.rule)<br>\
                \(due)\(late)</td>\
                \(cells(amounts(of: one.balance)))</tr>
                """
        }
        return """
            <section aria-labelledby="workers"><h2 id="workers">\(reader(RepaymentWords.each))</h2>
            \(reader.table(
                "sites", title: RepaymentWords.each,
                columns: [PageWords.order, RepaymentWords.payee, RepaymentWords.ruleAndDay]
                    + amountColumns,
                rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }
}
