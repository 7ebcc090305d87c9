import Judging
import Markup
import Platform
import Registry
import Transparency
import Views
import Wording

/// A worker as reviewers see her: how far she has come, the verdicts, the money, the trail.
package struct WorkerReviewPage {
    package let review: WorkerReview
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(review: WorkerReview, ledger: ReaderLedger, reader: PageReader) {
        self.review = review
        self.ledger = ledger
        self.reader = reader
    }

    package func html() throws -> HTML {
        let order = review.order
        let state = ledger.view.state
        let progress = review.worker.state(on: ledger.view.asOf.date).wording
        let workers = WorkerNumbers(order)
        let linked = Set(review.trail.lines.map(\.seq))
        let path = "/workers/\(review.worker.id.text)"
        let orderLink = reader.link("/orders/\(order.number.text)")
        return PageFrame(
            reader: reader, path: path, title: review.worker.id.text,
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow"><a href="\(orderLink)">\(reader(PageWords.order)) \
            \(order.number.text)</a> · \(reader(workers.name(review.worker.id)))</p>
            <h1>\(review.worker.id.text)</h1>
            <p class="lead">\(reader(progress))</p>
            <aside class="note"><p>\(reader(SubjectWords.pseudonym))</p></aside>
            \(verdicts)
            \(TimelineSection(
                timeline: ChainTimeline(of: [review.worker], in: order), reader: reader,
                linked: linked
            ).html)
            \(MoneyFlowSection(
                flow: MoneyFlow(of: [review.worker], in: order),
                chain: order.terms.chain.map(\.party), reader: reader, linked: linked
            ).html)
            \(findings(workers, linked))
            \(MoneySection(
                order: order, judged: review.verdict?.workers ?? [], state: state,
                workers: workers, reader: reader, only: review.worker.id
            ).html)
            \(TrailSection(
                trail: review.trail, state: state, workers: workers, reader: reader,
                openings: try ledger.openings(of: review.trail)
            ).html)
            \(reader.recomputation(of: ledger.served))
            \(reader.verification(of: ledger.served))
            """)
    }

    private var verdicts: HTML {
        guard let sheet = review.verdict else {
            return reader.withoutVerdict(review.obstacle)
        }
        return VerdictSection(sheet: sheet, reader: reader).html
    }

    private func findings(_ workers: WorkerNumbers, _ linked: Set<UInt64>) -> HTML {
        guard let sheet = review.verdict else { return .nothing }
        return FindingsSection(sheet: sheet, workers: workers, linked: linked, reader: reader).html
    }
}
