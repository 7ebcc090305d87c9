import Registry
import Transparency
import Wording

/// The chains that lead to an employer, site by site, so that it can see where workers paid.
///
/// An order names its site as a reference of the scheme `site`.
struct SupplyChainPage {
    let employer: PartyID
    let ledger: ReaderLedger
    let reader: PageReader

    static let mostOrders = 50

    func html() throws -> HTML {
        let state = ledger.view.state
        let orders = ledger.orders(of: employer).filter { order in
            order.terms.chain.contains { $0.party == employer && $0.role == .employer }
        }
        let shown = orders.prefix(SupplyChainPage.mostOrders)
        var sites: [(name: String?, orders: [(OrderNumber, OrderIssued)])] = []
        for order in shown {
            let name = order.terms.references.first { $0.scheme.utf8.elementsEqual("site".utf8) }?
                .value
            if let place = sites.firstIndex(where: {
                $0.name.map { Array($0.utf8) } == name.map { Array($0.utf8) }
            }) {
                sites[place].orders.append((order.number, order.terms))
            } else {
                sites.append((name, [(order.number, order.terms)]))
            }
        }
        sites.sort {
            ($0.name.map { Array($0.utf8) } ?? []).lexicographicallyPrecedes(
                $1.name.map { Array($0.utf8) } ?? [])
        }
        let sections: [HTML] = try sites.enumerated().map { try section($0.element, at: $0.offset) }
        let rest: HTML =
            orders.count > shown.count
            ? "<p>\(reader(SubjectWords.more(orders.count - shown.count)))</p>" : .nothing
        return PageFrame(
            reader: reader, path: "/employers/\(employer.text)",
            title: reader(SubjectWords.supplyChain), origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow"><a href="\(reader.link("/parties/\(employer.text)"))">\
            \(reader.shortName(of: employer, in: state))</a></p>
            <h1>\(reader(SubjectWords.supplyChain))</h1>
            <p class="lead">\(reader(SubjectWords.supplyChainWhy))</p>
            <aside class="note"><p><strong>\(reader(PageWords.noEndorsement))</strong>
            \(reader(SubjectWords.noBadge))</p></aside>
            \(sections.isEmpty ? "<p>\(reader(PageWords.noOrders))</p>" : sections.joined)\(rest)
            """)
    }

    private func section(
        _ site: (name: String?, orders: [(OrderNumber, OrderIssued)]), at position: Int
    ) throws -> HTML {
        let rows: [HTML] = try site.orders.map(row)
        let title: HTML =
            site.name.map { "\(reader(SubjectWords.site)): \($0)" }
            ?? "\(reader(SubjectWords.noSite))"
        return """
            <section aria-labelledby="site-\(position)"><h2 id="site-\(position)">\(title)</h2>
            \(reader.table(
                "sites", title: SubjectWords.supplyChain,
                columns: [
                    PageWords.order, SubjectWords.paidByWorkers, ReviewWords.verdicts,
                    PageWords.parties, FigureWords.workers, ReviewWords.coverage,
                ], rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }

    private func row(_ number: OrderNumber, _ terms: OrderIssued) throws -> HTML {
        let review = try ledger.review(number)
        let chain: [HTML] = terms.chain.filter { $0.party != employer }.map { member in
            """
            <span class="quiet small">\(reader(member.role.label))</span> \
            \(reader.party(member.party, in: ledger.view.state))
            """
        }
        let count: HTML = review.map { "\($0.order.workers.count)" } ?? "–"
        // Nothing is told of workers' words, not even how many spoke, to those they are kept from.
        let heard = review?.verdict.flatMap { $0.hearsVoices ? $0.coverage.wording : nil }
        let coverage: HTML = heard.map { "\(reader($0))" } ?? "–"
        return """
            <tr><th scope="row">\(reader.order(number))<br>\
            <span class="quiet small">\(terms.occupation)</span></th>
            <td\(label(SubjectWords.paidByWorkers))>\(review.map(paid) ?? "–")</td>
            <td\(label(ReviewWords.verdicts))>\(reader.verdictWords(review))</td>
            <td\(label(PageWords.parties))>\(chain.joined(by: .lineBreak))</td>
            <td\(label(FigureWords.workers)) class="number">\(count)</td>
            <td\(label(ReviewWords.coverage))>\(coverage)</td></tr>
            """
    }

    /// The column's title, for screens on which a row is a card.
    private func label(_ words: Trilingual) -> HTML { " data-label=\"\(reader(words))\"" }

    /// What workers paid, by each account for itself.
    private func paid(_ review: OrderReview) -> HTML {
        let flow = MoneyFlow(of: review.order.workers, in: review.order)
        let lines: [HTML] = flow.accounts.flatMap { account in
            account.flows.filter(\.isPaidByWorker).map { flow in
                """
                <li><span class="paid-mark"><span aria-hidden="true">▲</span> \
                \(reader.money(flow.amount))</span> <span class="small">\
                \(reader(Trilingual.list(flow.kinds.map(\.label)))) → \(reader(flow.payee.label))</span> \
                <span class="quiet small">(\(reader(account.perspective.label)))</span></li>
                """
            }
        }
        return lines.isEmpty
            ? "<span class=\"quiet\">\(reader(SubjectWords.nobodyPaid))</span>"
            : "<ul class=\"words\">\(lines)</ul>"
    }
}
