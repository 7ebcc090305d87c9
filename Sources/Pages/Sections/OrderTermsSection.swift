import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// What an order itself says, all of it open: terms, chain, who bears which cost.
struct OrderTermsSection {
    let order: OrderCase
    let state: RegistryState
    let reader: PageReader
    /// Who has signed the terms, all of whom it is said in the open; nil leaves it out.
    var signatures: Signatures?
    /// How each party of the chain came into it, as far as that is for the reader.
    let agreement: (PartyID) -> ChainAgreement?

    var heading: HTML {
        """
        <p class="eyebrow">\(reader(PageWords.order))</p>
        <h1>\(order.number.text)</h1>
        <p class="lead">\(order.terms.occupation) · \(reader(order.terms.programme.label))</p>
        """
    }

    var facts: HTML {
        let terms = order.terms
        let people =
            AmountText.number(terms.headcount, in: reader.language)
            + (reader.language == .japanese ? "" : " ") + reader(PageWords.people(terms.headcount))
        var facts: [(label: Trilingual, value: HTML)] = [
            (PageWords.headcount, "\(people)"),
            (PageWords.basicWage, "\(reader.money(terms.basicWage))"),
            (PageWords.scheduledWage, "\(reader.money(terms.scheduledWage))"),
            (PageWords.months, "\(reader.months(terms.months))"),
        ]
        if let field = terms.field {
            facts.insert(
                (Labels.fieldOfWork, "\(reader(FieldTable.builtIn.wording(of: field)))"), at: 0)
        }
        if let fee = terms.managementFee {
            facts.append((PageWords.managementFee, "\(reader.money(fee))"))
        }
        if let approval = order.approvals.last {
            facts.append(
                (
                    PageWords.approved,
                    "\(reader.day(approval.body.on)) <span class=\"quiet\">\(approval.body.reference)</span>"
                ))
        }
        if let issued = order.versions.first {
            facts.append((PageWords.issued, reader.moment(issued.received)))
        }
        if let signatures {
            facts.append((PageWords.signatures, "\(reader(signatures.wording))"))
        }
        if !terms.references.isEmpty {
            let numbers: [HTML] = terms.references.map { "\($0.scheme) \($0.value)" }
            facts.append((PageWords.otherNumbers, numbers.joined(by: .lineBreak)))
        }
        return reader.facts(facts)
    }

    /// - Parameters:
    ///   - signed: what is said of each party's statements; nil leaves the column out.
    ///   - others: parties that speak of the order and are outside its chain.
    func parties(signed: ((PartyID) -> HTML)? = nil, others: [PartyID] = []) -> HTML {
        let members = order.terms.chain.map {
            row($0.party, "\(reader($0.role.label))\(reader.note(agreement($0.party)))", signed)
        }
        let outsiders = others.map { party in
            let kind: HTML = state.kind(of: party).map { "\(reader($0.label))" } ?? .nothing
            return row(
                party, "<span class=\"quiet\">\(reader(ReviewWords.outside))</span>\(kind)", signed)
        }
        var columns = [PageWords.party, PageWords.role, PageWords.licence]
        if signed != nil { columns.append(ReviewWords.signed) }
        return """
            <section aria-labelledby="parties"><h2 id="parties">\(reader(PageWords.parties))</h2>
            \(reader.table(
                "parties", title: PageWords.parties, columns: columns,
                rows: "<tbody>\(members + outsiders)</tbody>"))
            </section>
            """
    }

    private func row(_ party: PartyID, _ role: HTML, _ signed: ((PartyID) -> HTML)?) -> HTML {
        let cell: HTML = signed.map { "<td>\($0(party))</td>" } ?? .nothing
        return """
            <tr><th scope="row">\(reader.party(party, in: state))</th>
            <td>\(role)</td><td>\(licences(of: party))</td>\(cell)</tr>
            """
    }

    private func licences(of party: PartyID) -> HTML {
        let licences = (state.parties[party]?.licences ?? []).filter {
            $0.licence.kind == .licence
        }
        guard !licences.isEmpty else {
            return "<span class=\"quiet\">\(reader(PageWords.noLicence))</span>"
        }
        return licences.map { item in
            let until: HTML = item.licence.to.map { "\(reader.day($0))" } ?? .nothing
            return """
                \(item.licence.authority) \(item.licence.number) <span class="quiet">\
                \(reader.day(item.licence.from)) – \(until)</span>
                """
        }.joined(by: .lineBreak)
    }

    var promises: HTML {
        let rows: [HTML] = order.terms.terms.map { term in
            """
            <tr><th scope="row">\(reader(term.kind.label))</th><td>\(reader(term.bearer.label))</td></tr>
            """
        }
        let table =
            rows.isEmpty
            ? "<p>\(reader(PageWords.noPromises))</p>" as HTML
            : reader.table(
                "promises", title: PageWords.promises, columns: [PageWords.cost, PageWords.bearer],
                rows: "<tbody>\(rows)</tbody>")
        return """
            <section aria-labelledby="promises"><h2 id="promises">\(reader(PageWords.promises))</h2>
            \(table)
            </section>
            """
    }
}
