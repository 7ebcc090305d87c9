import Judging
import Markup
import Registry
import Transparency
import Views
import Wording

/// An order as everybody may see it: its open terms, and nothing that a sealed statement says.
package struct OpenOrderPage: Sendable {
    package let order: OrderCase
    package let ledger: ServedLedger
    package let reader: PageReader

    package init(order: OrderCase, ledger: ServedLedger, reader: PageReader) {
        self.order = order
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let terms = OrderTermsSection(
            order: order, state: ledger.view.state, reader: reader,
            signatures: ledger.view.signatures(of: order, within: ledger.horizon(of: .everybody)),
            agreement: { [ledger] in
                ledger.agreement(of: $0, to: order.number, for: .everybody)
            })
        let path = "/orders/\(order.number.text)"
        let enter: HTML =
            reader.mayEnter
            ? """
            <p><a class="button" href="\(reader.link("/home?order=\(order.number.text)"))">\
            \(reader(PageWords.signIn))</a></p>
            """ : .nothing
        return PageFrame(
            reader: reader, path: path, title: order.number.text,
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            \(terms.heading)
            \(terms.facts)
            \(StatusSection(order: order, view: ledger.view, reader: reader).html)
            <aside class="note"><p>\(reader(PageWords.moreForReviewers))</p>\(enter)</aside>
            \(terms.parties())
            \(terms.promises)
            \(reader.verification(of: ledger))
            """)
    }
}
