import Registry
import Transparency
import Wording

/// The list of orders, from their open terms alone.
package struct OverviewPage: Sendable {
    package let ledger: ServedLedger
    package let reader: PageReader

    package init(ledger: ServedLedger, reader: PageReader) {
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let origin = ledger.view.checkpoint.origin.text
        let orders = ledger.openOrders()
        let content: HTML = """
            <h1>\(reader(PageWords.orders))</h1>
            <p class="lead">\(reader(PageWords.noEndorsement)) \(reader(PageWords.noEndorsementWhy))</p>
            \(orders.isEmpty ? "<p>\(reader(PageWords.noOrders))</p>" : list(orders))
            \(reader.verification(of: ledger))
            """
        return PageFrame(
            reader: reader, path: "/", title: reader(PageWords.orders), origin: origin
        ).page(content)
    }

    private func list(_ orders: [(number: OrderNumber, terms: OrderIssued)]) -> HTML {
        let rows: [HTML] = orders.map { order in
            let link = reader.link("/orders/\(order.number.text)")
            let count = AmountText.number(order.terms.headcount, in: reader.language)
            return """
                <tr><th scope="row"><a href="\(link)">\(order.number.text)</a></th>
                <td>\(order.terms.occupation)</td>
                <td>\(reader(order.terms.programme.label))</td>
                <td class="number">\(count)</td>
                <td>\(parties(order.terms))</td></tr>
                """
        }
        return reader.table(
            "orders", title: PageWords.orders,
            columns: [
                PageWords.order, PageWords.occupation, PageWords.programme, PageWords.headcount,
                PageWords.parties,
            ], rows: "<tbody>\(rows)</tbody>")
    }

    private func parties(_ terms: OrderIssued) -> HTML {
        terms.chain.map { member in
            let registration = ledger.view.state.parties[member.party]?.registration
            return registration.map { reader.name($0.name, country: $0.country) }
                ?? "<code>\(member.party.text)</code>"
        }.joined(by: reader.separator)
    }
}
