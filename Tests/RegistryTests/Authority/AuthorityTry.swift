import Platform
import Testing
import Transparency

@testable import Registry

/// One statement to be tried: who files it, about whom.
struct AuthorityTry: CustomStringConvertible {
    let type: ContentType
    let kind: PartyKind
    let speaker: String
    /// Whether the speaker is in the order's chain.
    let isInChain: Bool
    var order: String?
    var worker: String?
    var party: String?
    var perspective: Perspective?

    var isAboutItself: Bool { party == speaker }

    var description: String {
        "\(type.rawValue) by \(speaker), order \(order ?? "-"), worker \(worker ?? "-"), party "
            + "\(party ?? "-")"
    }

    /// Whether the page's cell reaches this far.
    func isAllowed(by row: AuthorityPage.Row) -> Bool {
        let reaches = row.reaches[kind] ?? []
        return reaches.contains("any") || (reaches.contains("self") && isAboutItself)
            || (reaches.contains("chain") && isInChain && order != nil)
    }

    /// Every way to choose the subjects that the page's row asks for or leaves open, of a type
    /// that has subjects of its own.
    static func all(of row: AuthorityPage.Row, by kind: PartyKind) -> [AuthorityTry] {
        func choices(_ name: String, _ given: [String]) -> [String?] {
            row.needs.contains(name) ? given : row.allows.contains(name) ? [nil] + given : [nil]
        }
        var tries: [AuthorityTry] = []
        for (speaker, isInChain) in AuthorityWorld.speakers(of: kind) {
            let other =
                switch row.type {
                case .partyRegistered: AuthorityWorld.newcomer
                case .partyReinstated: AuthorityWorld.suspended
                default:
                    kind == .observer
                        ? AuthorityWorld.outside(.buyer) : AuthorityWorld.outside(.observer)
                }
            let order = row.type == .orderIssued ? "VJ-NEW" : AuthorityWorld.order
            let worker = row.type == .workerEnrolled ? "wk-cccccccccccc" : AuthorityWorld.worker
            for party in choices("party", [speaker, other]) {
                for order in choices("order", [order]) {
                    for worker in choices("worker", [worker]) where worker == nil || order != nil {
                        tries.append(
                            AuthorityTry(
                                type: row.type, kind: kind, speaker: speaker,
                                isInChain: isInChain, order: order, worker: worker, party: party))
                    }
                }
            }
        }
        return tries
    }

    /// Keys that must sign besides the speaker's.
    var bringing: [String] { type == .keyEnrolled ? ["\(party ?? "")/2"] : [] }

    /// The content, such that nothing but authority is against it.
    func content(in world: AuthorityWorld, _ page: AuthorityPage) throws -> JSONValue {
        var refs: [Digest] = []
        var members: [(String, JSONValue)] = []
        switch type {
        case .ledgerOpened: return try AuthorityWorld.opening()
        case .officersChanged: members = try AuthorityWorld.officers()
        case .profileAdopted:
            let digest = SHA256.digest(of: DefaultProfile.bytes)
            members = [("digest", .string(Hex.encodeText(digest.bytes)))]
        case .keyEnrolled:
            let key = try AuthorityWorld.key("\(party ?? "")/2").verifierKey.text
            members = [("key", .string(key))]
        case .keyRevoked:
            let name = party == "op-test" ? "op-test/officer-a" : "\(party ?? "")/1"
            members = [("key", .string(name))]
        case .workerKeyed:
            let key = try AuthorityWorld.key(worker ?? "").verifierKey.text
            members = [("key", .string(key))]
        case .workerLinked: members = [("same_as", .string(AuthorityWorld.otherWorker))]
        case .headsPublished:
            let heads = try #require(world.state.headsNow)
            members = [
                ("count", .integer(Int64(heads.count))),
                ("root", .string(Base64.encodeText(heads.root.bytes))),
                ("size", .integer(Int64(heads.size))),
            ]
        case .dataErased:
            let sealed = world.state.seq(of: try world.identity("milestone.reached")) ?? 0
            members = [
                ("seqs", .array([.integer(Int64(sealed))])),
                ("holders", .array([.string(speaker)])),
                ("places", .array([.string(Base64.encodeText(SHA256.digest(of: [1]).bytes))])),
            ]
        case .orderIssued: members = [("chain", AuthorityWorld.chain)]
        case .feesDeclared, .loanDeclared:
            let own = Perspective.allCases.first { page.perspectives[$0]?.contains(kind) ?? false }
            members = [("perspective", .string((perspective ?? own ?? .worker).rawValue))]
        case .refundConfirmed: refs = [try world.identity("refund.paid")]
        case .grievanceClosed: refs = [try world.identity("grievance.opened")]
        case .responseFiled: refs = [try world.identity("issued")]
        default: break
        }
        return AuthorityWorld.content(
            type, order: order, worker: worker, party: party, refs: refs,
            world.body(type, members))
    }

    /// What the page's column "only if" says of this one: why it cannot be, no matter who files it.
    func isImpossible(_ refusal: Refusal) -> Bool {
        switch (type, refusal) {
        case (.partyRegistered, .partyTwice): party != AuthorityWorld.newcomer
        case (.partySuspended, .unknownParty): party == "op-test"
        case (.partyReinstated, .notSuspended): party != AuthorityWorld.suspended
        case (.keyEnrolled, .officersOnly), (.keyRevoked, .officersOnly): party == "op-test"
        case (.auditRecorded, .subjectMissing): order == nil && party == nil
        default: false
        }
    }
}
