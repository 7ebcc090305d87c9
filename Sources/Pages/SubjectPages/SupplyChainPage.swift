import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// The chains that lead to an employer, site by site, so that it can see where workers paid.
///
/// An order names its site as a reference of the scheme `site`.
package struct SupplyChainPage {
    package let employer: PartyID
    package let ledger: ReaderLedger
    package let reader: PageReader
    /// The orders begin behind this one.
    package let after: OrderNumber?

    package init(
        employer: PartyID, ledger: ReaderLedger, reader: PageReader, after: OrderNumber? = nil
    ) {
        self.employer = employer
        self.ledger = ledger
        self.reader = reader
        self.after = after
    }

    /// How many orders are on one page; what is added up is added up over all.
    static let mostOrders = 50

    package func html() throws -> HTML {
        let state = ledger.view.state
        let sites = try sites()
        let overview: [HTML] = sites.enumerated().map { glance($0.element, at: $0.offset) }
        let chains = sites.flatMap(\.orders)
        let start = after.flatMap { last in chains.firstIndex { $0.number == last } }
        let paging = Paging(
            chains, from: start.map { $0 + 1 } ?? 0, count: SupplyChainPage.mostOrders
        ) { $0.number.text }
        let shown = Set(paging.shown.map(\.number))
        let sections: [HTML] = try sites.enumerated().map { place, site in
            try section(site, at: place, shown.contains)
        }
        let path = "/employers/\(employer.text)"
        let kept: HTML = ledger.audience.hearsVoices ? .nothing : reader.voicesKept
        let content: HTML =
            sites.isEmpty
            ? "<p>\(reader(PageWords.noOrders))</p>"
            : """
            <ul class="places-of">\(overview)</ul>\(sections)
            \(paging.html(reader) { $0.map { "\(path)?after=\($0)" } ?? path })
            \(reader.legend(of: chains.compactMap(\.glance)))
            """
        return PageFrame(
            reader: reader, path: path,
            title: reader(SubjectWords.supplyChain), origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow"><a href="\(reader.link("/parties/\(employer.text)"))">\
            \(reader.shortName(of: employer, in: state))</a></p>
            <h1>\(reader(SubjectWords.supplyChain))</h1>
            <p class="lead">\(reader(SubjectWords.supplyChainWhy))</p>
            <aside class="note"><p><strong>\(reader(PageWords.noEndorsement))</strong>
            \(reader(SubjectWords.noBadge))</p></aside>
            \(kept)
            \(content)
            \(try SurveySection(employer: employer, ledger: ledger, reader: reader).html())
            """)
    }

    /// A place of the employer's, with the orders that lead to it.
    private struct Site {
        /// nil of orders that name none.
        let name: String?
        var orders: [Chain] = []
    }

    private struct Chain {
        let number: OrderNumber
        let terms: OrderIssued
        /// nil where nothing but the open terms is for the reader.
        let glance: OrderGlance?
    }

    /// By name; those that name none at the end.
    private func sites() throws -> [Site] {
        let orders = ledger.orders(of: employer).filter { order in
            order.terms.chain.contains { $0.party == employer && $0.role == .employer }
        }
        var places: [[UInt8]?: Int] = [:]
        var sites: [Site] = []
        for (number, terms) in orders {
            let name = terms.references.first { $0.scheme.utf8.elementsEqual("site".utf8) }?.value
            let chain = Chain(number: number, terms: terms, glance: try ledger.glance(number))
            let key = name.map { Array($0.utf8) }
            if let place = places[key] {
                sites[place].orders.append(chain)
            } else {
                places[key] = sites.count
                sites.append(Site(name: name, orders: [chain]))
            }
        }
        return sites.sorted { left, right in
            guard let one = left.name, let other = right.name else { return left.name != nil }
            return Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))
        }
    }

    private func title(of site: Site) -> HTML {
        site.name.map { "\($0)" } ?? "\(reader(SubjectWords.noSite))"
    }

    /// What there is to be seen of a site first: whether workers paid, and the worst verdicts.
    private func glance(_ site: Site, at position: Int) -> HTML {
        let glances = site.orders.compactMap(\.glance)
        let orders = "\(reader(SupplyChainWords.orders(site.orders.count)))" as HTML
        let name: HTML =
            "<p><a href=\"#site-\(position)\"><strong>\(title(of: site))</strong></a></p>"
        // Of what the reader may not see nothing is said: silence would pass for proof.
        guard !glances.isEmpty else {
            return "<li>\(name)<p>\(orders)</p></li>"
        }
        // Counted against one number, as in the rows below.
        let facts = [orders, "\(reader(heard(glances)))" as HTML]
        let charged = glances.count(where: \.isPaidByWorkers)
        let payments: HTML =
            charged == 0
            ? "<span class=\"quiet\">\(reader(SubjectWords.nobodyPaid))</span>"
            : """
            <span class="paid-mark"><span aria-hidden="true">▲</span> \
            \(reader(SupplyChainWords.paid(in: charged, of: site.orders.count)))</span>
            """
        var worst: [(look: VerdictLook, count: Int)] = []
        for glance in glances {
            guard let look = glance.verdicts.map({ VerdictLook(of: $0) }).min() else { continue }
            if let place = worst.firstIndex(where: { $0.look == look }) {
                worst[place].count += 1
            } else {
                worst.append((look, 1))
            }
        }
        let words: [HTML] = worst.sorted { $0.look < $1.look }.map { look, count in
            "<li>\(reader.badge(look)) <span>\(reader(SupplyChainWords.orders(count)))</span></li>"
        }
        let verdicts: HTML =
            words.isEmpty
            ? .nothing
            : """
            <p class="small quiet">\(reader(SupplyChainWords.worst))</p><ul class="words">\(words)</ul>
            """
        return """
            <li>\(name)
            <p>\(facts.joined(by: reader.separator))</p>
            <p>\(payments)</p>
            \(verdicts)</li>
            """
    }

    /// How many of a site's workers have spoken, for those who may know; else how many there are.
    private func heard(_ glances: [OrderGlance]) -> Trilingual {
        let coverage = glances.compactMap(\.coverage)
        return coverage.isEmpty
            ? SupplyChainWords.workers(glances.map(\.workers).reduce(0, +))
            : SupplyChainWords.heard(
                coverage.map(\.spoken).reduce(0, +), of: coverage.map(\.workers).reduce(0, +))
    }

    /// Those of its orders that are on this page; nothing where none is.
    private func section(
        _ site: Site, at position: Int, _ isShown: (OrderNumber) -> Bool
    ) throws -> HTML {
        let shown = site.orders.filter { isShown($0.number) }
        let rows: [HTML] = try shown.map(row)
        let id: HTML = "site-\(position)"
        // Those that are on other pages are still counted above.
        guard !rows.isEmpty else { return "<span id=\"\(id)\"></span>" }
        let title: HTML =
            site.name == nil ? title(of: site) : "\(reader(SubjectWords.site)): \(title(of: site))"
        let columns = [
            PageWords.order, SubjectWords.paidByWorkers, ReviewWords.verdicts, PageWords.parties,
            DrawingWords.workers,
        ]
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            \(reader.table(
                "sites", title: SubjectWords.supplyChain,
                columns: ledger.audience.hearsVoices ? columns + [ReviewWords.coverage] : columns,
                rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }

    private func row(_ chain: Chain) throws -> HTML {
        let review = try ledger.review(chain.number)
        let others: [HTML] = chain.terms.chain.filter { $0.party != employer }.map { member in
            """
            <span class="quiet small">\(reader(member.role.label))</span> \
            \(reader.party(member.party, in: ledger.view.state))\
            \(reader.note(ledger.agreement(of: member.party, to: chain.number)))
            """
        }
        let count: HTML = chain.glance.map { "\($0.workers)" } ?? "–"
        let payments: HTML =
            review.map { review in
                let lines = paid(review)
                return lines.isEmpty
                    ? "<span class=\"quiet\">\(reader(SubjectWords.nobodyPaid))</span>"
                    : "<ul class=\"words\">\(lines)</ul>"
            } ?? "–"
        return """
            <tr><th scope="row">\(reader.order(chain.number))<br>\
            <span class="quiet small">\(chain.terms.occupation)</span>\
            \(reader.note(ledger.agreement(of: employer, to: chain.number)))</th>
            <td\(label(SubjectWords.paidByWorkers))>\(payments)</td>
            <td\(label(ReviewWords.verdicts))>\(reader.verdictWords(chain.glance))</td>
            <td\(label(PageWords.parties))>\(others.joined(by: .lineBreak))</td>
            <td\(label(DrawingWords.workers)) class="number">\(count)</td>\(coverage(chain.glance))</tr>
            """
    }

    /// Nothing is shown of workers' words, not even how many spoke, to those they are kept from.
    private func coverage(_ glance: OrderGlance?) -> HTML {
        guard ledger.audience.hearsVoices else { return .nothing }
        let share: HTML = glance?.coverage.map { "\(reader($0.wording))" } ?? "–"
        return "<td\(label(ReviewWords.coverage))>\(share)</td>"
    }

    /// The column's title, for screens on which a row is a card.
    private func label(_ words: Trilingual) -> HTML { " data-label=\"\(reader(words))\"" }

    /// What workers paid, by each account for itself.
    private func paid(_ review: OrderReview) -> [HTML] {
        let flow = MoneyFlow(of: review.order.workers, in: review.order)
        return flow.panels.flatMap { account in
            account.flows.filter(\.isPaidByWorker).map { flow in
                """
                <li><span class="paid-mark"><span aria-hidden="true">▲</span> \
                \(reader.money(flow.amount))</span> <span class="small">\
                \(reader(Trilingual.list(flow.kinds.map(\.label)))) → \(reader(flow.payee.label))</span> \
                <span class="quiet small">(\(reader(account.perspective.label)))</span></li>
                """
            }
        }
    }
}
