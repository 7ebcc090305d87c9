import Platform
import Transparency

/// Two pseudonyms belong to one person; for reviewers, never for the chain.
package struct WorkerLinked: StatementBody {
    /// The other pseudonym.
    package let sameAs: WorkerID
    /// How the filer knows.
    package let basis: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        sameAs = try reader.string("same_as", "a pseudonym (wk-…)", WorkerID.init)
        basis = try reader.text("basis")
    }

    package init(sameAs: WorkerID, basis: String) {
        self.sameAs = sameAs
        self.basis = basis
    }

    var members: [(String, JSONValue?)] {
        [
            ("same_as", sameAs.json),
            ("basis", basis.json),
        ]
    }
}

/// A key of the worker's own, made by her, bound to her pseudonym by whom she showed it to.
package struct WorkerKeyed: StatementBody {
    /// Its name is the pseudonym.
    package let key: VerifierKey
    package let saidOn: CivilDate
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        key = try reader.verifierKey("key")
        saidOn = try reader.date("said_on")
        presentGiven = try reader.optionalParties("present")
    }

    package init(
        key: VerifierKey, saidOn: CivilDate, present: [PartyID]?
    ) {
        self.key = key
        self.saidOn = saidOn
        self.presentGiven = present
    }

    var members: [(String, JSONValue?)] {
        [
            ("key", key.json),
            ("said_on", saidOn.json),
            ("present", presentGiven?.json),
        ]
    }
}
