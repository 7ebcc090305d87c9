import Foundation
import Platform
import Transparency

@testable import Registry
@testable import TestSupport

/// A ledger under the default profile with two parties of every kind, one in the chain of an order
/// and one outside; a value, so that each try starts from the same state.
struct AuthorityWorld {
    static let origin = "test.example/vn-jp"
    static let order = "VJ-1"
    static let worker = "wk-aaaaaaaaaaaa"
    static let otherWorker = "wk-bbbbbbbbbbbb"
    static let newcomer = "pa-new"
    static let suspended = "pa-suspended"
    static let received = Instant("2026-05-01T00:00:00Z")

    var state = RegistryState(origin: origin)
    /// Earlier statements that others refer to, by a name.
    private(set) var identities: [String: Digest] = [:]
    private let bodies: [ContentType: JSONValue]
    private var tries = 0

    static func inside(_ kind: PartyKind) -> String { "in-\(kind.rawValue)" }
    static func outside(_ kind: PartyKind) -> String { "out-\(kind.rawValue)" }
    static let kinds = PartyKind.allCases.filter { $0 != .operator }

    /// The parties of a kind, and whether each is in the chain; `inside` is outside too where no
    /// chain may have such a kind.
    static func speakers(of kind: PartyKind) -> [(party: String, isInChain: Bool)] {
        kind == .operator
            ? [("op-test", false)]
            : [(inside(kind), kind.mayBeInAChain), (outside(kind), false)]
    }

    static func key(_ name: String) throws -> SignerKey {
        SignerKey(
            name: try KeyName(name),
            key: try SigningKey(seed: SHA256.digest(of: Array(name.utf8)).bytes))
    }

    static let sources = AdmissionSources(
        root: { $0 == 0 ? Merkle.emptyRoot : nil },
        profile: { $0 == SHA256.digest(of: DefaultProfile.bytes) ? DefaultProfile.bytes : nil })

    // MARK: Statements

    /// A statement of `speaker`, signed by its key, or by both officers, and by the keys `more`.
    mutating func submission(
        of content: JSONValue, by speaker: String, sealed: Bool, with more: [String] = []
    ) throws -> Submission {
        tries += 1
        let own =
            speaker == "op-test" ? ["op-test/officer-a", "op-test/officer-b"] : ["\(speaker)/1"]
        let keys = try (own + more).map(AuthorityWorld.key)
        let opening = Opening(
            salt: SHA256.digest(of: Array("\(tries)".utf8)).bytes,
            content: CanonicalJSON.bytes(of: content))
        let text = StatementDraft(
            by: speaker, said: sealed ? .sealed(opening.seal) : .open(content),
            filed: AuthorityWorld.received ?? Instant(seconds: 0), id: "\(tries)",
            ledger: AuthorityWorld.origin, seen: .init(size: 0, root: Merkle.emptyRoot),
            signers: keys.map(\.name.text)
        ).text
        return try Submission(
            statement: SignedNote(signing: text, by: keys).bytes, opening: sealed ? opening : nil)
    }

    /// nil when it is admitted and its signatures verify, else why not.
    func refusal(of submission: Submission) throws -> Refusal? {
        var copy = self
        return try copy.admit(submission)
    }

    /// As `refusal`; what is admitted takes effect.
    mutating func admit(_ submission: Submission, as name: String? = nil) throws -> Refusal? {
        do throws(Refusal) {
            let admission = try state.admit(
                submission, received: AuthorityWorld.received ?? Instant(seconds: 0),
                sources: AuthorityWorld.sources)
            if let signer = submission.statement.firstUnverified(with: admission.keys) {
                return .badSignature(signer)
            }
        } catch {
            return error
        }
        if let name { identities[name] = submission.identity }
        return nil
    }

    // MARK: Contents

    /// The body of `Specs/content.md`'s example of a type, with other members in their place.
    func body(_ type: ContentType, _ members: [(String, JSONValue)] = []) -> JSONValue {
        guard case .object(let known)? = bodies[type] else { return .object(of: members) }
        let names = members.map(\.0)
        return .object(
            of: known.filter { !names.contains($0.name) }.map { ($0.name, $0.value) } + members)
    }

    static func content(
        _ type: ContentType, order: String? = nil, worker: String? = nil, party: String? = nil,
        refs: [Digest] = [], _ body: JSONValue
    ) -> JSONValue {
        var members: [(String, JSONValue)] = [("type", .string(type.rawValue)), ("body", body)]
        if let order { members.append(("order", .string(order))) }
        if let worker { members.append(("worker", .string(worker))) }
        if let party { members.append(("party", .string(party))) }
        if !refs.isEmpty {
            members.append(
                ("refs", .array(refs.map { .string(Base64.encodeText($0.bytes)) })))
        }
        return .object(of: members)
    }

    func identity(_ name: String) throws -> Digest {
        guard let identity = identities[name] else { throw AuthorityPage.Unreadable(what: name) }
        return identity
    }

