import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Access
@testable import Operator
@testable import Registry
@testable import Serving
@testable import Views

/// A ledger in which every type was filed by one who may, served to whom a test says.
final class ScopedLedger: Sendable {
    static let seed: UInt64 = 13
    static let made = Result { try ScopedLedger() }

    let scratch = NSTemporaryDirectory() + "feri-scopes-" + UUID().uuidString
    let home: HomeLayout
    /// One for all readers, so that what is kept for one is seen by the next.
    let answering: AnsweringLedger
    var served: ServedLedger { answering.ledger }
    var view: LedgerView { served.view }

    /// One of every kind that can be registered, and of those of a chain enough for two.
    private static let parties =
        RandomSpeech.parties + [
            ("em-ran", "employer"), ("so-yuri", "supervising-organization"),
            ("ro-kaede", "support-organization"), ("pb-fuji", "placement-business"),
            ("tc-hoa", "training-centre"), ("br-gio", "broker"), ("ln-tre", "lender"),
            ("ob-kumo", "observer"), ("wr-hato", "worker-representative"), ("by-umi", "buyer"),
        ]

    /// Every other order leads to another employer, by way of another organization.
    private static func chained(_ content: JSONValue) -> JSONValue {
        guard content["type"]?.stringValue == "order.issued",
            content["order"]?.stringValue?.utf8.last.map({ $0 % 2 == 1 }) ?? false
        else { return content }
        let text = String(decoding: CanonicalJSON.bytes(of: content), as: UTF8.self)
            .replacing("em-kiku", with: "em-ran").replacing("so-sakura", with: "so-yuri")
        return (try? CanonicalJSON.parse(Array(text.utf8))) ?? content
    }

    /// - Parameter rewriting: what is said instead of a content, unless it is refused.
    init(rewriting: @escaping (JSONValue) -> JSONValue = { $0 }) throws {
        let history = try RandomHistory(
            seed: ScopedLedger.seed, size: 280, profile: DefaultProfile.bytes, seen: [0, 2],
            from: Instant(seconds: 1_777_600_000), wait: 0, parties: ScopedLedger.parties,
            closes: true, rewriting: { rewriting(ScopedLedger.chained($0)) })
        home = HomeLayout(root: scratch + "/home")
        try FileSystem.createDirectory(scratch)
        try LedgerWriter.create(
            home, logKey: history.logKey, anchor: nil, options: ForgedLedger.options)
        try history.refusals.keep(in: home)
        let filings = history.raw.map { Filing(opening: $0.opening, statement: $0.statement) }
        // The end comes months later, so that a half-year is over and has figures.
        for (group, seconds) in [
            (filings.prefix(2), 1_777_600_000), (filings.dropFirst(2).dropLast(), 1_777_600_000),
            (filings.suffix(1), 1_785_600_000 as Int64),
        ] {
            let desk = try RegistryDesk(
                home: home, logKey: history.logKey, clock: .fixed(Instant(seconds: seconds)),
                profiles: [DefaultProfile.bytes], options: ForgedLedger.options, threads: 2)
            for outcome in try desk.submit(Array(group)) {
                if case .refused(let refusal, _) = outcome { Issue.record("\(refusal)") }
            }
            _ = try desk.publish()
            try desk.close()
        }
        answering = AnsweringLedger(
            ServedLedger(
                try LedgerView(
                    ledger: home.ledger, openings: home.privateDirectory,
                    key: history.logKey.verifierKey)))
    }

    deinit { try? FileManager.default.removeItem(atPath: scratch) }

    /// The same ledger once more, as if of the sealed contents only these were available; nil: all.
    func served(opening isKept: ((UInt64) -> Bool)? = nil) throws -> ServedLedger {
        guard let isKept else { return ServedLedger(view) }
        return ServedLedger(
            try LedgerView(
                ledger: home.ledger, openings: try privateDirectory(opening: isKept),
                key: view.checkpoint.key))
    }

    /// A directory of openings that holds only these.
    func privateDirectory(opening isKept: (UInt64) -> Bool) throws -> String {
        let directory = "\(scratch)/\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: "\(directory)/openings", withIntermediateDirectories: true)
        for bundle in 0..<(view.size + 255) / 256 {
            var records: [UInt8] = []
            for seq in bundle * 256..<min(view.size, bundle * 256 + 256) {
                let opening =
                    isKept(seq) ? try view.reader.opening(seq, inLogOf: view.size) : nil
                OpeningRecords.append(OpeningRecords.record(opening), to: &records)
            }
            try FileSystem.writeSynced(
                records, to: "\(directory)/openings/\(TilePath.encode(bundle))")
        }
        return directory
    }

    /// One scope of every kind, and of parties one for each kind that there is.
    var scopes: [AccessList.Scope] {
        let parties = view.state.parties.keys.sorted()
        let workers = view.state.workers.keys.sorted()
        let operatorID = view.state.operatorID.map { [$0] } ?? []
        let employers = parties.filter { view.state.kind(of: $0) == .employer }
        var kinds: Set<PartyKind> = []
        func standsInAChain(_ party: PartyID) -> Bool {
            view.state.orders.values.contains { $0.members.hasAgreed(party) }
        }
        let chainsFirst =
            parties.filter(standsInAChain) + parties.filter { !standsInAChain($0) }
        let one = chainsFirst.filter {
            view.state.kind(of: $0).map { kinds.insert($0).inserted } ?? false
        }
        return [.open, .corridor, .all] + (one + operatorID).map { .party($0) }
            + [.buyer(employers), .buyer(Array(employers.prefix(1)))]
            + workers.prefix(1).flatMap { worker in
                [.worker(worker, withVoice: false), .worker(worker, withVoice: true)]
            }
    }
}

/// Somebody who asks a ledger under one scope.
struct ScopedReader {
    /// nil: shows no credential.
    let scope: AccessList.Scope?
    private let responder: Responder

    /// Somebody without a credential.
    init(of served: AnsweringLedger) {
        scope = nil
        let now = Instant(seconds: 1_800_000_000)
        responder = Responder(
            ledger: { served }, gate: Gate(.listed { AccessList() }, now: { now }),
            journal: AccessJournal(now: { now }, write: { _ in }),
            complain: { Issue.record("nobody: \($0)") })
    }

    init(_ scope: AccessList.Scope, of served: ServedLedger) throws {
        try self.init(scope, of: AnsweringLedger(served))
    }

    init(_ scope: AccessList.Scope, of served: AnsweringLedger) throws {
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

    func ask(_ target: String, _ fields: [(String, String)] = []) throws -> Response {
        let credential = scope == nil ? [] : [("Authorization", "Bearer token")]
        return responder.answer(try Request(target, fields: credential + fields))
    }

    /// Everything that tells one answer from another.
    func answerShown(_ target: String, _ fields: [(String, String)] = []) throws -> Shown {
        let answer = try ask(target, fields)
        return Shown(
            status: answer.status, fields: answer.fields, body: answer.body,
            heldBack: answer.heldBackMilliseconds)
    }

    struct Shown: Equatable {
        let status: HTTPStatus
        let fields: [ResponseField]
        let body: [UInt8]
        let heldBack: Int
    }
}
