/// Every path that is answered, as it is in `/openapi.json`; what of it is left open is in
/// braces.
/// - Source: `Specs/http-api.md`, "Paths"
package enum ServedRoute: String, CaseIterable, Sendable {
    case checkpoint = "/checkpoint"
    case checkpointOfSize = "/checkpoints/{size_path}"
    case tile = "/tile/{level}/{index}"
    case partialTile = "/tile/{level}/{index}.p/{width}"
    case bundle = "/tile/entries/{index}"
    case partialBundle = "/tile/entries/{index}.p/{width}"
    case profile = "/profiles/{digest}"
    case health = "/healthz"
    case metrics = "/metrics"
    case openAPI = "/openapi.json"
    case stylesheet = "/style.css"
    case script = "/recompute.js"

    case overview = "/"
    case orderPage = "/orders/{order}"
    case integrity = "/integrity"
    case promisePage = "/o/{order}"
    case workerPage = "/workers/{worker}"
    case partyPage = "/parties/{party}"
    case supplyChainPage = "/employers/{employer}"
    case findingsPage = "/findings"
    case statementPage = "/statements/{seq}"

    case ledger = "/api/v1/ledger"
    case orders = "/api/v1/orders"
    case order = "/api/v1/orders/{order}"
    case orderTrail = "/api/v1/orders/{order}/trail"
    case orderVerdicts = "/api/v1/orders/{order}/verdicts"
    case workers = "/api/v1/workers"
    case worker = "/api/v1/workers/{worker}"
    case workerTrail = "/api/v1/workers/{worker}/trail"
    case workerVerdicts = "/api/v1/workers/{worker}/verdicts"
    case parties = "/api/v1/parties"
    case party = "/api/v1/parties/{party}"
    case partyTrail = "/api/v1/parties/{party}/trail"
    case statements = "/api/v1/statements"
    case statement = "/api/v1/statements/{seq}"
    case proof = "/api/v1/statements/{seq}/proof"
    case findings = "/api/v1/findings"
    case statistics = "/api/v1/statistics"
    case consistency = "/api/v1/consistency"

    /// What may follow the question mark of a path that programs ask for.
    package var query: [ServedParameter] {
        switch self {
        case .orders: [.after, .limit, .at]
        case .workers: [.order, .after, .limit, .at]
        case .parties: [.kind, .after, .limit, .at]
        case .statements: [.after, .limit, .at]
        case .findings: [.standard, .severity, .order, .after, .limit, .at]
        case .consistency: [.from, .to]
        case .proof: []
        case .findingsPage: [.language, .standard, .severity, .order, .after]
        case .overview: [.language, .after]
        case .orderPage: [.language, .view]
        case .integrity, .promisePage, .workerPage, .partyPage, .supplyChainPage, .statementPage:
            [.language]
        default: isForPrograms ? [.at] : []
        }
    }

    /// Whether it is below `/api/v1/`.
    package var isForPrograms: Bool { rawValue.utf8.starts(with: "/api/v1/".utf8) }
}

/// A name that may be in a query.
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
    case from
    case to
    case language = "lang"
    case view
}
