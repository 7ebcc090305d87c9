import Platform
import Transparency

/// Two pseudonyms belong to one person; for reviewers, never for the chain.
package struct WorkerLinked: Sendable {
    /// The other pseudonym.
    package let sameAs: WorkerID
    /// How the filer knows.
    package let basis: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        sameAs = try reader.string("same_as", "a pseudonym (wk-…)", WorkerID.init)
        basis = try reader.text("basis")
    }
}

/// A key of the worker's own, made by her, bound to her pseudonym by whom she showed it to.
package struct WorkerKeyed: Sendable {
    /// Its name is the pseudonym.
    package let key: VerifierKey
    package let saidOn: CivilDate
    package let present: [PartyID]

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        key = try reader.verifierKey("key")
        saidOn = try reader.date("said_on")
        present = try reader.parties("present", isOptional: true)
    }
}
