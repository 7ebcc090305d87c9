import HTTPServing
import LedgerStore
import Pages
import Platform
import Registry
import Transparency
import Views

/// What a request asks for: one of a closed list, made of checked numbers and identifiers.
///
/// No text of a request is kept: whatever is looked up in the file system is spelt again from these
/// values.
/// - Source: `Specs/http-api.md`.
package enum ServedPath: Hashable, Sendable {
    case overview
    case stylesheet
    case health
    case metrics
    case checkpoint
    case checkpointOfSize(UInt64)
    case tile(TileCoordinate)
    case bundle(BundleCoordinate)
    case profile(Digest)
    case script
    case integrity
    case orderPage(OrderNumber)
    /// Behind the QR code.
    case promisePage(OrderNumber)
    case workerPage(WorkerID)
    case partyPage(PartyID)
    case supplyChainPage(PartyID)
    case statementPage(UInt64)
    case findingsPage
    case worker(WorkerID)
    case openAPI
    case ledger
    case orders(after: OrderNumber?, limit: Int)
    case order(OrderNumber)
    case workers(of: OrderNumber?, after: WorkerID?, limit: Int)
    case parties(of: PartyKind?, after: PartyID?, limit: Int)
    case party(PartyID)
    case statements(after: UInt64?, limit: Int)
    case findings(FindingsPage.Filter, limit: Int)
    case statistics
    case trail(Subject)
    /// Of an order or a worker.
    case verdicts(Subject)
    case statement(UInt64)
    /// The receipt of an entry.
    case proof(UInt64)
    case consistency(from: UInt64, to: UInt64)
    /// Below `/api/`, with a query that the path does not take.
    case misasked(QueryFault)
    /// Below `/api/`, and nothing there: only a credential tells it from the others.
    case missingBehindCredential

    /// nil when nothing is ever served under the path.
    package init?(_ request: Request) {
        let segments = request.segments
        switch segments.first {
        case nil: self = .overview
        case "api": self = ServedPath.api(request) ?? .missingBehindCredential
        case "orders" where segments.count == 2:
            guard let order = OrderNumber(segments[1]) else { return nil }
            self = .orderPage(order)
        case "o" where segments.count == 2:
            guard let order = OrderNumber(segments[1]) else { return nil }
            self = .promisePage(order)
        case "integrity" where segments.count == 1: self = .integrity
        case "findings" where segments.count == 1: self = .findingsPage
        case "workers" where segments.count == 2:
            self = WorkerID(segments[1]).map { .workerPage($0) } ?? .missingBehindCredential
        case "parties" where segments.count == 2:
            self = PartyID(segments[1]).map { .partyPage($0) } ?? .missingBehindCredential
        case "employers" where segments.count == 2:
            self = PartyID(segments[1]).map { .supplyChainPage($0) } ?? .missingBehindCredential
        case "statements" where segments.count == 2:
            self =
                StrictDecimal.parse(segments[1]).map { .statementPage($0) }
                ?? .missingBehindCredential
        default:
            // A published file has one name: no escapes, nothing behind a question mark.
            guard !request.target.utf8.contains(UInt8(ascii: "%")),
                !request.target.utf8.contains(UInt8(ascii: "?")),
                let file = ServedPath.publicFile(segments)
            else { return nil }
            self = file
        }
    }

    private static func api(_ request: Request) -> ServedPath? {
        let query = APIQuery(request: request)
        do throws(QueryFault) {
            guard let path = try api(request.segments, query) else { return nil }
            try query.refuseOthers(than: path.route?.query ?? [])
            _ = try query.number(.at)
            return path
        } catch {
            return .misasked(error)
        }
    }

    private static func api(
        _ segments: [String], _ query: APIQuery
    ) throws(QueryFault) -> ServedPath? {
        guard segments.count >= 3, segments[1] == "v1" else { return nil }
        switch (segments[2], segments.count) {
        case ("ledger", 3): return .ledger
        case ("statistics", 3): return .statistics
        case ("consistency", 3):
            return .consistency(from: try query.needed(.from), to: try query.needed(.to))
        case ("orders", 3):
            return .orders(after: try query.order(.after), limit: try query.limit())
        case ("workers", 3):
            return .workers(
                of: try query.order(.order),
                after: try query.value(.after, "a worker's pseudonym", WorkerID.init),
                limit: try query.limit())
        case ("parties", 3):
            return .parties(
                of: try query.value(.kind, "a kind of party", PartyKind.init(rawValue:)),
                after: try query.value(.after, "a party's id", PartyID.init),
                limit: try query.limit())
        case ("statements", 3):
            return .statements(after: try query.number(.after), limit: try query.limit())
        case ("findings", 3):
            return .findings(
                try query.filter(), limit: try query.limit(atMost: FindingsPage.mostOrders))
        case ("statements", 4): return StrictDecimal.parse(segments[3]).map { .statement($0) }
        case ("statements", 5) where segments[4] == "proof":
            return StrictDecimal.parse(segments[3]).map { .proof($0) }
        case ("orders", 4): return OrderNumber(segments[3]).map { .order($0) }
        case ("workers", 4): return WorkerID(segments[3]).map { .worker($0) }
        case ("parties", 4): return PartyID(segments[3]).map { .party($0) }
        case (_, 5): return about(segments)
        default: return nil
        }
    }

    private static func about(_ segments: [String]) -> ServedPath? {
        let kinds = ["orders": "order", "workers": "worker", "parties": "party"]
        guard let kind = kinds[segments[2]], let subject = Subject(kind, segments[3]) else {
            return nil
        }
        return switch segments[4] {
        case "trail": .trail(subject)
        case "verdicts" where kind != "party": .verdicts(subject)
        default: nil
        }
    }

    private static func publicFile(_ segments: [String]) -> ServedPath? {
        switch segments.first {
        case "style.css" where segments.count == 1: .stylesheet
        case "recompute.js" where segments.count == 1: .script
        case "healthz" where segments.count == 1: .health
        case "metrics" where segments.count == 1: .metrics
        case "openapi.json" where segments.count == 1: .openAPI
        case "checkpoint" where segments.count == 1: .checkpoint
        case "checkpoints":
            TilePath.parse(segments.dropFirst().joined(separator: "/")).map {
                .checkpointOfSize($0)
            }
        case "tile":
            TileCoordinate(path: segments.joined(separator: "/")).map { .tile($0) }
                ?? BundleCoordinate(path: segments.joined(separator: "/")).map { .bundle($0) }
        case "profiles" where segments.count == 2:
            Hex.decode(segments[1]).flatMap { Digest($0) }.map { .profile($0) }
        default: nil
        }
    }

    /// The path as `/openapi.json` names it; nil where nothing is ever served.
    package var route: ServedRoute? {
        switch self {
        case .overview: .overview
        case .stylesheet: .stylesheet
        case .script: .script
        case .openAPI: .openAPI
        case .health: .health
        case .metrics: .metrics
        case .checkpoint: .checkpoint
        case .checkpointOfSize: .checkpointOfSize
        case .tile(let tile): tile.width == 256 ? .tile : .partialTile
        case .bundle(let bundle): bundle.width == 256 ? .bundle : .partialBundle
        case .profile: .profile
        case .integrity: .integrity
        case .orderPage: .orderPage
        case .promisePage: .promisePage
        case .workerPage: .workerPage
        case .partyPage: .partyPage
        case .supplyChainPage: .supplyChainPage
        case .statementPage: .statementPage
        case .findingsPage: .findingsPage
        case .ledger: .ledger
        case .orders: .orders
        case .order: .order
        case .workers: .workers
        case .worker: .worker
        case .parties: .parties
        case .party: .party
        case .statements: .statements
        case .statement: .statement
        case .proof: .proof
        case .findings: .findings
        case .statistics: .statistics
        case .consistency: .consistency
        case .trail(.order): .orderTrail
        case .trail(.worker): .workerTrail
        case .trail(.party): .partyTrail
        case .verdicts(.order): .orderVerdicts
        case .verdicts(.worker): .workerVerdicts
        case .verdicts(.party), .misasked, .missingBehindCredential: nil
        }
    }

    /// Whether nothing there is for everybody.
    package var needsCredential: Bool {
        switch self {
        case .workerPage, .partyPage, .supplyChainPage, .statementPage, .findingsPage, .misasked,
            .missingBehindCredential:
            true
        default: route.map(\.isForPrograms) ?? true
        }
    }

    /// Whether it is a file of the published tree, or of the program: the same for everybody.
    package var isPublicFile: Bool {
        switch self {
        case .checkpoint, .checkpointOfSize, .tile, .bundle, .profile, .stylesheet, .script,
            .openAPI:
            true
        default: false
        }
    }

    /// Whether the answer may depend on who asks.
    package var isForReaders: Bool { !isPublicFile && self != .health && self != .metrics }
}
