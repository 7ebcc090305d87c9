import Platform
import Registry
import Synchronization
import Testing
import Transparency

@testable import LedgerStore
@testable import Terminal
@testable import TestSupport
@testable import Views

/// A ledger in which everything is said that other statements speak of: answers, countersignatures,
/// corrections, complaints, refunds, a suspension, a lost key, an erasure, published heads.
struct StoryLedger {
    let forged: ForgedLedger
    /// The seqs by what is there.
    let at: [String: UInt64]

    static let hibari = ForgedKeys.key("gd-hibari/1", seed: 21)

    /// Made once for all tests: each of its commits waits for the disk.
    private static let made = Mutex(Result { try make() })

    /// A ledger of its own for a test that changes it.
    static func fresh() throws -> StoryLedger {
        let story = try made.withLock { try $0.get() }
        return StoryLedger(forged: try ForgedLedger(copying: story.forged), at: story.at)
    }

    var home: String { forged.home.root }

    /// Runs a reading command over it.
    func read(_ arguments: String...) -> Judgement { Judgement(arguments + ["--home", home]) }

    func view(upTo size: UInt64? = nil) throws -> LedgerView {
        try LedgerView(
            ledger: forged.home.ledger, openings: forged.home.privateDirectory,
            key: forged.logKey.verifierKey, upTo: size)
    }

    /// The same ledger as it was when it had `size` entries.
    func prefix(_ size: Int) throws -> StoryLedger {
        let copy = try ForgedLedger(copying: forged)
        try copy.republish(
            Array(forged.entries.prefix(size)), openings: Array(forged.openings.prefix(size)),
            signedBy: forged.logKey)
        return StoryLedger(forged: copy, at: at)
    }

    private static func make() throws -> StoryLedger {
        var telling = Telling()
        try telling.open()
        try telling.signTogether()
        try telling.speak()
        try telling.losesAndEnds()
        let forged = try ForgedLedger()
        try forged.add([telling.entries[0]])
        try forged.add([telling.entries[1]], profile: DefaultProfile.bytes)
        try forged.add(Array(telling.entries.dropFirst(2)))
        let heads = Judgement(["heads", "--home", forged.home.root])
        guard heads.code == .done else { throw Refusal.headsDiffer(size: forged.size) }
        try telling.say("heads", heads.output, ForgedKeys.officers)
        try telling.say(
            "later milestone", ForgedContents.milestone(on: "2026-04-30"), [ForgedKeys.sakura],
            sealed: true)
        try forged.add(Array(telling.entries.suffix(2)))
        return StoryLedger(forged: forged, at: telling.at)
    }
}

/// Statements in their order, each of which can be referred to by name.
private struct Telling {
    private(set) var entries: [NewEntry] = []
    private(set) var at: [String: UInt64] = [:]
    private var identities: [String: String] = [:]

    private static let subjects =
        "\"order\":\"\(ForgedContents.order)\",\"worker\":\"\(ForgedContents.worker)\""

    mutating func say(
        _ name: String, _ content: String, _ keys: [SignerKey], sealed: Bool = false
    ) throws {
        let statement = ForgedStatement(
            content, by: keys, sealed: sealed, id: "story-\(entries.count)")
        let entry = try statement.entry
        at[name] = UInt64(entries.count)
        identities[name] = Base64.encodeText(
            try Submission(statement: entry.statement, opening: nil).identity.bytes)
        entries.append(entry)
    }

    private func ref(_ name: String) -> String { "\"refs\":[\"\(identities[name] ?? "")\"]" }

    mutating func open() throws {
        let officers = ForgedKeys.officers
        try say("opening", ForgedContents.opened(), officers)
        try say(
            "profile", ForgedContents.adopted(SHA256.digest(of: DefaultProfile.bytes)), officers)
        for (key, kind) in [
            (ForgedKeys.sen, "sending-agency"), (ForgedKeys.sakura, "supervising-organization"),
            (ForgedKeys.kiku, "employer"), (StoryLedger.hibari, "grievance-desk"),
        ] {
            let party = String(key.name.text.prefix { $0 != "/" })
            try say("party \(party)", ForgedContents.registered(party, kind), officers)
            try say(
                "key \(party)", ForgedContents.enrolled(key.verifierKey.text, of: party),
                officers + [key])
        }
    }

