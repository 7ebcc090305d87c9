import Platform
import Transparency

/// What a worker answered to a questionnaire, as codes.
package struct SurveyAnswered: StatementBody {
    /// Whose questionnaire, such as `safety-self-check`.
    package let instrument: String
    package let version: String
    package let saidOn: CivilDate
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?
    /// Each question once.
    package let answers: [Answer]

    package struct Answer: Sendable {
        package let question: String
        package let answer: String

        package init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }

        var json: JSONValue {
            .object(of: [("question", question.json), ("answer", answer.json)])
        }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        instrument = try reader.identifier("instrument")
        version = try reader.identifier("version")
        saidOn = try reader.date("said_on")
        presentGiven = try reader.optionalParties("present")
        answers = try reader.objects("answers", atMost: 200) { item throws(ShapeError) in
            Answer(
                question: try item.identifier("question"), answer: try item.identifier("answer"))
        }
        guard Set(answers.map(\.question)).count == answers.count, !answers.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "answers"), expected: "at least one, each question once",
                seen: "\(answers.count)")
        }
    }

    package init(
        instrument: String, version: String, saidOn: CivilDate, present: [PartyID]?,
        answers: [Answer]
    ) {
        self.instrument = instrument
        self.version = version
        self.saidOn = saidOn
        self.presentGiven = present
        self.answers = answers
    }

    var members: [(String, JSONValue?)] {
        [
            ("instrument", instrument.json),
            ("version", version.json),
            ("said_on", saidOn.json),
            ("present", presentGiven?.json),
            ("answers", .array(answers.map(\.json))),
        ]
    }
}

/// A stage of a complaint begins.
package struct GrievanceOpened: StatementBody {
    package let on: CivilDate
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?
    package let stage: Stage
    package let about: [Topic]
    package var against: [PartyID] { againstGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let againstGiven: [PartyID]?
    package let claimed: Money?
    /// The day on which she agreed that others learn of it, as far as this stage needs; nil where
    /// the desk records no such consent.
    package let consentOn: CivilDate?
    package let note: String?

    /// The desk's path: it listens, it goes along, it brings the case before an arbiter.
    package enum Stage: String, CaseIterable, Sendable { case consultation, accompaniment, adr }

    package enum Topic: String, CaseIterable, Sendable {
        case fees, deposit, penalty
        case documentsWithheld = "documents-withheld"
        case contract, wages, hours, housing, violence, harassment
        case returnHome = "return"
        case residence, medical, tax
        case socialInsurance = "social-insurance"
        case retaliation
        case other
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        presentGiven = try reader.optionalParties("present")
        stage = try reader.word("stage")
        about = try reader.words("about", atMost: Topic.allCases.count)
        guard !about.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "about"), expected: "at least one", seen: "an empty array")
        }
        againstGiven = try reader.optionalParties("against")
        claimed = try reader.optionalMoney("claimed")
        consentOn = try reader.optionalDate("consent_on")
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(
        on: CivilDate, present: [PartyID]?, stage: Stage, about: [Topic], against: [PartyID]?,
        claimed: Money?, consentOn: CivilDate?, note: String?
    ) {
        self.on = on
        self.presentGiven = present
        self.stage = stage
        self.about = about
        self.againstGiven = against
        self.claimed = claimed
        self.consentOn = consentOn
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("present", presentGiven?.json),
            ("stage", stage.json),
            ("about", about.json),
            ("against", againstGiven?.json),
            ("claimed", claimed?.json),
            ("consent_on", consentOn?.json),
            ("note", note?.json),
        ]
    }
}

/// The stage that the content's one reference opened has ended.
package struct GrievanceClosed: StatementBody {
    package let on: CivilDate
    package let outcome: Outcome
    package let awarded: Money?
    package let note: String?

    package enum Outcome: String, CaseIterable, Sendable {
        case resolved, settled, escalated, referred, withdrawn, unresolved
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        outcome = try reader.word("outcome")
        awarded = try reader.optionalMoney("awarded")
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(on: CivilDate, outcome: Outcome, awarded: Money?, note: String?) {
        self.on = on
        self.outcome = outcome
        self.awarded = awarded
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("outcome", outcome.json),
            ("awarded", awarded?.json),
            ("note", note?.json),
        ]
    }
}
