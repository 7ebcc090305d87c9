import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport

/// Says the statements of a `KindCase`, one after another.
struct KindCaseSaying {
    static let order = "VJ-1"
    private(set) var entries: [CaseEntry] = []
    private var kinds = ["op-feri": PartyKind.operator]
    private var names: [String: UInt64] = [:]
    /// Fields that hold for what follows, and those for the next statement alone.
    private var standing = ["on": "2025-11-18", "worker": "1"]
    private var next: [String: String] = [:]
    /// A declaration whose lines are still being read.
    private var open: (speaker: String, body: [(String, JSONValue)], lines: [JSONValue])?

    mutating func say(_ one: KindCase) throws {
        try begin(one)
        standing["on"] = "2026-03-01"
        for (name, value) in one.fields {
            if name == "line" {
                let line = try line(value)
                open?.lines.append(line)
                continue
            }
            try closeDeclaration()
            switch name {
            case "on", "filed", "key", "worker": standing[name] = value
            case "party", "as", "corrects", "refs": next[name] = value
            case "say", "milestone", "contract", "fees": try statement(name, value)
            default: break
            }
        }
        try closeDeclaration()
    }

    private mutating func begin(_ one: KindCase) throws {
        let without = one.all("without")
        for (speaker, content) in try KindCase.beginning() {
            let type = try #require(content["type"]?.stringValue)
            guard !without.contains(type) else { continue }
            names[type] = UInt64(entries.count)
            var content = content
            if type == "order.issued" {
                var body = try #require(content["body"])
                for changes in one.all("order") { body = merged(body, try parsed(changes)) }
                body = .object(members(body).filter { !without.contains($0.name) })
                content = merged(content, .object(of: [("body", body)]))
            }
            try put(speaker, content)
        }
    }

    /// A declaration is said when its last line is known.
    private mutating func closeDeclaration() throws {
        guard let declaration = open else { return }
        open = nil
        let body = declaration.body + [("lines", .array(declaration.lines))]
        try tell(declaration.speaker, "fees.declared", .object(of: body))
    }

    private mutating func statement(_ name: String, _ value: String) throws {
        let words = value.split(separator: " ", maxSplits: name == "say" ? 2 : 3).map(String.init)
        func more(_ defaults: [(String, JSONValue)]) throws -> JSONValue {
            merged(.object(of: defaults), words.count > 3 ? try parsed(words[3]) : .object([]))
        }
        switch name {
        case "say": try tell(words[0], words[1], try parsed(words[2]))
        case "milestone":
            let cause = words.count > 3 ? [("cause", JSONValue.string(words[3]))] : []
            try tell(
                words[0], "milestone.reached",
                .object(of: [("milestone", .string(words[1])), ("on", .string(words[2]))] + cause))
        case "contract":
            try tell(
                words[0], "contract.declared",
                more([
                    ("contract", .string(words[1])), ("with", .string(words[0])),
                    ("signed_on", .string(words[2])), ("penalty_clause", .boolean(false)),
                ]))
        default:
            let body = try more([
                ("perspective", .string(words[1])), ("said_on", .string(words[2])),
                ("moment", .string("post-arrival")), ("nothing_else", .boolean(true)),
            ])
            open = (words[0], members(body).map { ($0.name, $0.value) }, [])
        }
    }

    private mutating func tell(_ speaker: String, _ type: String, _ body: JSONValue) throws {
        var content = [("type", JSONValue.string(type)), ("body", body)]
        let group = type.prefix { $0 != "." }
        if !["party", "key", "rates"].contains(group) {
            content.append(("order", .string(KindCaseSaying.order)))
            if standing["worker"] != "none", !["order", "agreement"].contains(group) {
                content.append(("worker", .string(worker)))
            }
        }
        if let party = next["party"] { content.append(("party", .string(party))) }
        if let name = next["corrects"] ?? next["refs"] {
            let seq = try #require(names[name], "\(name)")
            let identity = CaseBuilder.identity(seq)
            content.append(("refs", .array([.string(Base64.encodeText(identity.bytes))])))
        }
        if next["corrects"] != nil {
            content[0].1 = .string("statement.corrected")
            content[1].1 = .object(of: [
                ("corrects", .string(type)), ("reason", .string("x")), ("body", body),
            ])
        }
        if let name = next["as"] { names[name] = UInt64(entries.count) }
        next = [:]
        try put(speaker, .object(of: content))
    }

    private mutating func put(_ speaker: String, _ value: JSONValue) throws {
        let content = try Content(value)
        if case .partyRegistered(let registration) = content.body,
            let party = content.subjects.party
        {
            kinds[party.text] = registration.kind
        }
        let seq = UInt64(entries.count)
        let received = try #require(standing["on"])
        entries.append(
            CaseEntry(
                seq: seq, received: try #require(Instant("\(received)T02:00:00Z")),
                speaker: try #require(PartyID(speaker)),
                speakerKind: try #require(kinds[speaker], "\(speaker)"),
                signers: [try #require(PartyKeyName(standing["key"] ?? "\(speaker)/1"))],
                signedByOperatorEnrolledKey: false, identity: CaseBuilder.identity(seq),
                filed: try #require(Instant("\(standing["filed"] ?? received)T02:00:00Z")),
                isSealed: true, content: content))
    }

    private var worker: String {
        CaseBuilder.worker(Int(standing["worker"] ?? "") ?? 0)
    }

    private func line(_ text: String) throws -> JSONValue {
        let words = text.split(separator: " ", maxSplits: 8).map(String.init)
        func word(_ index: Int, else other: String) -> JSONValue {
            .string(words.count > index ? words[index] : other)
        }
        var line: [(String, JSONValue)] = [
            ("payer", try end(words[0])), ("payee", try end(words[1])),
            ("kind", .string(words[2])),
            (
                "amount",
                .object(of: [
                    ("amount", .integer(try #require(Int64(words[3])))),
                    ("currency", .string(words[4])),
                ])
            ),
            ("method", word(6, else: "transfer")), ("receipt", word(7, else: "stated")),
        ]
        if words.count > 5, words[5] != "-" { line.append(("date", .string(words[5]))) }
        if words.count > 8 { line.append(("item", .string(words[8]))) }
        return .object(of: line)
    }

    private func end(_ text: String) throws -> JSONValue {
        if text == "worker" {
            return .object(of: [("id", .string(worker)), ("role", .string("worker"))])
        }
        let parts = text.split(separator: "/").map(String.init)
        let role = try #require(parts.count > 1 ? parts[1] : kinds[text]?.rawValue, "\(text)")
        return .object(of: [("id", .string(parts[0])), ("role", .string(role))])
    }

    private func parsed(_ text: String) throws -> JSONValue {
        try CanonicalJSON.parseHandwritten(Array(text.utf8))
    }

    private func members(_ value: JSONValue) -> [JSONMember] {
        if case .object(let members) = value { members } else { [] }
    }

    /// The members of both; where both have one, that of `other`.
    private func merged(_ value: JSONValue, _ other: JSONValue) -> JSONValue {
        let kept = members(value).filter { other[$0.name] == nil }
        return .object(of: (kept + members(other)).map { ($0.name, $0.value) })
    }
}
