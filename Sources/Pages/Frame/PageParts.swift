import Markup
import Platform
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// The small pieces that several pages are made of.
extension PageReader {
    /// Labels and values.
    func facts(_ facts: [(label: Trilingual, value: HTML)]) -> HTML {
        let rows: [HTML] = facts.map { "<div><dt>\(self($0.label))</dt><dd>\($0.value)</dd></div>" }
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    /// A table that can be scrolled sideways where it is too wide.
    /// - Parameters:
    ///   - title: its caption, not shown to those who see the heading above it.
    ///   - note: shown above the table.
    ///   - rows: whole `<tbody>` elements.
    func table(
        _ kind: StaticString, title: Trilingual, note: Trilingual? = nil, columns: [Trilingual],
        rows: HTML
    ) -> HTML {
        let heads: [HTML] = columns.map { "<th scope=\"col\">\(self($0))</th>" }
        let shown: HTML = note.map { "<p class=\"small quiet\">\(self($0))</p>" } ?? .nothing
        return """
            \(shown)<div class="scroll" tabindex="0" role="region" aria-label="\(self(title))">
            <table class="\(HTML(stringLiteral: kind))"><caption class="unseen">\(self(title))</caption>
            <thead><tr>\(heads)</tr></thead>
            \(rows)
            </table></div>
            """
    }

    /// The title of a cell's column, for screens on which a row is a card.
    func label(_ words: Trilingual) -> HTML { " data-label=\"\(self(words))\"" }

    func money(_ money: Money) -> String { AmountText.money(money, in: language) }

    func day(_ day: CivilDate) -> String { DateText.day(day, in: language) }

    /// A moment, readable by programs as well.
    func moment(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.description)\">\(DateText.moment(instant, in: language))</time>"
    }

    /// An organisation's name in its own language, where that is known, and what is to be known of
    /// it.
    func name(_ name: String, country: String?) -> HTML {
        let look: HTML =
            NameLook(of: name).map {
                " <span class=\"paid-mark small\">\(self($0.wording))</span>"
            } ?? .nothing
        return switch country {
        case "VN": "<span lang=\"vi\">\(name)</span>\(look)"
        case "JP": "<span lang=\"ja\">\(name)</span>\(look)"
        default: "<span>\(name)</span>\(look)"
        }
    }

    /// `36 months`.
    func months(_ count: Int) -> String {
        self(en: "\(count) months", ja: "\(count)か月", vi: "\(count) tháng")
    }

    /// The name with its identifier; for those who may read it, a link to the party's page.
    func party(_ party: PartyID, in state: RegistryState) -> HTML {
        guard seesMore, state.kind(of: party) != nil else { return name(of: party, in: state) }
        return """
            <a href="\(link("/parties/\(party.text)"))">\(shortName(of: party, in: state))</a> \
            <code>\(party.text)</code>
            """
    }

    func name(of party: PartyID, in state: RegistryState) -> HTML {
        guard let registration = state.parties[party]?.registration else {
            return "<code>\(party.text)</code>"
        }
        return """
            \(name(registration.name, country: registration.country)) <code>\(party.text)</code>
            """
    }

    /// The name alone, with the identifier where the name may mislead; the identifier of one
    /// without a name.
    func shortName(of party: PartyID, in state: RegistryState) -> HTML {
        guard let known = state.parties[party]?.registration else {
            return "<code>\(party.text)</code>"
        }
        let id: HTML = NameLook(of: known.name) == nil ? .nothing : " <code>\(party.text)</code>"
        return "\(name(known.name, country: known.country))\(id)"
    }

    /// Who speaks, by name; of the operator, whom no statement registers, that it is the operator.
    func speaker(_ party: PartyID, in state: RegistryState) -> HTML {
        state.operatorID == party
            ? "\(self(PartyKind.operator.label)) <code>\(party.text)</code>"
            : shortName(of: party, in: state)
    }

    /// What is to be said of a party that has not agreed to be in the chain; nothing of one that
    /// has.
    func note(_ agreement: ChainAgreement?) -> HTML {
        agreement?.note.map { "<br><span class=\"quiet small\">\(self($0))</span>" } ?? .nothing
    }

    /// Why no verdict here is better than undetermined, for those from whom voices are kept.
    var voicesKept: HTML { "<p class=\"small quiet\">\(self(SupplyChainWords.voicesKept))</p>" }

    /// How to check the record without trusting this server.
    func verification(of ledger: ServedLedger) -> HTML {
        let checkpoint = ledger.view.checkpoint
        return """
            <section aria-labelledby="verify"><h2 id="verify">\(self(PageWords.verifyYourself))</h2>
            <p>\(self(PageWords.verifyHow))
            <a href="\(link("/integrity"))">\(self(IntegrityWords.three))</a></p>
            <pre class="command"><code>feri verify LEDGER --key LEDGER.vkey</code></pre>
            \(facts([
                (PageWords.size, "\(AmountText.number(checkpoint.size, in: language))"),
                (PageWords.root, "<code>\(Base64.encodeText(checkpoint.root.bytes))</code>"),
                (PageWords.lastReceived, moment(ledger.view.asOf)),
                (PageWords.claimedKey, "<code>\(checkpoint.key.text)</code>"),
            ]))
            </section>
            """
    }
}
