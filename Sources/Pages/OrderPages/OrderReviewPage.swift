import Judging
import Markup
import Registry
import Transparency
import Views
import Wording

/// An order as reviewers see it: who is in the chain, the verdicts with their reasons, the
/// money, the trail, and how to check all of it.
package struct OrderReviewPage {
    package let review: OrderReview
    package let ledger: ServedLedger
    package let reader: PageReader
    /// Salts and contents of its sealed entries, for the reader's own computation.
    package var openings: [UInt64: Opening] = [:]

    package init(
        review: OrderReview, ledger: ServedLedger, reader: PageReader,
        openings: [UInt64: Opening] = [:]
    ) {
        self.review = review
        self.ledger = ledger
        self.reader = reader
        self.openings = openings
    }

    package var html: HTML {
        let order = review.order
        let state = ledger.view.state
        let workers = WorkerNumbers(order)
        let terms = OrderTermsSection(
            order: order, state: state, reader: reader,
            signatures: ledger.view.signatures(
                of: order, within: ledger.horizon(of: reader.audience)),
            agreement: { ledger.agreement(of: $0, to: order.number, for: reader.audience) })
        let money = MoneySection(
            order: order, judged: review.verdict?.workers ?? [], state: state, workers: workers,
            reader: reader)
        let trail = TrailSection(
            trail: review.trail, state: state, workers: workers, reader: reader,
            openings: openings)
        return PageFrame(
            reader: reader, path: "/orders/\(order.number.text)", title: order.number.text,
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            \(terms.heading)
            \(terms.facts)
            \(contents)
            \(StatusSection(order: order, view: ledger.view, reader: reader).html)
            \(verdicts)
            \(terms.parties(signed: signed, others: others))
            \(timeline)
            \(flow)
            \(findings(workers))
            \(money.html)
            \(terms.promises)
            \(trail.html)
            \(reader.recomputation(of: ledger))
            \(reader.verification(of: ledger))
            """)
    }

    private var contents: HTML {
        let places: [(String, Trilingual)] = [
            ("verdicts", ReviewWords.verdicts), ("parties", PageWords.parties),
            ("timeline", DrawingWords.chain), ("flow", DrawingWords.flow),
            ("findings", ReviewWords.findings), ("money", ReviewWords.money),
            ("promises", PageWords.promises), ("trail", ReviewWords.trail),
            ("verify", PageWords.verifyYourself),
        ]
        let links: [HTML] = places.map { "<li><a href=\"#\($0.0)\">\(reader($0.1))</a></li>" }
        return """
            <nav class="contents" aria-label="\(reader(ReviewWords.contents))"><ul>\(links)</ul></nav>
            """
    }

    private var verdicts: HTML {
        guard let sheet = review.verdict else {
            return reader.withoutVerdict(review.obstacle)
        }
        return VerdictSection(sheet: sheet, reader: reader).html
    }

    private func findings(_ workers: WorkerNumbers) -> HTML {
        guard let sheet = review.verdict else { return .nothing }
        return FindingsSection(sheet: sheet, workers: workers, linked: linked, reader: reader).html
    }

    private var linked: Set<UInt64> { Set(review.trail.lines.map(\.seq)) }

    private var timeline: HTML {
        TimelineSection(
            timeline: ChainTimeline(of: review.order.workers, in: review.order), reader: reader,
            linked: linked
        ).html
    }

    private var flow: HTML {
        MoneyFlowSection(
            flow: MoneyFlow(of: review.order.workers, in: review.order),
            chain: review.order.terms.chain.map(\.party), reader: reader, linked: linked
        ).html
    }

    // MARK: Who has signed

    private func signed(_ party: PartyID) -> HTML {
        let lines = review.trail.lines.filter { $0.speaker.id == party }
        guard !lines.isEmpty else {
            return "<span class=\"quiet\">\(reader(ReviewWords.noneSigned))</span>"
        }
        var keys: [TrailLine.Signer] = []
        for signer in lines.flatMap(\.signers) where !keys.contains(signer) { keys.append(signer) }
        let names: [HTML] = keys.map { key in
            let note: HTML =
                key.isOperatorEnrolled
                ? " <span class=\"quiet small\">(\(reader(ReviewWords.operatorKey)))</span>"
                : .nothing
            return "<code>\(key.key.text)</code>\(note)"
        }
        return "\(lines.count)<br>\(names.joined(by: .lineBreak))"
    }

    /// Those who speak of the order without standing in its chain.
    private var others: [PartyID] {
        var others: [PartyID] = []
        for line in review.trail.lines
        where !review.order.terms.isInChain(line.speaker.id) && !others.contains(line.speaker.id) {
            others.append(line.speaker.id)
        }
        return others
    }
}
