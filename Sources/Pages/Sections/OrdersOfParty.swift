import Judging
import Markup
import Registry
import RegistryWords
import Views
import Wording

/// The orders that a party is in, each with its own verdicts.
struct OrdersOfParty {
    let orders: [(number: OrderNumber, terms: OrderIssued)]
    /// How many there are besides.
    let more: Int
    let party: PartyID
    /// Of each of `orders`; nil where nothing but its open terms is for the reader.
    let reviews: [OrderReview?]
    /// How the party came into each chain, as far as that is for the reader.
    let agreement: (OrderNumber) -> ChainAgreement?
    let reader: PageReader

    var html: HTML {
        let rows: [HTML] = zip(orders, reviews).map(row)
        let content: HTML =
            rows.isEmpty
            ? "<p>\(reader(PageWords.noOrders))</p>"
            : reader.table(
                "orders", title: PageWords.orders, note: SubjectWords.eachOnItsOwn,
                columns: [
                    PageWords.order, ReviewWords.verdicts, PageWords.role, PageWords.programme,
                    PageWords.headcount, ReviewWords.coverage,
                ], rows: "<tbody>\(rows)</tbody>")
        let rest: HTML = more > 0 ? "<p>\(reader(SubjectWords.more(more)))</p>" : .nothing
        return """
            <section aria-labelledby="orders"><h2 id="orders">\(reader(PageWords.orders))</h2>
            \(content)\(reader.legend(of: reviews.compactMap(\.self)))\(rest)</section>
            """
    }

    private func row(
        _ order: (number: OrderNumber, terms: OrderIssued), _ review: OrderReview?
    ) -> HTML {
        let role: HTML =
            order.terms.chain.first { $0.party == party }.map { "\(reader($0.role.label))" }
            ?? .nothing
        let coverage: HTML =
            review?.verdict.flatMap { sheet in
                sheet.hearsVoices ? "\(reader(sheet.coverage.wording))" : nil
            } ?? "–"
        return """
            <tr><th scope="row">\(reader.order(order.number))<br>\
            <span class="quiet small">\(order.terms.occupation)</span></th>
            <td>\(reader.verdictWords(review))</td><td>\(role)\(reader.note(agreement(order.number)))</td><td>\(reader(order.terms.programme.label))</td>
            <td class="number">\(AmountText.number(order.terms.headcount, in: reader.language))</td>
            <td>\(coverage)</td></tr>
            """
    }
}

extension PageReader {
    /// The verdicts, the worst first, each with the standards that come to it; why there is none
    /// where there is none.
    func verdictWords(_ review: OrderReview?) -> HTML {
        guard let review else { return "–" }
        guard let sheet = review.verdict else { return "\(self(ReviewWords.noVerdict))" }
        var groups: [(look: VerdictLook, standards: [Trilingual])] = []
        for section in sheet.sections {
            let look = VerdictLook(of: section)
            if let place = groups.firstIndex(where: { $0.look == look }) {
                groups[place].standards.append(section.standard.wording)
            } else {
                groups.append((look, [section.standard.wording]))
            }
        }
        let words: [HTML] = groups.sorted { $0.look < $1.look }.map { look, standards in
            let names: [HTML] = standards.map { "\(self($0))" }
            return "<li>\(badge(look)) <span>\(names.joined(by: separator))</span></li>"
        }
        return "<ul class=\"words\">\(words)</ul>"
    }

    /// A link to an order's page.
    func order(_ number: OrderNumber) -> HTML {
        "<a class=\"nowrap\" href=\"\(link("/orders/\(number.text)"))\">\(number.text)</a>"
    }

    /// A link to an entry's page, for those who may read it; else its number.
    func statement(_ seq: UInt64) -> HTML {
        seesMore
            ? "<a href=\"\(link("/statements/\(seq)"))\">\(self(ReviewWords.entry)) \(seq)</a>"
            : "\(self(ReviewWords.entry)) \(seq)"
    }

    /// That no verdict can be given, and why.
    func withoutVerdict(_ obstacle: Trilingual?) -> HTML {
        """
        <section aria-labelledby="verdicts">
        <h2 id="verdicts">\(self(ReviewWords.verdicts))</h2>
        <aside class="note caution"><p><strong>\(self(ReviewWords.noVerdict))</strong>
        \(obstacle.map { "\(self($0))" } ?? .nothing)</p></aside></section>
        """
    }
}
