import Judging
import Platform
import Registry
import Transparency
import Views

/// What the registry knows of an organisation, all of it open: registration, licences and keys, and
/// the orders in whose newest chain it is. No verdict: none is on an organisation.
/// - Source: `Specs/http-api.md`.
extension ServedLedger {
    /// `feri.party/1`; nil where the ledger knows none of that id.
    func partyJSON(_ party: PartyID, for audience: Audience) -> JSONValue? {
        guard view.knows(.party(party)) else { return nil }
        let licences = (view.state.parties[party]?.licences ?? []).filter {
            $0.licence.kind == .licence
        }
        let recognitions = view.openStatements.record(asOf: view.asOf).recognitions(of: party)
        let keys = view.state.keys.values.filter { $0.party == party }
            .sorted { ($0.enrolledAt, $0.key.text) < ($1.enrolledAt, $1.key.text) }
        let orders = openOrders().filter { $0.terms.isInChain(party) }
        return .object(
            of: [
                ("schema", .string("feri.party/1")), ("as_of", .string(view.asOf.description)),
                ("size", .integer(Int64(clamping: size))),
                ("licences", .array(licences.map { json(of: $0.licence, $0.seq) })),
                (
                    "recognitions",
                    .array(recognitions.map { json(of: $0.body, $0.seq) })
                ),
                ("keys", .array(keys.map(json(of:)))),
                ("orders", .array(orders.map { .string($0.number.text) })),
                (
                    "agreements",
                    .array(
                        orders.map { order in
                            let agreement = agreement(
                                of: party, to: order.number, for: audience)
                            return .object(of: [
                                ("order", .string(order.number.text)),
                                (
                                    "agreement",
                                    .string((agreement ?? .notSigned).rawValue)
                                ),
                            ])
                        })
                ),
            ] + partyMembers(party))
    }

    /// What a list says of it.
    func partyMembers(_ party: PartyID) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("party", .string(party.text))]
        if let kind = view.state.kind(of: party) {
            members.append(("kind", .string(kind.rawValue)))
        }
        guard let record = view.state.parties[party] else { return members }
        members += [
            ("name", .string(record.registration.name)),
            ("country", .string(record.registration.country)),
            ("registered", .integer(Int64(clamping: record.registeredAt))),
            (
                "identifiers",
                .array(
                    record.registration.identifiers.map {
                        .object(of: [
                            ("scheme", .string($0.scheme.rawValue)), ("value", .string($0.value)),
                        ])
                    })
            ),
        ]
        if let look = NameLook(of: record.registration.name) {
            members.append(("name_mark", .string(look.rawValue)))
        }
        if let seq = record.suspendedAt {
            members.append(("suspended", .integer(Int64(clamping: seq))))
        }
        return members
    }

    private func json(of licence: PartyLicensed, _ seq: UInt64) -> JSONValue {
        .object(
            of: [
                ("authority", .string(licence.authority)), ("number", .string(licence.number)),
                ("from", .string(licence.from.description)),
                ("seq", .integer(Int64(clamping: seq))),
            ] + (licence.to.map { [("to", .string($0.description))] } ?? [])
                + (licence.kind == .licence
                    ? [] : [("kind", .string(licence.kind.rawValue))])
                + (licence.source.map { [("source", .string($0))] } ?? [])
                + (licence.status.map { [("status", .string($0.rawValue))] } ?? []))
    }

    private func json(of key: KeyRecord) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("key", .string(key.key.text)), ("enrolled", .integer(Int64(clamping: key.enrolledAt))),
            ("operator_enrolled", .boolean(key.byOperator)),
        ]
        if let seq = key.revokedAt { members.append(("revoked", .integer(Int64(clamping: seq)))) }
        if let day = key.compromisedSince {
            members.append(("compromised_since", .string(day.description)))
        }
        return .object(of: members)
    }
}
