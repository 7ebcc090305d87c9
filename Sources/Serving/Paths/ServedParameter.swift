import Transparency

/// A name that a query may have.
package enum ServedParameter: String, CaseIterable, Sendable {
    /// As known at this entry.
    case at
    /// The last item of the page before.
    case after
    case limit
    case order
    case kind
    case standard
    case severity
    case outcome
    case from
    case to
    case search = "q"
    case year
    case programme
    case agency
    case employer
    case site
    case occupation
    case status
    case verdict
    case sort
    case payee
    case language = "lang"
    case view

    /// What `/openapi.json` says of it.
    var summary: String {
        switch self {
        case .at: "as known at this entry: later ones are not looked at"
        case .after: "go on behind this item"
        case .limit: "how many items at most"
        case .order: "of this order alone"
        case .kind: "of this kind alone"
        case .standard: "by this standard alone"
        case .severity: "of this severity alone; without outcome, those found"
        case .outcome: "so far established alone"
        case .from: "the smaller size"
        case .to: "the larger size"
        case .search: "what is looked for: an order, an organisation, a pseudonym, an entry"
        case .year: "received first in this year"
        case .programme: "of this programme alone"
        case .agency: "with this sending agency alone"
        case .employer: "with this employer alone"
        case .site: "of this site alone"
        case .occupation: "of this occupation alone"
        case .status: "open, withdrawn or closed"
        case .verdict: "with this verdict, of standard or of any"
        case .sort: "newest, oldest or worst first"
        case .payee: "paid to this party alone"
        case .language: "the page's language: en, ja or vi"
        case .view: "full: all of it, or 401"
        }
    }
}

/// A parameter of one route's query, with the values that it may have there.
struct QueryParameter: Sendable {
    let name: ServedParameter
    let shape: JSONValue
    var isNeeded = false

    /// A page takes what it can read, and shows all where it cannot, or nothing.
    static func ofPage(_ name: ServedParameter) -> QueryParameter {
        QueryParameter(name: name, shape: Shape.plainText)
    }
}
