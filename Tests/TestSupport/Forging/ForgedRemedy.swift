import LedgerStore
import Platform
import Transparency

@testable import Registry

/// Statements of a grievance desk, of a worker with a key of her own, and of those who answer, to
/// follow the small registry of `ForgedContents`.
enum ForgedRemedy {
    static let desk = ForgedKeys.key("gd-hibari/1", seed: 20)
    static let hers = ForgedKeys.key(ForgedContents.worker, seed: 21)
    static let officerC = ForgedKeys.key("op-test/officer-c", seed: 22)
    static let other = "wk-ba9876543210"

    static func signed(
        _ content: String, by keys: [SignerKey], sealed: Bool = true, id: String = "1"
    ) -> ForgedStatement {
        ForgedStatement(content, by: keys, sealed: sealed, id: id)
    }

    /// A content about a worker of the order; `refs` are statements that it refers to.
    static func content(
        _ type: String, _ body: String, worker: String? = ForgedContents.worker,
        refs: [ForgedStatement] = []
    ) throws -> String {
        let named = worker.map { ",\"worker\":\"\($0)\"" } ?? ""
        let identities = try refs.map {
            "\"\(Base64.encodeText(SHA256.digest(of: try $0.text).bytes))\""
        }
        let references =
            refs.isEmpty ? "" : ",\"refs\":[\(identities.joined(separator: ","))]"
        return """
            {"type":"\(type)","order":"\(ForgedContents.order)"\(named)\(references),
             "body":\(body)}
            """
    }

    static func aboutParty(_ type: String, _ party: String, reason: String = "an answer is awaited")
        -> String
    {
        "{\"type\":\"\(type)\",\"party\":\"\(party)\",\"body\":{\"reason\":\"\(reason)\"}}"
    }

    static func officers(
        _ persons: [(String, SignerKey)], threshold: Int = 2
    ) -> String {
        let listed = persons.map {
            "{\"person\":\"\($0.0)\",\"key\":\"\($0.1.verifierKey.text)\"}"
        }
        return """
            {"type":"officers.changed","party":"op-test","body":{
             "officers":[\(listed.joined(separator: ","))],"threshold":\(threshold),
             "reason":"one joins"}}
            """
    }

    /// As `ForgedContents.opened` names them.
    static let persons = [
        ("person-0", ForgedKeys.officerA), ("person-1", ForgedKeys.officerB),
    ]

    static let closed =
        "{\"type\":\"ledger.closed\",\"body\":{\"reason\":\"it goes on elsewhere\"}}"

    /// With the count and root that are right for the 11 entries of a ledger `atWork`.
    static func heads(_ size: Int) -> String {
        let heads = headsOfWork.sorted { $0.key < $1.key }
        let root = Base64.encodeText(Merkle.root(over: heads.map(\.leafHash)).bytes)
        return """
            {"type":"heads.published","body":{"size":\(size),"count":\(heads.count),
             "root":"\(root)"}}
            """
    }

    private static let headsOfWork: [SubjectHead] = {
        func party(_ id: String, _ last: UInt64, _ count: UInt64) -> SubjectHead? {
            PartyID(id).map { SubjectHead(key: SubjectHead.key(of: $0), last: last, count: count) }
        }
        let order = OrderNumber(ForgedContents.order).map {
            SubjectHead(key: SubjectHead.key(of: $0), last: 10, count: 4)
        }
        let worker = WorkerID(ForgedContents.worker).map {
            SubjectHead(key: SubjectHead.key(of: $0), last: 10, count: 3)
        }
        return [
            party("op-test", 0, 1), party("sa-sen", 3, 2), party("so-sakura", 5, 2),
            party("em-kiku", 6, 1), order, worker,
        ].compactMap(\.self)
    }()

    /// - Parameter root: nil for the one over so many of the notes of `ForgedRefusals.three`.
    static func refusals(_ count: Int, root: Digest? = nil) -> String {
        let root = root ?? ForgedRefusals.three.root(of: count)
        return """
            {"type":"refusals.published","body":{"on":"2026-05-12","count":\(count),
             "root":"\(Base64.encodeText(root.bytes))"}}
            """
    }

    static func erased(_ seq: UInt64, holders: String = "sa-sen") -> String {
        """
        {"type":"data.erased","body":{"seqs":[\(seq)],"basis":"her wish",
         "holders":["\(holders)"]}}
        """
    }

    static func keyed(_ key: SignerKey) throws -> ForgedStatement {
        signed(
            try content(
                "worker.keyed",
                "{\"key\":\"\(key.verifierKey.text)\",\"said_on\":\"2026-04-10\"}"),
            by: [desk], id: "keyed")
    }

    /// Her declaration with a note of her own, signed with `key` over `words`.
    static func declared(
        with key: SignerKey, words: String? = nil, ledger: String = ForgedKeys.origin
    ) throws -> ForgedStatement {
        let plain = ForgedContents.fees("worker")
        let said = try CanonicalJSON.parseHandwritten(Array((words ?? plain).utf8))
        let line = JSONValue.object(of: [
            ("content", said), ("ledger", .string(ledger)),
            ("made", .string("2026-04-10T08:00:00Z")), ("v", .integer(1)),
        ])
        let note = try SignedNote(signing: CanonicalJSON.bytes(of: line) + [0x0a], by: [key])
        let own = "\"own_note\":\"\(Base64.encodeText(note.bytes))\",\"perspective\""
        return signed(plain.replacing("\"perspective\"", with: own), by: [desk], id: "own")
    }

    static let refund = """
        {"payer":{"id":"sa-sen","role":"sending-agency"},
         "amount":{"amount":300000,"currency":"JPY"},"on":"2026-07-01","method":"transfer",
         "receipt":"stated","reason":"overcharge","kinds":["service-charge"]}
        """
    static let arrived = """
        {"amount":{"amount":300000,"currency":"JPY"},"said_on":"2026-07-09"}
        """
    static let grievance = "{\"on\":\"2026-06-01\",\"stage\":\"consultation\",\"about\":[\"fees\"]}"
    static let settled = "{\"on\":\"2026-06-20\",\"outcome\":\"settled\"}"

    static func enrolled(_ worker: String) -> ForgedStatement {
        signed(
            ForgedContents.workerEnrolled.replacing(ForgedContents.worker, with: worker),
            by: [ForgedKeys.sen], id: "enrolled-\(worker)")
    }

    static func refunded(_ worker: String = ForgedContents.worker) throws -> ForgedStatement {
        signed(
            try content("refund.paid", refund, worker: worker), by: [ForgedKeys.sen], id: "refund")
    }

    static func opened() throws -> ForgedStatement {
        signed(try content("grievance.opened", grievance), by: [desk], id: "grievance")
    }

    /// The desk's registration and key.
    static func deskEntries() throws -> [NewEntry] {
        [
            try ForgedStatement(
                ForgedContents.registered("gd-hibari", "grievance-desk"), by: ForgedKeys.officers
            ).entry,
            try ForgedStatement(
                ForgedContents.enrolled(desk.verifierKey.text, of: "gd-hibari"),
                by: ForgedKeys.officers + [desk]
            ).entry,
        ]
    }

    /// The desk, and statements behind it.
    static func desk(_ statements: ForgedStatement...) throws -> [NewEntry] {
        try deskEntries() + statements.map { try $0.entry }
    }
}
