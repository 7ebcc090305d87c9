import Judging
import Markup
import Registry
import RegistryWords
import Views
import Wording

/// The search box and the filters of the list of orders: one form, sent as an address that can be
/// kept.
struct OrderFilterForm {
    let filter: OrderFilter
    let choices: OrderChoices
    let ledger: ReaderLedger
    let reader: PageReader

    var html: HTML {
        let isOpen: HTML = filter.withoutText == OrderFilter() ? .nothing : " open"
        return reader.searchForm(
            filter.text,
            more: """
                <details class="more"\(isOpen)><summary>\(reader(OrdersWords.filters))</summary>
                <div class="filters">\(open)\(reader.seesMore ? judged : .nothing)
                \(select("sort", OrdersWords.sort, sortings, any: nil))</div>
                <p><button class="button" type="submit">\(reader(OrdersWords.show))</button>
                <a href="\(reader.link("/orders"))">\(reader(OrdersWords.clear))</a></p></details>
                """)
    }

    private struct Choice {
        let value: String
        let words: HTML
        let isChosen: Bool
    }

    private var open: HTML {
        let years = choices.years.map {
            Choice(value: "\($0)", words: "\($0)", isChosen: filter.year == $0)
        }
        let programmes = Programme.allCases.map {
            Choice(
                value: $0.rawValue, words: "\(reader($0.label))",
                isChosen: filter.programme == $0)
        }
        let statuses = OrderFilter.Status.allCases.map {
            Choice(
                value: $0.rawValue, words: "\(reader($0.wording))", isChosen: filter.status == $0)
        }
        return [
            select("year", OrdersWords.year, years),
            select("programme", PageWords.programme, programmes),
            select(
                "agency", PartyKind.sendingAgency.label, parties(choices.agencies, filter.agency)),
            select(
                "employer", PartyKind.employer.label, parties(choices.employers, filter.employer)),
            select("site", SubjectWords.site, texts(choices.sites, filter.site)),
            select(
                "occupation", PageWords.occupation, texts(choices.occupations, filter.occupation)),
            select("status", OrdersWords.status, statuses),
        ].joined
    }

    /// What only those are asked who have verdicts to ask for.
    private var judged: HTML {
        let standards = Standard.allCases.filter {
            ledger.audience.hearsVoices || $0 != .evidence
        }.map {
            Choice(
                value: $0.rawValue, words: "\(reader($0.wording))", isChosen: filter.standard == $0)
        }
        let verdicts = VerdictWord.allCases.map {
            Choice(
                value: $0.rawValue, words: "\(reader($0.wording))", isChosen: filter.verdict == $0)
        }
        let severities = Severity.allCases.map {
            Choice(
                value: $0.rawValue, words: "\(reader($0.wording))", isChosen: filter.severity == $0)
        }
        return [
            select("standard", FindingWords.standard, standards),
            select("verdict", OrdersWords.verdict, verdicts),
            select("severity", OrdersWords.severity, severities),
        ].joined
    }

    private var sortings: [Choice] {
        let words: [(OrderFilter.Sorting, Trilingual)] = [
            (.newest, OrdersWords.newest), (.oldest, OrdersWords.oldest),
            (.worst, OrdersWords.worst),
        ]
        return words.filter { reader.seesMore || $0.0 != .worst }.map { sorting, words in
            Choice(
                value: sorting.rawValue, words: "\(reader(words))",
                isChosen: filter.sorting == sorting)
        }
    }

    private func parties(_ all: [PartyID], _ chosen: PartyID?) -> [Choice] {
        all.map { party in
            let name = ledger.view.state.parties[party]?.registration.name ?? party.text
            return Choice(
                value: party.text, words: "\(name) (\(party.text))", isChosen: party == chosen)
        }
    }

    private func texts(_ all: [String], _ chosen: String) -> [Choice] {
        all.map { text in
            Choice(
                value: text, words: "\(text)", isChosen: text.utf8.elementsEqual(chosen.utf8))
        }
    }

    private func select(
        _ name: StaticString, _ label: Trilingual, _ choices: [Choice],
        any: Trilingual? = FindingWords.any
    ) -> HTML {
        guard any == nil || !choices.isEmpty else { return .nothing }
        let name = HTML(stringLiteral: name)
        let all: HTML = any.map { "<option value=\"\">\(reader($0))</option>" } ?? .nothing
        let options: [HTML] = choices.map { choice in
            let chosen: HTML = choice.isChosen ? " selected" : .nothing
            return "<option value=\"\(choice.value)\"\(chosen)>\(choice.words)</option>"
        }
        return """
            <p><label for="filter-\(name)">\(reader(label))</label>
            <select id="filter-\(name)" name="\(name)">\(all)\(options)</select></p>
            """
    }
}

extension OrderFilter {
    /// Whether anything but the text is asked.
    fileprivate var withoutText: OrderFilter {
        var filter = self
        filter.text = ""
        return filter
    }
}

extension PageReader {
    /// The one search box; it leads to the list of orders.
    func searchForm(_ text: String = "", more: HTML = .nothing) -> HTML {
        """
        <form method="get" action="/orders" role="search" class="search">
        <input type="hidden" name="lang" value="\(language.rawValue)">
        <p><label for="search">\(self(OrdersWords.search))</label>
        <span class="box"><input type="search" id="search" name="q" value="\(text)" maxlength="100">
        <button class="button" type="submit">\(self(OrdersWords.find))</button></span></p>
        \(more)</form>
        """
    }
}
