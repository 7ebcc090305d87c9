import Platform
import Transparency

/// The agreement of two parties of the chain: what was filed with the authority, its fee terms,
/// and every agreement beside it.
package struct AgreementDeclared: StatementBody {
    package let between: [PartyID]
    package let signedOn: CivilDate
    package let terms: [FeeTerm]
    package let document: DocumentReference?
    package let sideAgreements: [SideAgreement]
    /// Whether the filer declares that there is no other agreement.
    package let nothingElse: Bool

    package struct FeeTerm: Hashable, Sendable {
        package let kind: FeeKind
        package let payer: PartyID
        package let payee: PartyID
        package let amount: Money
        package let per: Period

        package init(kind: FeeKind, payer: PartyID, payee: PartyID, amount: Money, per: Period) {
            self.kind = kind
            self.payer = payer
            self.payee = payee
            self.amount = amount
            self.per = per
        }

        var json: JSONValue {
            .object(of: [
                ("kind", kind.json), ("payer", payer.json), ("payee", payee.json),
                ("amount", amount.json), ("per", per.json),
            ])
        }
    }

    package enum Period: String, CaseIterable, Sendable { case head, month, once }

    package struct SideAgreement: Hashable, Sendable {
        package let about: String
        package let document: DocumentReference?

        package init(about: String, document: DocumentReference? = nil) {
            self.about = about
            self.document = document
        }

        var json: JSONValue {
            .object(given: [("about", about.json), ("document", document?.json)])
        }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        between = [try reader.party("first"), try reader.party("second")]
        signedOn = try reader.date("signed_on")
        terms = try reader.objects("terms", atMost: 32) { item throws(ShapeError) in
            FeeTerm(
                kind: try item.word("kind"), payer: try item.party("payer"),
                payee: try item.party("payee"), amount: try item.money("amount"),
                per: try item.word("per"))
        }
        document = try reader.optionalDocument("document")
        sideAgreements = try reader.objects("side_agreements", atMost: 32) {
            item throws(ShapeError) in
            SideAgreement(
                about: try item.text("about"), document: try item.optionalDocument("document"))
        }
        nothingElse = try reader.boolean("nothing_else")
    }

    package init(
        between: [PartyID], signedOn: CivilDate, terms: [FeeTerm],
        document: DocumentReference? = nil, sideAgreements: [SideAgreement] = [], nothingElse: Bool
    ) {
        self.between = between
        self.signedOn = signedOn
        self.terms = terms
        self.document = document
        self.sideAgreements = sideAgreements
        self.nothingElse = nothingElse
    }

    var members: [(String, JSONValue?)] {
        [
            ("first", between[0].json),
            ("second", between[1].json),
            ("signed_on", signedOn.json),
            ("terms", .array(terms.map(\.json))),
            ("document", document?.json),
            ("side_agreements", .array(sideAgreements.map(\.json))),
            ("nothing_else", nothingElse.json),
        ]
    }
}
