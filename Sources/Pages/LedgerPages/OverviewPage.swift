import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// The list of orders: their open terms, and, for those who may read them, the verdicts.
package struct OverviewPage {
    package let ledger: ReaderLedger
    package let reader: PageReader
    /// Begins behind this order; nil: at the first.
    package var after: OrderNumber?

    package init(ledger: ReaderLedger, reader: PageReader, after: OrderNumber? = nil) {
        self.ledger = ledger
        self.reader = reader
        self.after = after
    }

    /// How many orders are on one page.
    static let mostOrders = 50

    package func html() throws -> HTML {
        let served = ledger.served
        let all = served.openOrders()
        let behind = all.filter { order in after.map { $0 < order.number } ?? true }
        let orders = Array(behind.prefix(OverviewPage.mostOrders))
        let next: HTML =
            behind.count > orders.count
            ? orders.last.map { last in
                """
                <p><a class="button" href="\(reader.link("/?after=\(last.number.text)"))">\
                \(reader(FindingWords.next))</a></p>
                """
            } ?? .nothing : .nothing
        let state = served.view.state
        var facts: [(label: Trilingual, value: HTML)] = [
            (PageWords.orders, "\(AmountText.number(all.count, in: reader.language))"),
            (
                OverviewWords.parties,
                "\(AmountText.number(state.parties.count, in: reader.language))"
            ),
            (PageWords.size, "\(AmountText.number(served.size, in: reader.language))"),
        ]
        if let opened = state.opened {
            facts.insert((Labels.corridor, "\(opened.corridor)"), at: 0)
        }
        return PageFrame(
            reader: reader, path: "/", title: reader(PageWords.orders),
            origin: served.view.checkpoint.origin.text
        ).page(
            """
            <h1>\(reader(PageWords.orders))</h1>
            <p class="lead">\(reader(PageWords.noEndorsement)) \(reader(PageWords.noEndorsementWhy))</p>
            \(reader.facts(facts))
            \(orders.isEmpty ? "<p>\(reader(PageWords.noOrders))</p>" : try list(orders))\(next)
            \(reader.verification(of: served))
            """)
    }

    private func list(
        _ orders: [(number: OrderNumber, terms: OrderIssued)]
    ) throws -> HTML {
        let showsVerdicts = ledger.audience == .reviewer
        let reviews = showsVerdicts ? try orders.map { try ledger.review($0.number) } : []
        let rows: [HTML] = orders.enumerated().map { place, order in
            let link = reader.link("/orders/\(order.number.text)")
            let verdicts: HTML =
                showsVerdicts
                ? "<td>\(reader.verdictWords(reviews[place]))</td>" : .nothing
            let count = AmountText.number(order.terms.headcount, in: reader.language)
            return """
                <tr><th scope="row"><a class="nowrap" href="\(link)">\(order.number.text)</a></th>\(verdicts)
                <td>\(order.terms.occupation)</td>
                <td>\(reader(order.terms.programme.label))</td>
                <td class="number">\(count)</td>
                <td>\(parties(order.number, order.terms))</td></tr>
                """
        }
        let table = reader.table(
            "orders", title: PageWords.orders,
            columns: [PageWords.order] + (showsVerdicts ? [ReviewWords.verdicts] : []) + [
                PageWords.occupation, PageWords.programme, PageWords.headcount, PageWords.parties,
            ], rows: "<tbody>\(rows)</tbody>")
        return "\(table)\(reader.legend(of: reviews.compactMap(\.self)))"
    }

    private func parties(_ order: OrderNumber, _ terms: OrderIssued) -> HTML {
        terms.chain.map { member in
            let note: HTML =
                ledger.agreement(of: member.party, to: order)?.note.map {
                    " <span class=\"quiet small\">(\(reader($0)))</span>"
                } ?? .nothing
            return "\(reader.shortName(of: member.party, in: ledger.view.state))\(note)"
        }.joined(by: reader.separator)
    }
}

enum OverviewWords {
    static let parties = Trilingual(en: "Organisations", ja: "団体", vi: "Tổ chức")
}
