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
    case trail(OrderNumber)
    case verdicts(OrderNumber)
    /// Below `/api/`, and nothing there: only a credential tells it from the others.
    case missingBehindCredential

    /// nil when nothing is ever served under the path.
    package init?(_ request: Request) {
        let segments = request.segments
        switch segments.first {
        case nil: self = .overview
        case "api": self = ServedPath.api(segments.dropFirst()) ?? .missingBehindCredential
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

    private static func api(_ segments: ArraySlice<String>) -> ServedPath? {
        let segments = Array(segments)
        guard segments.first == "v1", segments.count >= 2 else { return nil }
        if segments[1...] == ["ledger"] { return .ledger }
        if segments[1] == "workers", segments.count == 3, let worker = WorkerID(segments[2]) {
            return .worker(worker)
        }
        guard segments[1] == "orders", (3...4).contains(segments.count),
            let order = OrderNumber(segments[2])
        else { return nil }
        switch segments.dropFirst(3).first {
        case nil: return .order(order)
        case "trail": return .trail(order)
        case "verdicts": return .verdicts(order)
        default: return nil
        }
    }

    private static func publicFile(_ segments: [String]) -> ServedPath? {
        switch segments.first {
        case "style.css" where segments.count == 1: .stylesheet
        case "recompute.js" where segments.count == 1: .script
        case "healthz" where segments.count == 1: .health
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
        case .ledger, .order, .trail, .verdicts, .workerPage, .worker, .partyPage,
            .supplyChainPage, .statementPage, .findingsPage, .missingBehindCredential:
            true
        case .overview, .stylesheet, .script, .health, .checkpoint, .checkpointOfSize, .tile,
            .bundle, .profile, .orderPage, .promisePage, .integrity:
            false
        }
    }

    /// Whether it is a file of the published tree: the same for everybody.
    package var isPublicFile: Bool {
        switch self {
        case .checkpoint, .checkpointOfSize, .tile, .bundle, .profile, .stylesheet, .script: true
        case .overview, .health, .orderPage, .promisePage, .workerPage, .partyPage,
            .supplyChainPage, .statementPage, .findingsPage, .integrity, .worker, .ledger, .order,
            .trail, .verdicts, .missingBehindCredential:
            false
        }
    }
}
