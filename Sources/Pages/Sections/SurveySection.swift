import Judging
import Markup
import Registry
import Views
import Wording

/// What workers of an employer answered to surveys, for the employer itself, its buyers and reviewers.
struct SurveySection {
    let employer: PartyID
    let ledger: ReaderLedger
    let reader: PageReader

    /// Nothing for anybody else, and while others are being worked out.
    func html() throws -> HTML {
        guard isTold, case .sheet(let sheet) = try ledger.served.surveys(for: ledger.audience)
        else { return .nothing }
        let shown = ShownSurveys(sheet: sheet)
        let why = sheet.isForReviewers ? ShownSurveys.exact : ShownSurveys.discreet
        let places = sheet.of([employer]).employers.first.map {
            shown.places(of: $0, in: reader.language)
        }
        let content: [HTML] =
            places.map { $0.map(section) } ?? ["<p>\(reader(ShownSurveys.none))</p>"]
        return """
            <section aria-labelledby="surveys"><h2 id="surveys">\(reader(ShownSurveys.title))</h2>
            <p class="small quiet">\(reader(why))</p>
            \(content)</section>
            """
    }

    private var isTold: Bool {
        switch ledger.audience {
        case .reviewer: true
        case .party(let party): party == employer
        case .buyer(let employers): employers.contains(employer)
        case .everybody, .worker: false
        }
    }

    private func section(_ place: ShownSurveys.Place) -> HTML {
        let tables: [HTML] = place.trends.map(table)
        let content: HTML =
            tables.isEmpty ? "<p>\(reader(ShownSurveys.nothing))</p>" : "\(tables)"
        return "<h3>\(reader(place.name))</h3>\(content)"
    }

    private func table(_ trend: ShownSurveys.Trend) -> HTML {
        let rows: [HTML] = trend.rows.map { row in
            let cells: [HTML] = row.cells.map { "<td class=\"nowrap\">\($0)</td>" }
            return """
                <tr><th scope="row">\(row.question)</th><td>\(row.answer)</td>\(cells)</tr>
                """
        }
        let halves = trend.halves.map { Trilingual($0) }
        return """
            <h4><code>\(trend.form)</code></h4>
            \(reader.table(
                "surveys", title: ShownSurveys.title,
                columns: [ShownSurveys.question, ShownSurveys.answer] + halves,
                rows: "<tbody>\(rows)</tbody>"))
            """
    }
}
