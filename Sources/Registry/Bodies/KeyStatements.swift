import Platform
import Transparency

/// A party's new key; the statement is signed by that key too, which proves its possession.
package struct KeyEnrolled: StatementBody {
    package let key: VerifierKey

    init(_ reader: inout ObjectReader) throws(ShapeError) { key = try reader.verifierKey("key") }

    package init(key: VerifierKey) {
        self.key = key
    }

    var members: [(String, JSONValue?)] {
        [
            ("key", key.json)
        ]
    }
}

/// The end of a key: what it signs after this statement is not admitted.
package struct KeyRevoked: StatementBody {
    package let key: PartyKeyName
    package let reason: String
    /// A claim, judged as one: since when others may have held the key.
    package let compromisedSince: CivilDate?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        key = try reader.string("key", "a key's name", PartyKeyName.init)
        reason = try reader.text("reason")
        compromisedSince = try reader.optionalDate("compromised_since")
    }

    package init(key: PartyKeyName, reason: String, compromisedSince: CivilDate?) {
        self.key = key
        self.reason = reason
        self.compromisedSince = compromisedSince
    }

    var members: [(String, JSONValue?)] {
        [
            ("key", key.text.json),
            ("reason", reason.json),
            ("compromised_since", compromisedSince?.json),
        ]
    }
}
