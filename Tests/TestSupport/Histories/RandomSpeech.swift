import Platform
import Transparency

@testable import Registry

/// Draws who says what next, out of what has been said.
struct RandomSpeech {
    struct Utterance {
        let by: String
        let content: String
        let isSealed: Bool
        let keys: [SignerKey]
    }

    struct Heard {
        let type: ContentType
        let subjects: Subjects
        let speaker: String
        let isSealed: Bool
        let identity: Digest
        let perspective: Perspective?
        let moment: Moment?
    }

    static let parties: [(id: String, kind: String)] = [
        ("rg-mau", "regulator"), ("sa-sen", "sending-agency"), ("sa-mai", "sending-agency"),
        ("so-sakura", "supervising-organization"), ("em-kiku", "employer"),
        ("gd-hibari", "grievance-desk"), ("wv-tsubame", "worker-voice-organisation"),
        ("as-nami", "association"),
    ]
    static let operatorID = "op-test"

    var random: SeededRandom
    let seed: UInt64
    let origin: String
    let log: SignerKey
    /// Who is registered, and may speak.
    let parties: [(id: String, kind: String)]
    /// What was refused beside all that is said: no more is ever counted.
    let refusals: ForgedRefusals
    private(set) var heard: [Heard] = []
    /// The keys each party was given so far, the newest last; some may be revoked.
    var keys: [String: [SignerKey]] = [:]
    var officers: [(person: String, key: SignerKey)]
    var hers: [String: SignerKey] = [:]
    private var pending: (party: String, key: SignerKey)?
    private var pendingOfficers: [(person: String, key: SignerKey)] = []
    private var pendingOwn: SignerKey?

    init(
        seed: UInt64, origin: String, log: SignerKey,
        parties: [(id: String, kind: String)] = RandomSpeech.parties
    ) {
        self.parties = parties
        random = SeededRandom(seed)
        self.seed = seed
        self.origin = origin
        self.log = log
        refusals = ForgedRefusals(count: 12, by: log)
        officers = ["a", "b"].map {
            ("person-\($0)", RandomSpeech.key("op-test/\($0)", of: seed))
        }
    }

    static func key(_ name: String, of seed: UInt64) -> SignerKey {
        do {
            return SignerKey(
                name: try KeyName(name),
                key: try SigningKey(seed: SHA256.digest(of: Array("\(name) \(seed)".utf8)).bytes))
        } catch {
            preconditionFailure("\(name): \(error)")
        }
    }

    mutating func one<Element>(_ items: [Element]) -> Element? {
        items.randomElement(using: &random)
    }

    mutating func chance(_ one: Int, in many: Int) -> Bool {
        Int.random(in: 0..<many, using: &random) < one
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // What must come first.

    func opening() -> Utterance {
        byOfficers(
            """
            {"type":"ledger.opened","party":"op-test","body":{"corridor":"VN-JP",
             "log_key":"\(log.verifierKey.text)","officers":\(listed(officers)),"threshold":2}}
            """)
    }

    func adoption(of profile: [UInt8]) -> Utterance {
        let digest = Hex.encodeText(SHA256.digest(of: profile).bytes)
        return byOfficers("{\"type\":\"profile.adopted\",\"body\":{\"digest\":\"\(digest)\"}}")
    }

    mutating func registrations() -> [Utterance] {
        parties.flatMap { party, kind in
            let key = RandomSpeech.key("\(party)/1", of: seed)
            keys[party] = [key]
            return [
                byOfficers(
                    """
                    {"type":"party.registered","party":"\(party)","body":{"kind":"\(kind)",
                     "name":"\(party) (ví dụ)","country":"VN"}}
                    """),
                byOfficers(enrolment(of: key, for: party), and: [key]),
            ]
        }
    }

    func enrolment(of key: SignerKey, for party: String) -> String {
        """
        {"type":"key.enrolled","party":"\(party)","body":{"key":"\(key.verifierKey.text)"}}
        """
    }

    func listed(_ officers: [(person: String, key: SignerKey)]) -> String {
        let each = officers.map {
            "{\"person\":\"\($0.person)\",\"key\":\"\($0.key.verifierKey.text)\"}"
        }
        return "[\(each.joined(separator: ","))]"
    }

    func byOfficers(_ content: String, and more: [SignerKey] = []) -> Utterance {
        Utterance(
            by: RandomSpeech.operatorID, content: content, isSealed: false,
            keys: officers.map(\.key) + more)
    }

    // What the history remembers of itself.

    mutating func remember(
        _ content: Content, _ utterance: Utterance, _ identity: Digest, sealed: Bool
    ) {
        switch content.body {
        case .keyEnrolled:
            if let pending, utterance.keys.contains(where: { $0.name == pending.key.name }) {
                keys[pending.party, default: []].append(pending.key)
            }
        case .officersChanged: officers = pendingOfficers
        case .workerKeyed:
            if let worker = content.subjects.worker, let pendingOwn {
                hers[worker.text] = pendingOwn
            }
        default: break
        }
        heard.append(
            Heard(
                type: content.type, subjects: content.subjects, speaker: utterance.by,
                isSealed: sealed, identity: identity, perspective: content.perspective,
                moment: content.moment))
    }

    mutating func bring(_ party: String, in state: RegistryState) -> SignerKey {
        let count = state.keys.keys.count { $0.party.text == party } + 1
        let key = RandomSpeech.key("\(party)/\(count)", of: seed)
        pending = (party, key)
        return key
    }

    mutating func bringOfficers(in state: RegistryState) -> (content: String, new: [SignerKey]) {
        let count = state.keys.keys.count { $0.party.text == RandomSpeech.operatorID }
        let key = RandomSpeech.key("op-test/k\(count)", of: seed)
        var next = officers
        let person = chance(1, in: 3) ? next[0].person : "person-\(count)"
        if next.count > 2 { next.remove(at: number(0...next.count - 1)) }
        next.append((person, key))
        pendingOfficers = next
        let persons = Set(next.map(\.person)).count
        return (
            """
            {"type":"officers.changed","party":"op-test","body":{"officers":\(listed(next)),
             "threshold":\(min(2, persons)),"reason":"one joins"}}
            """, [key]
        )
    }

    mutating func bringOwn(_ worker: String) -> SignerKey {
        let key = RandomSpeech.key(
            worker, of: seed &+ UInt64(heard.count { $0.type == .workerKeyed } + 1) << 32)
        pendingOwn = key
        return key
    }

    /// The live keys of a party; the officers' for the operator.
    func signers(of party: String, in state: RegistryState) -> [SignerKey] {
        if party == RandomSpeech.operatorID { return officers.map(\.key) }
        let live = (keys[party] ?? []).filter { key in
            PartyKeyName(key.name.text).flatMap { state.keys[$0] }.map { $0.revokedAt == nil }
                ?? false
        }
        return live.last.map { [$0] } ?? []
    }
}