    mutating func signTogether() throws {
        let order = "\"order\":\"\(ForgedContents.order)\""
        try say("order", ForgedContents.issued, [ForgedKeys.sakura])
        try say(
            "countersigned order",
            "{\"type\":\"statement.countersigned\",\(order),\(ref("order")),"
                + "\"body\":{\"on\":\"2026-04-01\"}}", [ForgedKeys.kiku])
        let body =
            "{\"first\":\"sa-sen\",\"second\":\"so-sakura\",\"signed_on\":\"2025-10-01\","
            + "\"terms\":[],\"side_agreements\":[],\"nothing_else\":true}"
        try say(
            "agreement", "{\"type\":\"agreement.declared\",\(order),\"body\":\(body)}",
            [ForgedKeys.sen], sealed: true)
        try say(
            "countersigned agreement",
            "{\"type\":\"statement.countersigned\",\(order),\(ref("agreement")),"
                + "\"body\":{\"on\":\"2026-04-01\"}}", [ForgedKeys.sakura], sealed: true)
        try say(
            "corrected agreement",
            "{\"type\":\"statement.corrected\",\(order),\(ref("agreement")),\"body\":{"
                + "\"corrects\":\"agreement.declared\",\"reason\":\"a side agreement\","
                + "\"body\":\(body.replacing("2025-10-01", with: "2025-10-02"))}}",
            [ForgedKeys.sen], sealed: true)
        try say("worker", ForgedContents.workerEnrolled, [ForgedKeys.sen], sealed: true)
        try say("milestone", ForgedContents.milestone(), [ForgedKeys.sen], sealed: true)
    }

    mutating func speak() throws {
        let subjects = Telling.subjects
        func content(_ type: String, _ body: String, _ refs: String? = nil) -> String {
            "{\"type\":\"\(type)\",\(subjects),\(refs.map { "\($0)," } ?? "")\"body\":{\(body)}}"
        }
        let desk = [StoryLedger.hibari]
        try say("her account", ForgedContents.fees("worker"), desk, sealed: true)
        try say(
            "dispute",
            content(
                "response.filed", "\"response\":\"dispute\",\"text\":\"no\"", ref("her account")),
            [ForgedKeys.sen], sealed: true)
        try say(
            "consultation",
            content(
                "grievance.opened",
                "\"on\":\"2026-04-12\",\"stage\":\"consultation\",\"about\":[\"fees\"]"), desk,
            sealed: true)
        try say(
            "escalated",
            content(
                "grievance.closed", "\"on\":\"2026-04-14\",\"outcome\":\"escalated\"",
                ref("consultation")), desk, sealed: true)
        try say(
            "accompaniment",
            content(
                "grievance.opened",
                "\"on\":\"2026-04-15\",\"stage\":\"accompaniment\",\"about\":[\"fees\"]",
                ref("consultation")), desk, sealed: true)
        func money(_ amount: Int) -> String {
            "\"amount\":{\"amount\":\(amount),\"currency\":\"VND\"}"
        }
        try say(
            "refund",
            content(
                "refund.paid",
                "\"payer\":{\"id\":\"sa-sen\",\"role\":\"sending-agency\"},\(money(52_000_000)),"
                    + "\"on\":\"2026-04-20\",\"method\":\"transfer\",\"receipt\":\"stated\","
                    + "\"reason\":\"overcharge\",\"kinds\":[\"service-charge\"]"),
            [ForgedKeys.sen], sealed: true)
        try say(
            "confirmation",
            content(
                "refund.confirmed", "\(money(50_000_000)),\"said_on\":\"2026-04-25\"",
                ref("refund")), desk, sealed: true)
        try say(
            "survey",
            content(
                "survey.answered",
                "\"instrument\":\"self-check\",\"version\":\"2026-1\",\"said_on\":\"2026-04-26\","
                    + "\"present\":[\"em-kiku\"],"
                    + "\"answers\":[{\"question\":\"q01\",\"answer\":\"yes\"}]"), desk,
            sealed: true)
    }

    mutating func losesAndEnds() throws {
        let officers = ForgedKeys.officers
        try say(
            "revocation",
            "{\"type\":\"key.revoked\",\"party\":\"sa-sen\",\"body\":{\"key\":\"sa-sen/1\","
                + "\"reason\":\"stolen\",\"compromised_since\":\"2026-05-01\"}}", officers)
        try say(
            "recovery",
            ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
            officers + [ForgedKeys.senNew])
        let reason = "\"party\":\"sa-sen\",\"body\":{\"reason\":\"charged workers\"}"
        try say("suspension", "{\"type\":\"party.suspended\",\(reason)}", officers)
        try say(
            "answer",
            "{\"type\":\"response.filed\",\"party\":\"sa-sen\",\(ref("suspension")),\"body\":{"
                + "\"response\":\"answer\",\"text\":\"it is repaid\"}}", [ForgedKeys.senNew],
            sealed: true)
        try say("reinstatement", "{\"type\":\"party.reinstated\",\(reason)}", officers)
        try say(
            "erasure",
            "{\"type\":\"data.erased\",\"body\":{\"seqs\":[\(at["milestone"] ?? 0)],"
                + "\"basis\":\"her wish\",\"holders\":[\"op-test\"]}}", officers)
    }
}
