import Platform
import Transparency

/// What somebody went to see, and found.
package struct AuditRecorded: StatementBody {
    package let audit: Kind
    package let on: CivilDate
    /// 1 … 64, each rule once; of a self-assessment none.
    package let checks: [Check]
    /// Whose questionnaire a self-assessment answered; nil of any other audit.
    package let questionnaire: Questionnaire?
    package let document: DocumentReference?
    package let note: String?

    package enum Kind: String, CaseIterable, Sendable {
        /// What a supervising organization owes the employers it supervises.
        case supervising
        /// The registry's own.
        case registry
        case social
        case documentCheck = "document-check"
        case dataProtection = "data-protection"
        /// A questionnaire that a party answered of itself: that it was done, and no badge.
        case selfAssessment = "self-assessment"
    }

    package struct Questionnaire: Sendable {
        package let instrument: String
        package let version: String

        package init(instrument: String, version: String) {
            self.instrument = instrument
            self.version = version
        }
    }

    package struct Check: Sendable {
        /// The id of a rule that cannot be computed from the ledger, such as `JP-02`.
        package let rule: String
        package let result: Result
        package let note: String?

        package init(rule: String, result: Result, note: String?) {
            self.rule = rule
            self.result = result
            self.note = note
        }

        var json: JSONValue {
            .object(given: [
                ("rule", rule.json), ("result", result.json), ("note", note?.json),
            ])
        }
    }

    package enum Result: String, CaseIterable, Sendable {
        case met
        case notMet = "not-met"
        case notChecked = "not-checked"
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        audit = try reader.word("audit")
        on = try reader.date("on")
        checks = try reader.objects("checks", atMost: 64) { item throws(ShapeError) in
            Check(
                rule: try item.string("rule", "a rule's id, such as JP-02") {
                    AuditRecorded.isRule($0) ? $0 : nil
                },
                result: try item.word("result"),
                note: try item.optionalText("note", atMost: 1000))
        }
        if audit == .selfAssessment {
            questionnaire = Questionnaire(
                instrument: try reader.identifier("instrument"),
                version: try reader.identifier("version"))
        } else {
            questionnaire = nil
        }
        guard Set(checks.map(\.rule)).count == checks.count,
            checks.isEmpty == (audit == .selfAssessment)
        else {
            throw ShapeError(
                path: reader.path(of: "checks"),
                expected: audit == .selfAssessment
                    ? "none, of a self-assessment" : "at least one, each rule once",
                seen: "\(checks.count)")
        }
        document = try reader.optionalDocument("document")
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(
        audit: Kind, on: CivilDate, checks: [Check], questionnaire: Questionnaire? = nil,
        document: DocumentReference? = nil, note: String? = nil
    ) {
        self.audit = audit
        self.on = on
        self.checks = checks
        self.questionnaire = questionnaire
        self.document = document
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("audit", audit.json),
            ("on", on.json),
            ("checks", .array(checks.map(\.json))),
            ("instrument", questionnaire?.instrument.json),
            ("version", questionnaire?.version.json),
            ("document", document?.json),
            ("note", note?.json),
        ]
    }

    /// Two capitals, a hyphen and two digits.
    private static func isRule(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 5 && bytes[2] == UInt8(ascii: "-")
            && bytes[..<2].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            && bytes[3...].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

/// What a party says to statements about it.
package struct ResponseFiled: StatementBody {
    package let response: Kind
    package let text: String
    package let document: DocumentReference?

    package enum Kind: String, CaseIterable, Sendable { case answer, dispute, escalation }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        response = try reader.word("response")
        text = try reader.text("text", atMost: 4000)
        document = try reader.optionalDocument("document")
    }

    package init(response: Kind, text: String, document: DocumentReference? = nil) {
        self.response = response
        self.text = text
        self.document = document
    }

    var members: [(String, JSONValue?)] {
        [
            ("response", response.json),
            ("text", text.json),
            ("document", document?.json),
        ]
    }
}

/// A party puts its name to another's statement, the one that the content refers to.
package struct StatementCountersigned: StatementBody {
    package let on: CivilDate
    package let note: String?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(on: CivilDate, note: String?) {
        self.on = on
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("note", note?.json),
        ]
    }
}
