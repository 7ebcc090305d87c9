import Platform
import Transparency

/// An authority's licence of a party, valid from a day and perhaps to one.
package struct PartyLicensed: StatementBody {
    package let authority: String
    package let number: String
    package let from: CivilDate
    package let to: CivilDate?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        authority = try reader.name("authority", atMost: 200)
        number = try reader.text("number", atMost: 100)
        from = try reader.date("from")
        to = try reader.optionalDate("to")
    }

    package init(authority: String, number: String, from: CivilDate, to: CivilDate?) {
        self.authority = authority
        self.number = number
        self.from = from
        self.to = to
    }

    var members: [(String, JSONValue?)] {
        [
            ("authority", authority.json),
            ("number", number.json),
            ("from", from.json),
            ("to", to?.json),
        ]
    }
}
