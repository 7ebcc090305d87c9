import HTTPServing
import LedgerStore
import Platform
import Registry
import Transparency

/// What a request asks for: one of a closed list, made of checked numbers and identifiers.
///
/// No text of a request is kept: whatever is looked up in the file system is spelt anew from these
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
    case ledger
    case order(OrderNumber)
    case trail(Subject)
    /// Of an order or a worker.
    case verdicts(Subject)
    case statement(UInt64)
    /// The receipt of an entry.
    case proof(UInt64)
    case consistency(from: UInt64, to: UInt64)
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
        let segments = request.segments
        guard segments.count >= 3, segments[1] == "v1" else { return nil }
        switch (segments[2], segments.count) {
        case ("ledger", 3): return .ledger
        case ("consistency", 3):
            guard request.query.count == 2,
                let from = request.query("from").flatMap(StrictDecimal.parse),
                let to = request.query("to").flatMap(StrictDecimal.parse)
            else { return nil }
            return .consistency(from: from, to: to)
        case ("statements", 4): return StrictDecimal.parse(segments[3]).map { .statement($0) }
        case ("statements", 5) where segments[4] == "proof":
            return StrictDecimal.parse(segments[3]).map { .proof($0) }
        case ("orders", 4): return OrderNumber(segments[3]).map { .order($0) }
        case ("workers", 4): return WorkerID(segments[3]).map { .worker($0) }
        case (_, 5):
            let kinds = ["orders": "order", "workers": "worker", "parties": "party"]
            guard let kind = kinds[segments[2]], let subject = Subject(kind, segments[3]) else {
                return nil
            }
            switch segments[4] {
            case "trail": return .trail(subject)
            case "verdicts" where kind != "party": return .verdicts(subject)
            default: return nil
            }
        default: return nil
        }
    }

    private static func publicFile(_ segments: [String]) -> ServedPath? {
        switch segments.first {
        case "style.css" where segments.count == 1: .stylesheet
        case "recompute.js" where segments.count == 1: .script
        case "healthz" where segments.count == 1: .health
        case "metrics" where segments.count == 1: .metrics
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

    /// Whether nothing there is for everybody.
    package var needsCredential: Bool {
        switch self {
        case .ledger, .order, .trail, .verdicts, .statement, .proof, .consistency, .workerPage,
            .worker, .partyPage, .supplyChainPage, .statementPage, .findingsPage,
            .missingBehindCredential:
            true
        case .overview, .stylesheet, .script, .health, .metrics, .checkpoint, .checkpointOfSize,
            .tile,
            .bundle, .profile, .orderPage, .promisePage, .integrity:
            false
        }
    }

    /// Whether it is a file of the published tree: the same for everybody.
    package var isPublicFile: Bool {
        switch self {
        case .checkpoint, .checkpointOfSize, .tile, .bundle, .profile, .stylesheet, .script: true
        case .overview, .health, .metrics, .orderPage, .promisePage, .workerPage, .partyPage,
            .supplyChainPage, .statementPage, .findingsPage, .integrity, .worker, .ledger, .order,
            .trail, .verdicts, .statement, .proof, .consistency, .missingBehindCredential:
            false
        }
    }

    /// Whether the answer may depend on who asks.
    package var isForReaders: Bool { !isPublicFile && self != .health && self != .metrics }
}
