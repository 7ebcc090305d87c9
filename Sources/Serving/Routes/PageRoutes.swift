import HTTPServing
import Judging
import LedgerStore
import Markup
import Pages
import Registry
import Transparency
import Views

/// One reader's look at one page.
struct PageVisit {
    let ledger: ReaderLedger
    let reader: PageReader
    /// Whether what a worker said herself is for the reader of her own page.
    let hearsHer: Bool
    let request: Request
}

extension Route {
    /// The pages for people. Each answers nil where there is nothing for this reader.
    static let pages: [Route] = [
        overview, homePage, ordersPage, orderPage, integrity, promisePage, workerPage, partyPage,
        supplyChainPage, findingsPage, repaymentsPage, statementPage,
    ]

    static let overview = Route.page(
        "overview", PathPattern("/"), for: .everybodyInPart, query: [.language, .after],
        "The ledger and its orders"
    ) { _, visit in
        try OverviewPage(
            ledger: visit.ledger, reader: visit.reader,
            after: visit.afterOrder
        ).html()
    }

    /// Below no other path, so that a browser that was asked for the credential here shows it to
    /// every page (RFC 7617 §2.2).
    static let homePage = Route.page(
        "homePage", PathPattern("/home"), for: .anyCredential, query: [.language, .order],
        pace: .slow, "Where a credential leads: what there is for its holder"
    ) { _, visit in
        try HomePage(
            ledger: visit.ledger, reader: visit.reader,
            order: visit.request.query("order").flatMap(OrderNumber.init)
        ).html()
    }

    static let ordersPage = Route.page(
        "ordersPage", PathPattern("/orders"), for: .everybodyInPart,
        query: [
            .language, .search, .year, .programme, .agency, .employer, .site, .occupation,
            .status, .standard, .verdict, .severity, .sort, .after,
        ], pace: .slow, "Orders as they are asked for, with the search box"
    ) { _, visit in
        guard let filter = OrderFilter(visit.request) else { return nil }
        return try OrdersPage(
            filter: filter, after: visit.afterOrder, ledger: visit.ledger, reader: visit.reader
        ).html()
    }

    static let orderPage = Route.page(
        "orderPage", PathPattern("/orders", .order), for: .everybodyInPart,
        query: [.language, .view],
        "An order: its open terms, and with a credential all of it"
    ) { order, visit in
        if let review = try visit.ledger.review(order) {
            return OrderReviewPage(
                review: review, ledger: visit.ledger.served, reader: visit.reader,
                openings: try visit.ledger.openings(of: review.trail)
            ).html
        }
        return try visit.ledger.served.openCase(order).map {
            OpenOrderPage(order: $0, ledger: visit.ledger.served, reader: visit.reader).html
        }
    }

    static let integrity = Route.page(
        "integrity", PathPattern("/integrity"), for: .everybodyInPart,
        "The checkpoint, and how to verify it yourself"
    ) { _, visit in
        IntegrityPage(ledger: visit.ledger.served, reader: visit.reader).html
    }

    static let promisePage = Route.page(
        "promisePage", PathPattern("/o", .order), for: .everybodyInPart,
        "What an order promises its workers"
    ) { order, visit in
        try visit.ledger.served.openCase(order).map {
            PromisePage(order: $0, ledger: visit.ledger.served, reader: visit.reader).html
        }
    }

    static let workerPage = Route.page(
        "workerPage", PathPattern("/workers", .worker), for: .credentialOrHerself, "A worker"
    ) { worker, visit in try visit.html(of: worker) }

    static let partyPage = Route.page(
        "partyPage", PathPattern("/parties", .party), for: .credential,
        query: [.language, .after], pace: .slow, "An organisation"
    ) { party, visit in
        guard visit.ledger.view.knows(.party(party)) else { return nil }
        return try PartyPage(
            party: party, ledger: visit.ledger, reader: visit.reader, after: visit.afterOrder
        ).html()
    }

    static let supplyChainPage = Route.page(
        "supplyChainPage", PathPattern("/employers", .employer), for: .credential,
        query: [.language, .after], pace: .slow, "An employer's orders, site by site"
    ) { party, visit in
        guard visit.ledger.view.state.kind(of: party) == .employer else { return nil }
        return try SupplyChainPage(
            employer: party, ledger: visit.ledger, reader: visit.reader, after: visit.afterOrder
        ).html()
    }

    static let findingsPage = Route.page(
        "findingsPage", PathPattern("/findings"), for: .credential,
        query: [.language, .standard, .severity, .outcome, .order, .after], pace: .slow,
        "Findings of many orders"
    ) { _, visit in
        guard let filter = FindingsPage.Filter(visit.request) else { return nil }
        return try FindingsPage(
            filter: filter, ledger: visit.ledger, reader: visit.reader
        ).html()
    }

    static let repaymentsPage = Route.page(
        "repaymentsPage", PathPattern("/repayments"), for: .credential,
        query: [.language, .payee, .after], pace: .slow,
        "What workers are to be given back, and how far that has come"
    ) { _, visit in
        let asked = visit.request.query(ServedParameter.payee.rawValue) ?? ""
        let payee = PartyID(asked)
        guard asked.isEmpty || payee != nil else { return nil }
        return try RepaymentsPage(
            ledger: visit.ledger, reader: visit.reader, payee: payee, after: visit.afterOrder
        ).html()
    }

    static let statementPage = Route.page(
        "statementPage", PathPattern("/statements", .seq), for: .credential,
        "A statement, its bytes and its proof"
    ) { seq, visit in
        guard let entry = try visit.ledger.entry(seq) else { return nil }
        return StatementPage(
            sheet: visit.ledger.sheet(entry),
            receipt: try visit.ledger.view.reader.receipt(seq),
            ledger: visit.ledger, reader: visit.reader
        ).html
    }
}

extension PageVisit {
    /// Behind which order a list goes on.
    fileprivate var afterOrder: OrderNumber? {
        request.query(ServedParameter.after.rawValue).flatMap(OrderNumber.init)
    }

    /// Of a worker she herself reads other words than those who review.
    fileprivate func html(of worker: WorkerID) throws -> HTML? {
        if case .worker = ledger.audience {
            return try ledger.served.sheet(
                of: worker, for: ledger.audience, withVoice: hearsHer
            ).map { WorkerPage(sheet: $0, ledger: ledger.served, reader: reader).html }
        }
        return try ledger.workerReview(worker).map {
            try WorkerReviewPage(review: $0, ledger: ledger, reader: reader).html()
        }
    }
}
