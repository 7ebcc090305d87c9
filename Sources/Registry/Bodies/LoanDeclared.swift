import Platform
import Transparency

/// Money that a worker borrowed to go, as one party tells it.
package struct LoanDeclared: StatementBody {
    package let perspective: Perspective
    package let saidOn: CivilDate
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?
    package let lender: FeeLine.FlowEnd
    /// Above 0.
    package let amount: Money
    package let takenOn: PartialDate?
    package let interest: Interest?
    package let collateral: [Collateral]
    package let note: String?

    package struct Interest: Sendable {
        /// Hundredths of a per cent, 0 … 100,000.
        package let basisPoints: Int
        package let per: Period

        package init(basisPoints: Int, per: Period) {
            self.basisPoints = basisPoints
            self.per = per
        }

        var json: JSONValue {
            .object(of: [("basis_points", basisPoints.json), ("per", per.json)])
        }

        package enum Period: String, CaseIterable, Sendable { case month, year }
    }

    package enum Collateral: String, CaseIterable, Sendable {
        case landTitle = "land-title"
        case familyHome = "family-home"
        case passport, guarantor, other
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        perspective = try reader.word("perspective")
        saidOn = try reader.date("said_on")
        presentGiven = try reader.optionalParties("present")
        lender = try reader.flowEnd("lender")
        amount = try reader.moneyAboveZero("amount")
        takenOn = try reader.optionalString(
            "taken_on", "a date YYYY-MM-DD or a month YYYY-MM", PartialDate.init)
        interest = try reader.optionalInterest("interest")
        collateral = try reader.words("collateral", atMost: Collateral.allCases.count)
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(
        perspective: Perspective, saidOn: CivilDate, present: [PartyID]?, lender: FeeLine.FlowEnd,
        amount: Money, takenOn: PartialDate?, interest: Interest?, collateral: [Collateral],
        note: String?
    ) {
        self.perspective = perspective
        self.saidOn = saidOn
        self.presentGiven = present
        self.lender = lender
        self.amount = amount
        self.takenOn = takenOn
        self.interest = interest
        self.collateral = collateral
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("perspective", perspective.json),
            ("said_on", saidOn.json),
            ("present", presentGiven?.json),
            ("lender", lender.json),
            ("amount", amount.json),
            ("taken_on", takenOn?.json),
            ("interest", interest?.json),
            ("collateral", collateral.json),
            ("note", note?.json),
        ]
    }
}

extension ObjectReader {
    mutating func optionalInterest(
        _ name: String
    ) throws(ShapeError) -> LoanDeclared.Interest? {
        guard var terms = try optionalObject(name) else { return nil }
        let interest = LoanDeclared.Interest(
            basisPoints: Int(try terms.integer("basis_points", in: 0...100_000)),
            per: try terms.word("per"))
        try terms.finish()
        return interest
    }
}