    // MARK: Beginning

    struct Broken: Error { let name: String; let refusal: Refusal }

    private mutating func begin(
        _ name: String, _ content: JSONValue, by speaker: String, sealed: Bool = false,
        with more: [String] = []
    ) throws {
        let made = try submission(of: content, by: speaker, sealed: sealed, with: more)
        if let refusal = try admit(made, as: name) { throw Broken(name: name, refusal: refusal) }
    }

    static func officers() throws -> [(String, JSONValue)] {
        let keys = try ["op-test/officer-a", "op-test/officer-b"].map {
            try AuthorityWorld.key($0).verifierKey.text
        }
        return [
            (
                "officers",
                .array(
                    zip(["a", "b"], keys).map {
                        .object(of: [("person", .string($0)), ("key", .string($1))])
                    })
            ), ("threshold", .integer(2)),
        ]
    }

    static func opening() throws -> JSONValue {
        content(
            .ledgerOpened, party: "op-test",
            .object(
                of: try officers() + [
                    ("corridor", .string("VN-JP")),
                    ("log_key", .string(try key(origin).verifierKey.text)),
                ]))
    }

    /// The examples' bodies by type, as the page on contents has them.
    private static func examples() throws -> [ContentType: JSONValue] {
        let page = try Repository.text("Specs/content.md")
        var bodies: [ContentType: JSONValue] = [:]
        for part in page.components(separatedBy: "```json content\n").dropFirst() {
            let text = part.components(separatedBy: "\n```")[0]
            let value = try CanonicalJSON.parseHandwritten(Array(text.utf8))
            if let type = value["type"]?.stringValue.flatMap(ContentType.init(rawValue:)) {
                bodies[type] = value["body"]
            }
        }
        return bodies
    }

    /// The chain of every party inside that a chain may have.
    static var chain: JSONValue {
        .array(
            kinds.filter(\.mayBeInAChain).map {
                .object(of: [
                    ("party", .string(inside($0))), ("role", .string($0.rawValue)),
                ])
            })
    }

    /// - Parameter isOpened: else a ledger of no entry.
    init(isOpened: Bool = true) throws {
        bodies = try AuthorityWorld.examples()
        guard isOpened else { return }
        try begin("opening", try AuthorityWorld.opening(), by: "op-test")
        let digest = Hex.encodeText(SHA256.digest(of: DefaultProfile.bytes).bytes)
        try begin(
            "profile",
            AuthorityWorld.content(.profileAdopted, .object(of: [("digest", .string(digest))])),
            by: "op-test")
        var parties = AuthorityWorld.kinds.flatMap {
            [($0, AuthorityWorld.inside($0)), ($0, AuthorityWorld.outside($0))]
        }
        parties.append((.broker, AuthorityWorld.suspended))
        for (kind, party) in parties {
            try begin(
                "registered \(party)",
                AuthorityWorld.content(
                    .partyRegistered, party: party,
                    body(.partyRegistered, [("kind", .string(kind.rawValue))])), by: "op-test")
            let key = try AuthorityWorld.key("\(party)/1").verifierKey.text
            try begin(
                "key \(party)",
                AuthorityWorld.content(
                    .keyEnrolled, party: party, .object(of: [("key", .string(key))])),
                by: "op-test", with: ["\(party)/1"])
        }
        try beginWork()
    }

    private mutating func beginWork() throws {
        let agency = AuthorityWorld.inside(.sendingAgency)
        let desk = AuthorityWorld.inside(.grievanceDesk)
        let order = AuthorityWorld.order, worker = AuthorityWorld.worker
        try begin(
            "suspension",
            AuthorityWorld.content(
                .partySuspended, party: AuthorityWorld.suspended, body(.partySuspended)),
            by: "op-test")
        try begin(
            "issued",
            AuthorityWorld.content(
                .orderIssued, order: order, body(.orderIssued, [("chain", AuthorityWorld.chain)])),
            by: "op-test")
        try begin(
            "approved", AuthorityWorld.content(.orderApproved, order: order, body(.orderApproved)),
            by: AuthorityWorld.inside(.regulator))
        for name in [worker, AuthorityWorld.otherWorker] {
            try begin(
                "enrolled \(name)",
                AuthorityWorld.content(
                    .workerEnrolled, order: order, worker: name, body(.workerEnrolled)),
                by: agency, sealed: true)
        }
        for (type, speaker) in [
            (ContentType.milestoneReached, agency), (.refundPaid, agency),
            (.grievanceOpened, desk),
        ] {
            try begin(
                type.rawValue,
                AuthorityWorld.content(type, order: order, worker: worker, body(type)),
                by: speaker, sealed: true)
        }
        try begin(
            "another milestone",
            AuthorityWorld.content(
                .milestoneReached, order: order, worker: worker, body(.milestoneReached)),
            by: AuthorityWorld.inside(.employer), sealed: true)
    }
}
