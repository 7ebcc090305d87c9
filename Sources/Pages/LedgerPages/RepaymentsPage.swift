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

    private var amountColumns: [Trilingual] {
        hearsVoices
            ? [
                RepaymentWords.owed, RepaymentWords.inTime, RepaymentWords.since,
                RepaymentWords.declared, RepaymentWords.open,
            ] : [RepaymentWords.owed, RepaymentWords.allDeclared, RepaymentWords.openAsDeclared]
    }

    private func amounts(of balance: RepaymentBalance) -> [Valuation] {
        hearsVoices
            ? [balance.owed, balance.inTime, balance.since, balance.declared, balance.open]
            : [balance.owed, balance.declared, balance.open]
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

enum RepaymentWords {
    static let title = Trilingual(en: "Repayments", ja: "返金", vi: "Hoàn trả")
    static let why = Trilingual(
        en:
            "What workers paid and are to be given back, by the rules that ask for it: not yet due, "
            + "late, and how far it has come. What has come back whole and is confirmed is not here.",
        ja: "規則により労働者へ返金すべき額と、期限・進み具合です。全額の返金が確認されたものは含みません。",
        vi:
            "Những khoản người lao động đã trả và phải được hoàn lại theo quy tắc: hạn, và đã hoàn đến "
            + "đâu. Khoản đã xác nhận hoàn đủ không có ở đây.")
    static let kept = Trilingual(
        en:
            "What workers confirm is not shown to you: a repayment that is declared in full is still "
            + "here, whether or not it arrived.",
        ja: "労働者本人の確認はあなたには表示されません。全額の返金が申告されたものも、到着の有無にかかわらず表示されます。",
        vi:
            "Bạn không được xem xác nhận của người lao động: khoản đã khai hoàn đủ vẫn hiện ở đây, dù đã "
            + "nhận được hay chưa.")
    static let none = Trilingual(
        en: "No rule asks for a repayment in the orders that you may read.",
        ja: "閲覧できる求人に、返金を求める指摘事項はありません。",
        vi: "Không quy tắc nào đòi hoàn trả trong các đơn hàng bạn được đọc.")
    static let payee = Trilingual(en: "Paid to", ja: "受領者", vi: "Đã trả cho")
    static let everybody = Trilingual(en: "all", ja: "すべて", vi: "tất cả")
    static let rule = Trilingual(en: "Rule", ja: "規則", vi: "Quy tắc")
    static let ruleAndDay = Trilingual(en: "Rule, due by", ja: "規則・期限", vi: "Quy tắc, hạn")
    static let sums = Trilingual(en: "All together", ja: "合計", vi: "Tổng cộng")
    static let sumsWhy = Trilingual(
        en:
            "By rule and currency; rules are never added up, since they speak of the same payments.",
        ja: "規則・通貨別の合計です。同じ支払いに関わるため、規則をまたいで合算はしません。",
        vi: "Theo quy tắc và loại tiền; không cộng các quy tắc vì chúng nói về cùng khoản trả.")
    static let each = Trilingual(en: "Worker by worker", ja: "労働者別", vi: "Theo từng người lao động")
    static let owed = Trilingual(en: "To be repaid", ja: "返金すべき額", vi: "Phải hoàn trả")
    static let inTime = Trilingual(
        en: "Confirmed in time", ja: "期限内に確認", vi: "Xác nhận đúng hạn")
    static let since = Trilingual(en: "Confirmed since", ja: "その後に確認", vi: "Xác nhận sau hạn")
    static let declared = Trilingual(
        en: "Declared, not confirmed", ja: "申告のみで未確認", vi: "Đã khai, chưa xác nhận")
    static let open = Trilingual(en: "Still open", ja: "未返金", vi: "Còn phải hoàn")
    static let allDeclared = Trilingual(
        en: "Declared as repaid", ja: "返金の申告額", vi: "Đã khai hoàn trả")
    static let openAsDeclared = Trilingual(
        en: "Open, as declared", ja: "申告上の未返金", vi: "Còn phải hoàn theo khai báo")
}
