import Platform
import Transparency

/// What a worker answered to a questionnaire, as codes.
package struct SurveyAnswered: Sendable {
    /// Whose questionnaire, such as `safety-self-check`.
    package let instrument: String
    package let version: String
    package let saidOn: CivilDate
    package let present: [PartyID]
    /// Each question once.
    package let answers: [Answer]

    package struct Answer: Sendable {
        package let question: String
        package let answer: String
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        instrument = try reader.identifier("instrument")
        version = try reader.identifier("version")
        saidOn = try reader.date("said_on")
        present = try reader.parties("present", isOptional: true)
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
}

/// A stage of a complaint begins.
package struct GrievanceOpened: Sendable {
    package let on: CivilDate
    package let present: [PartyID]
    package let stage: Stage
    package let about: [Topic]
    package let against: [PartyID]
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
        present = try reader.parties("present", isOptional: true)
        stage = try reader.word("stage")
        about = try reader.words("about", atMost: Topic.allCases.count)
        guard !about.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "about"), expected: "at least one", seen: "an empty array")
        }
        against = try reader.parties("against", isOptional: true)
        claimed = try reader.optionalMoney("claimed")
        consentOn = try reader.optionalDate("consent_on")
        note = try reader.optionalText("note", atMost: 1000)
    }
}

/// The stage that the content's one reference opened has ended.
package struct GrievanceClosed: Sendable {
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
}
