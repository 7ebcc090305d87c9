import Platform
import Registry
import Transparency

/// A party, with each order in whose chain it is, judged for itself.
///
/// What is judged is the order: an organisation carries no verdict of its own, since orders that
/// promise nothing run beside those that do.
package struct JudgedParty: Sendable {
    package let party: PartyCase
    /// In the order of issue.
    package let orders: [JudgedOrder]

    package init(_ party: PartyCase, orders: [JudgedOrder]) {
        self.party = party
        self.orders = orders.filter { $0.order.terms.isInChain(party.id) }
    }

    /// `feri.verdict/1` of a party.
    package var json: JSONValue {
        .object(
            of: [
                ("schema", .string("feri.verdict/1")), ("as_of", .string(party.asOf.description)),
                (
                    "subject",
                    .object(of: [("kind", .string("party")), ("id", .string(party.id.text))])
                ),
                ("party_kind", .string(party.registration.kind.rawValue)),
                ("name", .string(party.registration.name)), ("orders", .array(orders.map(json))),
            ]
                + (NameLook(of: party.registration.name).map {
                    [("name_mark", JSONValue.string($0.rawValue))]
                } ?? []))
    }

    private func json(of order: JudgedOrder) -> JSONValue {
        .object(of: [
            ("id", .string(order.order.number.text)), ("coverage", order.coverage.json),
            ("agreed", .boolean(order.order.members.hasAgreed(party.id))),
            (
                "verdicts",
                .array(
                    order.verdicts.map { verdict in
                        .object(of: [
                            ("standard", .string(verdict.standard.rawValue)),
                            ("verdict", .string(verdict.word.rawValue)),
                            ("basis", .string(verdict.basis.rawValue)),
                        ])
                    })
            ),
        ])
    }
}
