import Judging
import Markup
import Registry
import Views
import Wording

/// Every registered organisation, by its identifier.
package struct PartiesPage: Sendable {
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(ledger: ReaderLedger, reader: PageReader) {
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let title = Trilingual(en: "Organisations", ja: "登録機関", vi: "Các tổ chức")
        let state = ledger.view.state
        let rows: [HTML] = state.parties.keys.sorted().map { party in
            let name = state.parties[party]?.registration.name ?? party.text
            return """
                <tr><th scope="row"><a href="\(reader.link("/parties/\(party.text)"))">\(party.text)</a></th>
                <td>\(name)</td></tr>
                """
        }
        return PageFrame(
            reader: reader, path: "/parties", title: reader(title),
            origin: ledger.view.checkpoint.origin.text
        ).page("<h1>\(reader(title))</h1><table><tbody>\(rows)</tbody></table>")
    }
}
