import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// The list of orders, as they are asked for: by search, by filters, sorted, a page at a time.
package struct OrdersPage {
    package let filter: OrderFilter
    /// The orders begin behind this one.
    package let after: OrderNumber?
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(
        filter: OrderFilter, after: OrderNumber?, ledger: ReaderLedger, reader: PageReader
    ) {
        self.filter = filter
        self.after = after
        self.ledger = ledger
        self.reader = reader
    }

    /// How many orders are on one page.
    static let mostOrders = 50

    package func html() throws -> HTML {
        let all = try ledger.orders(filter)
        // Of an order that is not in the list, a page goes on from the first.
        let start = after.flatMap { last in all.firstIndex { $0.number == last } }
        let paging = Paging(
            all, from: start.map { $0 + 1 } ?? 0, count: OrdersPage.mostOrders
        ) { $0.number.text }
        let orders = Array(paging.shown)
        let glances = reader.seesMore ? try orders.map { try ledger.glance($0.number) } : []
        let table = try self.table(orders, glances)
        let list: HTML =
            orders.isEmpty ? "<p>\(reader(OrdersWords.none))</p>" : table
        return PageFrame(
            reader: reader, path: path(after: after?.text), title: reader(PageWords.orders),
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <h1>\(reader(PageWords.orders))</h1>
            <p class="lead">\(reader(PageWords.noEndorsement)) \(reader(PageWords.noEndorsementWhy))</p>
            \(OrderFilterForm(
                filter: filter, choices: try ledger.choices(), ledger: ledger, reader: reader
            ).html)
            \(found)
            <p><strong>\(reader(SupplyChainWords.orders(all.count)))</strong></p>
            \(list)\(paging.html(reader, path))
            \(reader.legend(of: glances.compactMap(\.self)))
            """)
    }

    private func path(after key: String?) -> String {
        var query = PageQuery()
        query.add("q", filter.text)
        query.add("year", filter.year.map { "\($0)" })
        query.add("programme", filter.programme?.rawValue)
        query.add("agency", filter.agency?.text)
        query.add("employer", filter.employer?.text)
        query.add("site", filter.site)
        query.add("occupation", filter.occupation)
        query.add("status", filter.status?.rawValue)
        query.add("standard", filter.standard?.rawValue)
        query.add("verdict", filter.verdict?.rawValue)
        query.add("severity", filter.severity?.rawValue)
        query.add("sort", filter.sorting == .newest ? nil : filter.sorting.rawValue)
        query.add("after", key)
        return query.path("/orders")
    }

    /// What the search names besides orders.
    private var found: HTML {
        let items: [HTML] = ledger.found(filter.text).map { subject in
            switch subject {
            case .party(let party):
                "<li>\(reader.party(party, in: ledger.view.state))</li>"
            case .worker(let worker):
                "<li><a href=\"\(reader.link("/workers/\(worker.text)"))\">\(worker.text)</a></li>"
            case .entry(let seq): "<li>\(reader.statement(seq))</li>"
            }
        }
        guard !items.isEmpty else { return .nothing }
        return """
            <section aria-labelledby="found"><h2 id="found">\(reader(OrdersWords.found))</h2>
            <ul>\(items)</ul></section>
            """
    }

    private func table(_ orders: [ListedOrder], _ glances: [OrderGlance?]) throws -> HTML {
        let rows: [HTML] = try orders.enumerated().map { place, order in
            let verdicts: HTML =
                reader.seesMore
                ? """
                <td\(reader.label(ReviewWords.verdicts))>\(reader.verdictWords(glances[place]))</td>
                """ : .nothing
            let count = AmountText.number(order.terms.headcount, in: reader.language)
            return """
                <tr><th scope="row">\(reader.order(order.number))<br>\
                <span class="quiet small">\(order.terms.occupation)</span></th>\(verdicts)
                <td\(reader.label(OrdersWords.status))>\(reader(try status(order, reader.seesMore ? glances[place] : nil)))</td>
                <td\(reader.label(PageWords.programme))>\(reader(order.terms.programme.label))</td>
                <td class="number"\(reader.label(PageWords.headcount))>\(count)</td>
                <td\(reader.label(PageWords.parties))>\(parties(order))</td></tr>
                """
        }
        return reader.table(
            "orders", title: PageWords.orders,
            columns: [PageWords.order] + (reader.seesMore ? [ReviewWords.verdicts] : []) + [
                OrdersWords.status, PageWords.programme, PageWords.headcount, PageWords.parties,
            ], rows: "<tbody>\(rows)</tbody>")
    }

    /// How far it has come, for those who see more than that it has ended.
    private func status(_ order: ListedOrder, _ glance: OrderGlance?) throws -> Trilingual {
        if let glance { return glance.state.wording }
        return try ledger.status(of: order.number).wording
    }

    private func parties(_ order: ListedOrder) -> HTML {
        order.terms.chain.map { member in
            let note: HTML =
                ledger.agreement(of: member.party, to: order.number)?.note.map {
                    " <span class=\"quiet small\">(\(reader($0)))</span>"
                } ?? .nothing
            return "\(reader.shortName(of: member.party, in: ledger.view.state))\(note)"
        }.joined(by: reader.separator)
    }
}

extension OrderFilter.Status {
    var wording: Trilingual {
        switch self {
        case .open: OrdersWords.goesOn
        case .withdrawn: OrderState.withdrawn.wording
        case .closed: OrderState.closed.wording
        }
    }
}
