import Judging
import Markup
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

/// An organisation as the registry knows it, the orders it is in each judged on its own, and
/// what it owes; never one word or mark for the whole of it.
package struct PartyPage {
    package let party: PartyID
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(party: PartyID, ledger: ReaderLedger, reader: PageReader) {
        self.party = party
        self.ledger = ledger
        self.reader = reader
    }

    /// How many orders are judged on one page; there is a link to the rest.
    static let mostOrders = 20

    package func html() throws -> HTML {
        let state = ledger.view.state
        let name = state.parties[party]?.registration.name
        let kind: HTML = state.kind(of: party).map { "\(reader($0.label))" } ?? .nothing
        let orders = ledger.orders(of: party)
        let shown = Array(orders.prefix(PartyPage.mostOrders))
        let reviews = try shown.map { try ledger.review($0.number) }
        let suspended: HTML =
            state.parties[party]?.suspendedAt.map { seq in
                """
                <aside class="note caution"><p><strong>\(reader(SubjectWords.suspended))</strong>
                \(reader.statement(seq))</p></aside>
                """
            } ?? .nothing
        let chain: HTML =
            state.kind(of: party) == .employer && reader.seesMore
            ? """
            <p><a href="\(reader.link("/employers/\(party.text)"))">\(reader(SubjectWords.supplyChain))</a></p>
            """ : .nothing
        let owes = try DuesSection(
            party: party, reviews: reviews.compactMap(\.self), ledger: ledger, reader: reader
        ).html()
        return PageFrame(
            reader: reader, path: "/parties/\(party.text)", title: name ?? party.text,
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow">\(reader(PageWords.party)) <code>\(party.text)</code></p>
            <h1>\(reader.shortName(of: party, in: state))</h1>
            <p class="lead">\(kind)</p>
            <aside class="note"><p><strong>\(reader(PageWords.noEndorsement))</strong>
            \(reader(SubjectWords.noBadge))</p></aside>
            \(suspended)\(registration)\(chain)
            \(OrdersOfParty(
                orders: shown, more: orders.count - shown.count, party: party, reviews: reviews,
                agreement: { ledger.agreement(of: party, to: $0) }, reader: reader
            ).html)
            \(try figures())
            \(owes)
            \(licences)
            \(RecognitionsSection(party: party, ledger: ledger, reader: reader).html)
            \(keys)
            """)
    }

    private var registration: HTML {
        guard let record = ledger.view.state.parties[party] else { return .nothing }
        var facts: [(label: Trilingual, value: HTML)] = [
            (SubjectWords.country, "\(record.registration.country)"),
            (SubjectWords.registered, reader.statement(record.registeredAt)),
        ]
        if !record.registration.identifiers.isEmpty {
            let numbers: [HTML] = record.registration.identifiers.map {
                "\($0.scheme.rawValue) \($0.value)"
            }
            facts.append((PageWords.otherNumbers, numbers.joined(by: .lineBreak)))
        }
        return reader.facts(facts)
    }

    // MARK: Figures

    /// An agency's figures, as `feri statistics` computes them; never a rank, never one word.
    private func figures() throws -> HTML {
        // Others have none: computing them takes long.
        guard ledger.view.state.kind(of: party).map({ $0 == .sendingAgency }) ?? true else {
            return .nothing
        }
        return ledger.audience == .reviewer ? try allFigures() : try figuresForEverybody()
    }

    private func allFigures() throws -> HTML {
        guard let sheet = try sheet(),
            let row = sheet.agencies.first(where: { $0.id.utf8.elementsEqual(party.text.utf8) })
        else { return .nothing }
        let shown = ShownStatistics(sheet: sheet, names: ledger.view.names)
        return section(
            "\(reader(SubjectWords.figuresWhy)) \(reader(SubjectWords.asOf)) \(reader.moment(sheet.asOf))",
            facts(shown.fields(of: row, in: reader.language)))
    }

    private func figuresForEverybody() throws -> HTML {
        guard let figures = try ledger.served.figuresForEverybody(),
            let row = figures.agencies.first(where: { $0.agency == party })
        else { return .nothing }
        let shown = ShownFiguresForEverybody(figures: figures)
        let halves: [HTML] = row.halves.suffix(ShownFiguresForEverybody.most).map { half in
            """
            <h3>\(shown.title(of: half, in: reader.language))</h3>
            \(facts(shown.fields(of: half, in: reader.language)))
            """
        }
        return section(
            """
            \(reader(SubjectWords.figuresWhy)) \(reader(ShownFiguresForEverybody.discreet))
            """, "\(halves)")
    }

    private func section(_ why: HTML, _ content: HTML) -> HTML {
        """
        <section aria-labelledby="figures"><h2 id="figures">\(reader(SubjectWords.figures))</h2>
        <p class="small quiet">\(why)</p>
        \(content)</section>
        """
    }

    private func facts(_ fields: [(label: Trilingual, value: String)]) -> HTML {
        reader.facts(fields.map { (label: $0.label, value: "\($0.value)" as HTML) })
    }

    /// nil while others are being worked out, or where nothing could be judged by then.
    private func sheet() throws -> StatisticsSheet? {
        do {
            return try ledger.served.statistics()
        } catch is Failure {
            return nil
        }
    }

    // MARK: Licences and keys

    private var licences: HTML {
        let licences = (ledger.view.state.parties[party]?.licences ?? []).filter {
            $0.licence.kind == .licence
        }
        let rows: [HTML] = licences.map { item in
            let until: HTML = item.licence.to.map { "\(reader.day($0))" } ?? "–"
            return """
                <tr><th scope="row">\(item.licence.number)</th><td>\(item.licence.authority)</td>
                <td class="nowrap">\(reader.day(item.licence.from))</td>
                <td class="nowrap">\(until)</td><td>\(reader.statement(item.seq))</td></tr>
                """
        }
        let content =
            rows.isEmpty
            ? "<p>\(reader(PageWords.noLicence))</p>" as HTML
            : reader.table(
                "licences", title: PageWords.licence,
                columns: [
                    PageWords.licence, Labels.authority, Labels.from, Labels.to,
                    ReviewWords.entry,
                ], rows: "<tbody>\(rows)</tbody>")
        return """
            <section aria-labelledby="licences"><h2 id="licences">\(reader(PageWords.licence))</h2>
            \(content)</section>
            """
    }

    private var keys: HTML {
        let keys = ledger.view.state.keys.values.filter { $0.party == party }
            .sorted { ($0.enrolledAt, $0.key.text) < ($1.enrolledAt, $1.key.text) }
        let rows: [HTML] = keys.map { key in
            let by: HTML =
                key.byOperator
                ? "<br><span class=\"quiet small\">\(reader(ReviewWords.operatorKey))</span>"
                : .nothing
            let end: HTML = key.revokedAt.map { reader.statement($0) } ?? "–"
            let doubt: HTML =
                key.compromisedSince.map {
                    "<br><span class=\"small\">\(reader(Labels.compromisedSince)) \(reader.day($0))</span>"
                } ?? .nothing
            return """
                <tr><th scope="row"><code>\(key.key.name.text)</code>\(by)</th>
                <td><code>\(key.key.text)</code></td><td>\(reader.statement(key.enrolledAt))</td>
                <td>\(end)\(doubt)</td></tr>
                """
        }
        let content =
            rows.isEmpty
            ? "<p>\(reader(SubjectWords.noKeys))</p>" as HTML
            : reader.table(
                "keys", title: SubjectWords.keys,
                columns: [
                    Labels.name, Labels.key, SubjectWords.enrolled, SubjectWords.revoked,
                ], rows: "<tbody>\(rows)</tbody>")
        return """
            <section aria-labelledby="keys"><h2 id="keys">\(reader(SubjectWords.keys))</h2>
            \(content)</section>
            """
    }
}
