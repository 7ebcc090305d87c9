import Platform
import Transparency

/// A worker enters an order under a pseudonym that serves this one enrolment.
package struct WorkerEnrolled: StatementBody {
    /// Salted hash of the identity record that the filer keeps in its vault.
    package let commitment: Digest
    /// The day the worker agreed to being recorded.
    package let consentOn: CivilDate
    /// Which wording she agreed to.
    package let consentText: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        commitment = try reader.digest("commitment")
        consentOn = try reader.date("consent_on")
        consentText = try reader.text("consent_text", atMost: 100)
    }

    package init(
        commitment: Digest, consentOn: CivilDate, consentText: String
    ) {
        self.commitment = commitment
        self.consentOn = consentOn
        self.consentText = consentText
    }

    var members: [(String, JSONValue?)] {
        [
            ("commitment", commitment.json),
            ("consent_on", consentOn.json),
            ("consent_text", consentText.json),
        ]
    }
}

/// A worker reached a step of the chain.
package struct MilestoneReached: StatementBody {
    package let milestone: Milestone
    package let on: CivilDate
    /// Why, for a return or a change of employer.
    package let cause: String?
    /// What shows it, such as the letter or the list of those recommended.
    package let document: DocumentReference?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        milestone = try reader.word("milestone")
        on = try reader.date("on")
        cause = try reader.optionalText("cause")
        document = try reader.optionalDocument("document")
    }

    package init(
        milestone: Milestone, on: CivilDate, cause: String?,
        document: DocumentReference? = nil
    ) {
        self.milestone = milestone
        self.on = on
        self.cause = cause
        self.document = document
    }

    var members: [(String, JSONValue?)] {
        [
            ("milestone", milestone.json),
            ("on", on.json),
            ("cause", cause?.json),
            ("document", document?.json),
        ]
    }
}
