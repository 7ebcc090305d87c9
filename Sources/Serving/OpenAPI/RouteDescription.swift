import Judging
import Pages
import Registry
import Transparency

/// What `/openapi.json` says of each path.
extension ServedRoute {
    /// Who is answered.
    enum Door { case everybody, maybe, credential }

    static let html = "text/html; charset=utf-8"

    var door: Door {
        if isForPrograms { return .credential }
        switch self {
        case .workerPage, .partyPage, .supplyChainPage, .findingsPage, .statementPage:
            return .credential
        case .overview, .orderPage, .integrity, .promisePage, .metrics: return .maybe
        default: return .everybody
        }
    }

    var tag: String {
        if isForPrograms { return "programs" }
        return mediaType == ServedRoute.html ? "pages" : "files"
    }

    var mediaType: String {
        switch self {
        case .checkpoint, .checkpointOfSize, .health, .proof: "text/plain; charset=utf-8"
        case .tile, .partialTile, .bundle, .partialBundle: "application/octet-stream"
        case .metrics: "text/plain; version=0.0.4; charset=utf-8"
        case .stylesheet: "text/css; charset=utf-8"
        case .script: "text/javascript; charset=utf-8"
        case .profile, .openAPI: "application/json"
        default: isForPrograms ? "application/json" : ServedRoute.html
        }
    }

    /// Whether a strong entity tag is beside it.
    var isTagged: Bool {
        switch self {
        case .health, .metrics: false
        default: mediaType != ServedRoute.html
        }
    }

    /// nil where it is not JSON of ours.
    var schema: JSONValue? {
        let name: String? =
            switch self {
            case .ledger: "ledger"
            case .orders: "orders"
            case .order: "order"
            case .workers: "workers"
            case .worker: "worker"
            case .parties: "parties"
            case .party: "party"
            case .orderTrail, .workerTrail, .partyTrail: "trail"
            case .orderVerdicts, .workerVerdicts: "verdicts"
            case .statements: "statements"
            case .statement: "statement"
            case .findings: "findings"
            case .statistics: "statistics"
            case .consistency: "consistency"
            default: nil
            }
        if let name { return Shape.said(name) }
        return self == .profile || self == .openAPI ? Shape.type("object") : nil
    }

    var summary: String {
        switch self {
        case .checkpoint: "The newest signed checkpoint (C2SP tlog-checkpoint)"
        case .checkpointOfSize:
            "The checkpoint of a size; from 1,000 on in groups of three digits, as tiles are"
        case .tile: "A full tile of 256 hashes; an index from 1,000 on is x001/234"
        case .partialTile: "A tile of so many hashes"
        case .bundle: "256 entries (C2SP tlog-tiles)"
        case .partialBundle: "A bundle of so many entries"
        case .profile: "An adopted profile: authority, rules, fee kinds"
        case .health: "Whether it runs"
        case .metrics: "Figures for Prometheus; at the machine itself, or for reviewers"
        case .openAPI: "This document"
        case .stylesheet: "The pages' style"
        case .script: "What recomputes a page's entries in the browser"
        case .overview: "The ledger and its orders"
        case .orderPage: "An order: its open terms, and with a credential all of it"
        case .integrity: "The checkpoint, and how to verify it yourself"
        case .promisePage: "What an order promises its workers"
        case .workerPage: "A worker"
        case .partyPage: "An organisation"
        case .supplyChainPage: "An employer's orders, site by site"
        case .findingsPage: "Findings of many orders"
        case .statementPage: "A statement, its bytes and its proof"
        case .ledger: "The ledger at its newest checkpoint"
        case .orders: "All orders"
        case .order: "An order's terms and workers"
        case .orderTrail, .workerTrail, .partyTrail: "Every statement that names it"
        case .orderVerdicts, .workerVerdicts: "Verdicts by each standard, with findings"
        case .workers: "Workers"
        case .worker: "What each party declared that a worker paid"
        case .parties: "Organisations"
        case .party: "An organisation: registration, licences, keys, orders"
        case .statements: "All statements"
        case .statement: "One statement"
        case .proof: "The receipt of a statement (C2SP tlog-proof)"
        case .findings: "Findings of many orders"
        case .statistics: "Figures by agency and by order"
        case .consistency: "That the tree of one size begins as that of another ends"
        }
    }

    /// What is in braces, in its order.
    var pathParameters: [String] {
        rawValue.split(separator: "{").dropFirst().compactMap {
            $0.split(separator: "}").first.map(String.init)
        }
    }

    static func shape(ofPathParameter name: String) -> JSONValue {
        switch name {
        case "order": Shape.order
        case "worker": Shape.worker
        case "party", "employer": Shape.party
        case "digest": Shape.digest
        case "seq": Shape.natural
        case "level": Shape.number(0, 5)
        case "width": Shape.number(1, 255)
        default: Shape.matching("^[0-9]{1,3}$")
        }
    }
}

extension ServedParameter {
    func shape(in route: ServedRoute) -> JSONValue {
        // A page takes what it can read, and shows all where it cannot, or nothing.
        guard route.isForPrograms else { return Shape.plainText }
        return switch self {
        case .at, .from, .to: Shape.natural
        case .order: Shape.order
        case .kind: Shape.words(of: PartyKind.allCases)
        case .standard: Shape.words(of: Standard.allCases)
        case .severity: Shape.words(of: Severity.allCases)
        case .language, .view: Shape.plainText
        case .limit:
            Shape.number(
                1, Int64(route == .findings ? FindingsPage.mostOrders : APIQuery.mostItems))
        case .after:
            switch route {
            case .statements: Shape.natural
            case .workers: Shape.worker
            case .parties: Shape.party
            default: Shape.order
            }
        }
    }

    var summary: String {
        switch self {
        case .at: "as known at this entry: later ones are not looked at"
        case .after: "go on behind this item"
        case .limit: "how many items at most"
        case .order: "of this order alone"
        case .kind: "of this kind alone"
        case .standard: "by this standard alone"
        case .severity: "of this severity alone"
        case .from: "the smaller size"
        case .to: "the larger size"
        case .language: "the page's language: en, ja or vi"
        case .view: "full: all of it, or 401"
        }
    }
}
