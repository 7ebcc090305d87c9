import HTTPServing
import Judging
import LedgerStore
import Markup
import Pages
import Registry
import Transparency
import Views

/// Which page is under which path, for one reader.
struct PageRoutes {
    let ledger: ReaderLedger
    let reader: PageReader
    /// Whether what a worker said herself is for the reader of her own page.
    let hearsWorker: Bool

    /// nil where there is nothing for this reader.
    func html(_ path: ServedPath, _ request: Request) throws -> HTML? {
        let served = ledger.served
        switch path {
        case .overview:
            return try OverviewPage(
                ledger: ledger, reader: reader,
                after: request.query("after").flatMap(OrderNumber.init)
            ).html()
        case .integrity: return IntegrityPage(ledger: served, reader: reader).html
        case .orderPage(let number):
            if let review = try ledger.review(number) {
                return OrderReviewPage(
                    review: review, ledger: served, reader: reader,
                    openings: try ledger.openings(of: review.trail)
                ).html
            }
            return try served.openCase(number).map {
                OpenOrderPage(order: $0, ledger: served, reader: reader).html
            }
        case .promisePage(let number):
            return try served.openCase(number).map {
                PromisePage(order: $0, ledger: served, reader: reader).html
            }
        case .workerPage(let worker): return try html(of: worker)
        case .partyPage(let party):
            guard ledger.view.knows(.party(party)) else { return nil }
            return try PartyPage(party: party, ledger: ledger, reader: reader).html()
        case .supplyChainPage(let party):
            guard ledger.view.state.kind(of: party) == .employer else { return nil }
            return try SupplyChainPage(employer: party, ledger: ledger, reader: reader).html()
        case .statementPage(let seq):
            guard let entry = try ledger.entry(seq) else { return nil }
            return StatementPage(
                sheet: ledger.sheet(entry), receipt: try ledger.view.reader.receipt(seq),
                ledger: ledger, reader: reader
            ).html
        case .findingsPage:
            guard let filter = FindingsPage.Filter(request) else { return nil }
            return try FindingsPage(filter: filter, ledger: ledger, reader: reader).html()
        default: return nil
        }
    }

    /// Of a worker she herself reads other words than those who review.
    private func html(of worker: WorkerID) throws -> HTML? {
        if case .worker = ledger.audience {
            return try ledger.served.sheet(
                of: worker, for: ledger.audience, withVoice: hearsWorker
            ).map {
                WorkerPage(sheet: $0, ledger: ledger.served, reader: reader).html
            }
        }
        return try ledger.workerReview(worker).map {
            try WorkerReviewPage(review: $0, ledger: ledger, reader: reader).html()
        }
    }
}
