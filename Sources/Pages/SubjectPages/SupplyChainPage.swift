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

    package init(employer: PartyID, ledger: ReaderLedger, reader: PageReader) {
        self.employer = employer
        self.ledger = ledger
        self.reader = reader
    }

    static let mostOrders = 50

    package func html() throws -> HTML {
        let state = ledger.view.state
        let orders = ledger.orders(of: employer).filter { order in
            order.terms.chain.contains { $0.party == employer && $0.role == .employer }
        }
        let shown = orders.prefix(SupplyChainPage.mostOrders)
        let sites = try sites(of: shown)
        let sections: [HTML] = sites.enumerated().map { section($0.element, at: $0.offset) }
        let overview: [HTML] = sites.enumerated().map { glance($0.element, at: $0.offset) }
        let kept: HTML =
            ledger.audience.hearsVoices
            ? .nothing : "<p class=\"small quiet\">\(reader(SupplyChainWords.voicesKept))</p>"
        let content: HTML =
            sites.isEmpty
            ? "<p>\(reader(PageWords.noOrders))</p>"
            : """
            <ul class="places-of">\(overview)</ul>\(sections)
            \(reader.legend(of: sites.flatMap { $0.orders.compactMap(\.review) }))
            """
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
            \(kept)
            \(content)\(rest)
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
        let review: OrderReview?
    }

    /// By name; those that name none at the end.
    private func sites(
        of orders: ArraySlice<(number: OrderNumber, terms: OrderIssued)>
    ) throws -> [Site] {
        var sites: [Site] = []
        for (number, terms) in orders {
            let name = terms.references.first { $0.scheme.utf8.elementsEqual("site".utf8) }?.value
            let chain = Chain(
                number: number, terms: terms, review: try ledger.review(number))
            let place = sites.firstIndex {
                $0.name.map { Array($0.utf8) } == name.map { Array($0.utf8) }
            }
            if let place {
                sites[place].orders.append(chain)
            } else {
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
        let reviews = site.orders.compactMap(\.review)
        let orders = "\(reader(SupplyChainWords.orders(site.orders.count)))" as HTML
        let name: HTML =
            "<p><a href=\"#site-\(position)\"><strong>\(title(of: site))</strong></a></p>"
        // Of what the reader may not see nothing is said: silence would pass for proof.
        guard !reviews.isEmpty else {
            return "<li>\(name)<p>\(orders)</p></li>"
        }
        var facts = [orders]
        let workers = reviews.map(\.order.workers.count).reduce(0, +)
        facts.append("\(reader(SupplyChainWords.workers(workers)))")
        if let heard = heard(reviews) { facts.append("\(reader(heard))") }
        let charged = reviews.count { !paid($0).isEmpty }
        let payments: HTML =
            charged == 0
            ? "<span class=\"quiet\">\(reader(SubjectWords.nobodyPaid))</span>"
            : """
            <span class="paid-mark"><span aria-hidden="true">▲</span> \
            \(reader(SupplyChainWords.paid(in: charged, of: site.orders.count)))</span>
            """
        var worst: [(look: VerdictLook, count: Int)] = []
        for review in reviews {
            let looks = review.verdict?.sections.map { VerdictLook(of: $0) }
            guard let look = looks?.min() else { continue }
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

    /// How many of a site's workers have spoken, for those who may know.
    private func heard(_ reviews: [OrderReview]) -> Trilingual? {
        let spoken = reviews.compactMap(\.verdict).filter(\.hearsVoices).map(\.coverage.spoken)
        return spoken.isEmpty ? nil : SupplyChainWords.heard(spoken.reduce(0, +))
    }

    private func section(_ site: Site, at position: Int) -> HTML {
        let rows: [HTML] = site.orders.map(row)
        let title: HTML =
            site.name == nil ? title(of: site) : "\(reader(SubjectWords.site)): \(title(of: site))"
        let columns = [
            PageWords.order, SubjectWords.paidByWorkers, ReviewWords.verdicts, PageWords.parties,
            DrawingWords.workers,
        ]
        return """
            <section aria-labelledby="site-\(position)"><h2 id="site-\(position)">\(title)</h2>
            \(reader.table(
                "sites", title: SubjectWords.supplyChain,
                columns: ledger.audience.hearsVoices ? columns + [ReviewWords.coverage] : columns,
                rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }

    private func row(_ chain: Chain) -> HTML {
        let others: [HTML] = chain.terms.chain.filter { $0.party != employer }.map { member in
            """
            <span class="quiet small">\(reader(member.role.label))</span> \
            \(reader.party(member.party, in: ledger.view.state))\
            \(reader.note(ledger.agreement(of: member.party, to: chain.number)))
            """
        }
        let count: HTML = chain.review.map { "\($0.order.workers.count)" } ?? "–"
        let payments: HTML =
            chain.review.map { review in
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
            <td\(label(ReviewWords.verdicts))>\(reader.verdictWords(chain.review))</td>
            <td\(label(PageWords.parties))>\(others.joined(by: .lineBreak))</td>
            <td\(label(DrawingWords.workers)) class="number">\(count)</td>\(coverage(chain.review))</tr>
            """
    }

    /// Nothing is shown of workers' words, not even how many spoke, to those they are kept from.
    private func coverage(_ review: OrderReview?) -> HTML {
        guard ledger.audience.hearsVoices else { return .nothing }
        let share: HTML = review?.verdict.map { "\(reader($0.coverage.wording))" } ?? "–"
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
