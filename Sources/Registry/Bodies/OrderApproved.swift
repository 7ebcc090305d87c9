import Platform
import Transparency

/// The sending country's authority answers an order (phiếu trả lời).
package struct OrderApproved: StatementBody {
    package let reference: String
    package let on: CivilDate
    /// The headcount approved, where it differs from the order's.
    package let headcount: Int?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        reference = try reader.text("reference", atMost: 100)
        on = try reader.date("on")
        headcount = try reader.optionalInteger("headcount", in: 1...10_000)
    }

    package init(reference: String, on: CivilDate, headcount: Int?) {
        self.reference = reference
        self.on = on
        self.headcount = headcount
    }

    var members: [(String, JSONValue?)] {
        [
            ("reference", reference.json),
            ("on", on.json),
            ("headcount", headcount?.json),
        ]
    }
}
