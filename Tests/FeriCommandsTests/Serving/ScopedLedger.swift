import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Registry

/// A ledger in which every type was filed by whoever may, served to whom a test says.
final class ScopedLedger: Sendable {
    static let seed: UInt64 = 5
    static let made = Result { try ScopedLedger() }

    let scratch = NSTemporaryDirectory() + "feri-scopes-" + UUID().uuidString
    let home: HomeLayout
    let served: ServedLedger
    var view: LedgerView { served.view }

    /// - Parameter rewriting: what is said instead of a content, unless it is refused.
    init(rewriting: ((JSONValue) -> JSONValue)? = nil) throws {
        let history = try RandomHistory(
            seed: ScopedLedger.seed, size: 280, profile: DefaultProfile.bytes, seen: [0, 2],
            from: Instant(seconds: 1_777_600_000), wait: 0, rewriting: rewriting)
        home = HomeLayout(root: scratch + "/home")
        try FileSystem.createDirectory(scratch)
        try LedgerWriter.create(
            home, logKey: history.logKey, anchor: nil, options: ForgedLedger.options)
        let desk = try RegistryDesk(
            home: home, logKey: history.logKey, clock: .fixed(Instant(seconds: 1_777_600_000)),
            profiles: [DefaultProfile.bytes], options: ForgedLedger.options, threads: 2)
        let filings = history.raw.map { Filing(opening: $0.opening, statement: $0.statement) }
        for group in [filings.prefix(2), filings.dropFirst(2)] {
            for outcome in try desk.submit(Array(group)) {
                if case .refused(let refusal, _) = outcome { Issue.record("\(refusal)") }
            }
            _ = try desk.publish()
        }
        try desk.close()
        served = ServedLedger(
            try LedgerView(
                ledger: home.ledger, openings: home.privateDirectory,
                key: history.logKey.verifierKey))
    }

    deinit { try? FileManager.default.removeItem(atPath: scratch) }

    /// One scope of every kind, and of parties one for each kind that is registered.
    var scopes: [AccessList.Scope] {
        let parties = view.state.parties.keys.sorted()
        let workers = view.state.workers.keys.sorted()
        let employers = parties.filter { view.state.kind(of: $0) == .employer }
        var kinds: Set<PartyKind> = []
        let one = parties.filter {
            view.state.kind(of: $0).map { kinds.insert($0).inserted } ?? false
        }
        return [.open, .corridor, .all] + one.map { .party($0) }
            + [.buyer(employers), .buyer(Array(employers.prefix(1)))]
            + workers.prefix(1).flatMap { worker in
                [.worker(worker, withVoice: false), .worker(worker, withVoice: true)]
            }
    }
}

/// Somebody who asks a ledger under one scope.
struct ScopedReader {
    let scope: AccessList.Scope
    private let responder: Responder

    init(_ scope: AccessList.Scope, of served: ServedLedger) throws {
        self.scope = scope
        let now = try #require(Instant("2027-01-01T00:00:00Z"))
        var list = AccessList()
        try list.add(
            AccessList.Grant(
                name: "reader", scope: scope, token: SHA256.digest(of: Array("token".utf8)),
                expires: nil, consent: scope.needsConsent ? "a letter" : nil), at: "access")
        let read = try AccessList(parsing: list.bytes, at: "access")
        responder = Responder(
            ledger: { served }, gate: Gate(.listed { read }, now: { now }),
            journal: AccessJournal(now: { now }, write: { _ in }),
            complain: { Issue.record("\(scope.text): \($0)") })
    }

    func ask(_ target: String) throws -> Response {
        responder.answer(try Request(target, fields: [("Authorization", "Bearer token")]))
    }

    /// Everything that tells one answer from another.
    func told(_ target: String) throws -> Told {
        let answer = try ask(target)
        return Told(
            status: answer.status, fields: answer.fields, body: answer.body,
            heldBack: answer.heldBackMilliseconds)
    }

    struct Told: Equatable {
        let status: HTTPStatus
        let fields: [ResponseField]
        let body: [UInt8]
        let heldBack: Int
    }
}
