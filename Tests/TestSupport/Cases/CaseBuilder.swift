import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry

/// Says statements one after another, as an admitted ledger would hold them.
struct CaseBuilder {
    static let order = "VJ-2026-000017"
    private(set) var entries: [CaseEntry] = []
    private var kinds: [String: PartyKind] = ["op-vjferi": .operator]
    var now = "2025-11-18T02:00:00Z"
    /// When the next statements say they are filed; nil: when they are received.
    var filed: String?
    /// The key that signs the next statements, such as `sa-sen/1`; nil: none is looked at.
    var key: String?

    static func worker(_ number: Int) -> String {
        let digits = String(number)
        return "wk-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// Says a content, given as people write JSON; answers its seq.
    @discardableResult
    mutating func say(_ speaker: String, _ json: String) throws -> UInt64 {
        let content = try Content(try CanonicalJSON.parseHandwritten(Array(json.utf8)))
        let seq = UInt64(entries.count)
        if case .partyRegistered(let registration) = content.body,
            let party = content.subjects.party
        {
            kinds[party.text] = registration.kind
        }
        entries.append(
            CaseEntry(
                seq: seq, received: try #require(Instant(now)),
                speaker: try #require(PartyID(speaker)),
                speakerKind: try #require(kinds[speaker]),
                signers: try key.map { [try #require(PartyKeyName($0))] } ?? [],
                signedByOperatorEnrolledKey: false, identity: CaseBuilder.identity(seq),
                filed: try #require(Instant(filed ?? now)), isSealed: true, content: content))
        return seq
    }

    /// The built-in profile's rules.
    static let book = try? RuleBook(Profile(DefaultProfile.bytes))

    static func identity(_ seq: UInt64) -> Digest { SHA256.digest(of: Array("\(seq)".utf8)) }

    mutating func register(_ party: String, _ kind: PartyKind, name: String) throws {
        try say(
            "op-vjferi",
            """
            {"type": "party.registered", "party": "\(party)",
             "body": {"kind": "\(kind.rawValue)", "name": "\(name)", "country": "VN"}}
            """)
    }

    mutating func license(
        _ party: String, from: String = "2015-01-01", to: String = "2030-12-31"
    ) throws {
        try say(
            "op-vjferi",
            """
            {"type": "party.licensed", "party": "\(party)", "body": {"authority": "Test authority",
             "number": "GP-1", "from": "\(from)", "to": "\(to)"}}
            """)
    }

    /// Says something about worker 1, or of the order alone; `refs` are seqs.
    @discardableResult
    mutating func tell(
        _ speaker: String, _ type: String, worker: Int? = 1, party: String? = nil,
        refs: [UInt64] = [], _ body: String
    ) throws -> UInt64 {
        var members = ["\"type\": \"\(type)\"", "\"order\": \"\(CaseBuilder.order)\""]
        if let worker { members.append("\"worker\": \"\(CaseBuilder.worker(worker))\"") }
        if let party { members.append("\"party\": \"\(party)\"") }
        let references = refs.map { "\"\(Base64.encodeText(CaseBuilder.identity($0).bytes))\"" }
        if !refs.isEmpty { members.append("\"refs\": [\(references.joined(separator: ","))]") }
        members.append("\"body\": \(body)")
        return try say(speaker, "{\(members.joined(separator: ", "))}")
    }

    /// 1 JPY is `dong` VND.
    mutating func publishRate(
        dong: Int, from: String = "2025-01-01", to: String = "2026-12-31"
    ) throws {
        try say(
            "op-vjferi",
            """
            {"type": "rates.published", "body": {"from": "\(from)", "to": "\(to)",
             "source": "test", "rates": [{"base": {"amount": 1, "currency": "JPY"},
             "quote": {"amount": \(dong), "currency": "VND"}}]}}
            """)
    }

    /// - Parameter chain: `party:role` of each member.
    mutating func issueOrder(
        programme: String = "TITP1", headcount: Int = 1, wage: Int = 182_700, months: Int = 36,
        managementFee: Int? = 5000, field: String? = nil,
        chain: [String] = [
            "sa-sen:sending-agency", "so-sakura:supervising-organization", "em-kiku:employer",
        ],
        employerBears: [String] = [
            "service-charge", "training", "visa", "test", "travel-international",
        ]
    ) throws {
        let members = chain.map { member in
            let parts = member.split(separator: ":")
            return "{\"party\": \"\(parts[0])\", \"role\": \"\(parts[1])\"}"
        }
        let terms = employerBears.map { "{\"kind\": \"\($0)\", \"bearer\": \"employer\"}" }
        let fee = managementFee.map {
            ", \"management_fee\": {\"amount\": \($0), \"currency\": \"JPY\"}"
        }
        let work = field.map { ", \"field\": \"\($0)\"" } ?? ""
        try say(
            "so-sakura",
            """
            {"type": "order.issued", "order": "\(CaseBuilder.order)", "body": {
             "occupation": "food processing", "programme": "\(programme)",
             "headcount": \(headcount), "months": \(months),
             "basic_wage": {"amount": \(wage), "currency": "JPY"},
             "scheduled_wage": {"amount": \(wage), "currency": "JPY"},
             "chain": [\(members.joined(separator: ","))],
             "terms": [\(terms.joined(separator: ","))]\(fee ?? "")\(work)}}
            """)
    }

    mutating func approve(on day: String) throws {
        try say(
            "op-vjferi",
            """
            {"type": "order.approved", "order": "\(CaseBuilder.order)",
             "body": {"reference": "PTL-1", "on": "\(day)"}}
            """)
    }

    mutating func enrol(_ worker: Int, by speaker: String = "sa-sen") throws {
        let commitment = Base64.encodeText(CaseBuilder.identity(UInt64(worker)).bytes)
        try say(
            speaker,
            """
            {"type": "worker.enrolled", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(worker))", "body": {"commitment": "\(commitment)",
             "consent_on": "2025-12-05", "consent_text": "v1"}}
            """)
    }

    @discardableResult
    mutating func reach(
        _ milestone: Milestone, on day: String, worker: Int = 1, by speaker: String = "sa-sen"
    ) throws -> UInt64 {
        try say(
            speaker,
            """
            {"type": "milestone.reached", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(worker))",
             "body": {"milestone": "\(milestone.rawValue)", "on": "\(day)"}}
            """)
    }

    @discardableResult
    mutating func signAgencyContract(
        on day: String, worker: Int = 1, penaltyClause: Bool = false
    ) throws -> UInt64 {
        try say(
            "sa-sen",
            """
            {"type": "contract.declared", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(worker))", "body": {"contract": "agency",
             "with": "sa-sen", "signed_on": "\(day)", "penalty_clause": \(penaltyClause)}}
            """)
    }

    @discardableResult
    mutating func declare(
        _ perspective: Perspective, by speaker: String, worker: Int = 1, saidOn: String? = nil,
        present: [String] = [], nothingElse: Bool = true, lines: [Line] = []
    ) throws -> UInt64 {
        try say(
            speaker,
            """
            {"type": "fees.declared", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(worker))", "body":
             \(fees(perspective, saidOn, present, nothingElse, lines, worker))}
            """)
    }

    /// Corrects the account at `seq`.
    @discardableResult
    mutating func correct(
        _ seq: UInt64, _ perspective: Perspective, by speaker: String, worker: Int = 1,
        lines: [Line]
    ) throws -> UInt64 {
        let reference = Base64.encodeText(CaseBuilder.identity(seq).bytes)
        return try say(
            speaker,
            """
            {"type": "statement.corrected", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(worker))", "refs": ["\(reference)"], "body": {
             "corrects": "fees.declared", "reason": "a slip", "body":
             \(fees(perspective, nil, [], true, lines, worker))}}
            """)
    }

    /// Corrects the statement at `seq` to a body, given as people write JSON.
    mutating func correct(
        _ seq: UInt64, type: String, by speaker: String, worker: Int? = 1, body: String
    ) throws {
        let reference = Base64.encodeText(CaseBuilder.identity(seq).bytes)
        let about = worker.map { "\"worker\": \"\(CaseBuilder.worker($0))\", " } ?? ""
        try say(
            speaker,
            """
            {"type": "statement.corrected", "order": "\(CaseBuilder.order)", \(about)
             "refs": ["\(reference)"],
             "body": {"corrects": "\(type)", "reason": "a slip", "body": \(body)}}
            """)
    }

    private func fees(
        _ perspective: Perspective, _ saidOn: String?, _ present: [String], _ nothingElse: Bool,
        _ lines: [Line], _ worker: Int
    ) -> String {
        let people = present.map { "\"\($0)\"" }.joined(separator: ",")
        let flows = lines.map { $0.json(of: CaseBuilder.worker(worker)) }.joined(separator: ",")
        return """
            {"perspective": "\(perspective.rawValue)", "moment": "post-arrival",
             "said_on": "\(saidOn ?? String(now.prefix(10)))", "present": [\(people)],
             "lines": [\(flows)], "nothing_else": \(nothingElse)}
            """
    }

    func judged(asOf: String? = nil, upTo last: Int? = nil) throws -> JudgedOrder {
        let number = try #require(OrderNumber(CaseBuilder.order))
        let order = try #require(
            OrderCase(
                number,
                entries: Array(entries.prefix(last ?? entries.count)),
                asOf: asOf.flatMap { Instant($0) }))
        return JudgedOrder.judge(order, by: try #require(CaseBuilder.book))
    }
}

/// One flow of a declaration; `worker` at an end stands for her pseudonym.
struct Line {
    var payer = "worker:worker"
    var payee = "sa-sen:sending-agency"
    var kind = "service-charge"
    var amount: Int
    var currency = "JPY"
    var date: String?
    var method = "transfer"
    var receipt = "stated"

    func json(of worker: String) -> String {
        func end(_ text: String) -> String {
            let parts = text.split(separator: ":")
            let id = parts[0] == "worker" ? worker : String(parts[0])
            return "{\"id\": \"\(id)\", \"role\": \"\(parts[1])\"}"
        }
        let day = date.map { "\"date\": \"\($0)\", " } ?? ""
        return """
            {"payer": \(end(payer)), "payee": \(end(payee)), "kind": "\(kind)", \(day)
             "amount": {"amount": \(amount), "currency": "\(currency)"},
             "method": "\(method)", "receipt": "\(receipt)"}
            """
    }
}

extension JudgedOrder {
    /// Findings of a rule, on one worker or on anybody.
    func findings(_ rule: String, worker: Int? = nil) -> [Finding] {
        verdicts.flatMap(\.findings).filter { finding in
            guard finding.rule == rule else { return false }
            guard let worker else { return true }
            return finding.isOn(worker)
        }
    }

    /// The numbers of the workers of whom a rule has a standing finding.
    func workers(_ rule: String, _ outcome: Outcome = .found) -> [Int] {
        (1...99).filter { number in
            findings(rule, worker: number).contains { !$0.isSuperseded && $0.outcome == outcome }
        }
    }
}

extension Finding {
    func isOn(_ worker: Int) -> Bool {
        if case .worker(let id) = subject { id.text == CaseBuilder.worker(worker) } else { false }
    }
}
