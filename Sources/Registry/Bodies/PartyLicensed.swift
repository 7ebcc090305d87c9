import Platform
import Transparency

/// An authority's licence of a party, or its recognition by a scheme, from a day and perhaps to one.
package struct PartyLicensed: StatementBody {
    package let authority: String
    package let number: String
    package let from: CivilDate
    package let to: CivilDate?
    package var kind: Kind { kindGiven ?? .licence }
    /// nil where it is left out: other bytes of the same meaning.
    let kindGiven: Kind?
    /// Where it can be read that it was given: an address, or a paper's name.
    package let source: String?
    /// How well that was checked.
    package let status: Status?

    /// What was given. Only a licence is one in the eyes of a rule.
    package enum Kind: String, CaseIterable, Sendable {
        case licence, membership, certification, agreement
    }

    package enum Status: String, CaseIterable, Sendable { case verified, secondary, unverified }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        authority = try reader.name("authority", atMost: 200)
        number = try reader.text("number", atMost: 100)
        from = try reader.date("from")
        to = try reader.optionalDate("to")
        kindGiven = try reader.optionalWord("kind")
        source = try reader.optionalText("source")
        status = try reader.optionalWord("status")
        // A scheme has no register of a state behind it: where it is written belongs to it.
        guard kind == .licence || source != nil && status != nil else {
            throw ShapeError(
                path: reader.path(of: source == nil ? "source" : "status"),
                expected: "there, of what is not a licence", seen: "nothing")
        }
    }

    /// - Parameters source, status: needed of what is not a licence.
    package init(
        authority: String, number: String, from: CivilDate, to: CivilDate?, kind: Kind? = nil,
        source: String? = nil, status: Status? = nil
    ) {
        self.authority = authority
        self.number = number
        self.from = from
        self.to = to
        kindGiven = kind
        self.source = source
        self.status = status
    }

    var members: [(String, JSONValue?)] {
        [
            ("authority", authority.json),
            ("number", number.json),
            ("from", from.json),
            ("to", to?.json),
            ("kind", kindGiven?.json),
            ("source", source?.json),
            ("status", status?.json),
        ]
    }
}
