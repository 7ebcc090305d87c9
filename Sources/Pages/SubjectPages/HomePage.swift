import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// Where a credential leads: what there is for its holder, what it owes first.
package struct HomePage {
    package let ledger: ReaderLedger
    package let reader: PageReader
    /// From whose page the reader came to sign in.
    package let order: OrderNumber?

    package init(ledger: ReaderLedger, reader: PageReader, order: OrderNumber?) {
        self.ledger = ledger
        self.reader = reader
        self.order = order
    }

    package func html() throws -> HTML {
        PageFrame(
            reader: reader, path: "/home", title: reader(title),
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <h1>\(reader(title))</h1>
            <p class="lead">\(reader(HomeWords.signedIn))</p>
            \(wayBack)
            \(reader.seesMore ? reader.searchForm() : .nothing)
            \(try content())
            """)
    }

    private var title: Trilingual {
        switch ledger.audience {
        case .everybody: HomeWords.ofEverybody
        case .worker: HomeWords.ofWorker
        case .party: HomeWords.ofParty
        case .buyer: HomeWords.ofBuyer
        case .reviewer: HomeWords.ofReviewer
        }
    }

    /// The terms of an order are open: anybody may know that it is there.
    private var wayBack: HTML {
        guard let order, ledger.view.state.orders[order] != nil else { return .nothing }
        return """
            <p><a class="button" href="\(reader.link("/orders/\(order.text)"))">\
            \(reader(HomeWords.goOn)) \(order.text)</a></p>
            """
    }

    private func content() throws -> HTML {
        switch ledger.audience {
        case .everybody: return link("/", PageWords.orders)
        case .worker(let worker): return link("/workers/\(worker.text)", HomeWords.ofWorker)
        case .party(let party): return try own(party)
        case .buyer(let employers):
            let items: [HTML] = employers.map(employer)
            return "<ul class=\"places-of\">\(items)</ul>"
        case .reviewer:
            return try DutySection(ledger: ledger, reader: reader).html()
        }
    }

    private func link(_ path: String, _ words: Trilingual) -> HTML {
        "<p><a href=\"\(reader.link(path))\">\(reader(words))</a></p>"
    }

    /// What it owes first, then where it finds its orders.
    private func own(_ party: PartyID) throws -> HTML {
        let sites: HTML =
            ledger.view.state.kind(of: party) == .employer
            ? link("/employers/\(party.text)", SubjectWords.supplyChain) : .nothing
        let orders = Paging(ledger.orders(of: party), after: nil, count: PartyPage.mostOrders)
        let path = "/parties/\(party.text)"
        return """
            <p><a href="\(reader.link(path))">\(reader.shortName(of: party, in: ledger.view.state))</a></p>
            \(sites)
            \(try DuesSection(party: party, ledger: ledger, reader: reader).html())
            \(OrdersOfParty(
                orders: orders, party: party,
                glances: try orders.shown.map { try ledger.glance($0.number) },
                path: { $0.map { "\(path)?after=\($0)" } ?? path },
                agreement: { ledger.agreement(of: party, to: $0) }, reader: reader
            ).html)
            """
    }

    private func employer(_ party: PartyID) -> HTML {
        let count = ledger.orders(of: party).count
        return """
            <li><p><a href="\(reader.link("/employers/\(party.text)"))"><strong>\
            \(reader.shortName(of: party, in: ledger.view.state))</strong></a></p>
            <p>\(reader(SupplyChainWords.orders(count)))</p></li>
            """
    }
}
