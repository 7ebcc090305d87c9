import Judging
import LedgerStore
import Platform
import Registry
import Transparency
import Views

/// What the ledger and its orders look like to programs.
/// - Source: `Specs/http-api.md`.
extension ServedLedger {
    /// `feri.ledger/1`, with the contents that there are for the reader.
    func ledgerJSON(within horizon: Horizon?) throws -> JSONValue {
        let all = view.counts.opened + view.counts.unopened
        let seen = horizon?.sealedCount(in: view) ?? view.counts.opened
        var members: [(String, JSONValue)] = [
            ("schema", .string("feri.ledger/1")),
            ("origin", .string(view.checkpoint.origin.text)),
            ("key", .string(view.checkpoint.key.text)),
            ("size", .integer(Int64(clamping: size))),
            ("root", .string(try Base64.encodeText(root().bytes))),
            ("as_of", .string(view.asOf.description)),
            ("statements_open", .integer(Int64(view.counts.open))),
            ("contents_seen", .integer(Int64(seen))),
            ("contents_not_seen", .integer(Int64(all - seen))),
            ("orders", .array(openOrders().map { .string($0.number.text) })),
        ]
        if let opened = view.state.opened {
            members.append(("corridor", .string(opened.corridor)))
        }
        if let profile = view.state.profile(at: view.asOf) {
            members.append(("profile", .string(Hex.encodeText(profile.digest.bytes))))
        }
        return .object(of: members)
    }

    /// `feri.order/1`: the order's terms and who its workers are.
    func orderJSON(_ order: OrderCase, for audience: Audience) -> JSONValue {
        let terms = order.terms
        var members: [(String, JSONValue)] = [
            ("schema", .string("feri.order/1")), ("order", .string(order.number.text)),
            ("as_of", .string(view.asOf.description)),
            ("size", .integer(Int64(clamping: size))),
            ("issued", .array(order.versions.map { .integer(Int64(clamping: $0.seq)) })),
            ("occupation", .string(terms.occupation)),
            ("programme", .string(terms.programme.rawValue)),
            ("headcount", .integer(Int64(terms.headcount))),
            ("basic_wage", terms.basicWage.json),
            ("scheduled_wage", terms.scheduledWage.json),
            ("months", .integer(Int64(terms.months))),
            (
                "chain",
                .array(terms.chain.map { json(of: $0, in: order.number, for: audience) })
            ),
            (
                "terms",
                .array(
                    terms.terms.map {
                        .object(of: [
                            ("kind", .string($0.kind.rawValue)),
                            ("bearer", .string($0.bearer.rawValue)),
                        ])
                    })
            ),
            (
                "approvals",
                .array(
                    order.approvals.map {
                        .object(of: [
                            ("seq", .integer(Int64(clamping: $0.seq))),
                            ("on", .string($0.body.on.description)),
                            ("reference", .string($0.body.reference)),
                        ])
                    })
            ),
            (
                "references",
                .array(
                    terms.references.map {
                        .object(of: [
                            ("scheme", .string($0.scheme)), ("value", .string($0.value)),
                        ])
                    })
            ),
            ("workers", .array(order.workers.map { .string($0.id.text) })),
        ]
        if let field = terms.field { members.append(("field", .string(field.rawValue))) }
        if let fee = terms.managementFee {
            members.append(("management_fee", fee.json))
        }
        return .object(of: members)
    }

    func json(
        of member: OrderIssued.ChainMember, in order: OrderNumber, for audience: Audience
    ) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("party", .string(member.party.text)), ("role", .string(member.role.rawValue)),
        ]
        if let agreement = agreement(of: member.party, to: order, for: audience) {
            members.append(("agreement", .string(agreement.rawValue)))
        }
        if let registration = view.state.parties[member.party]?.registration {
            members += [
                ("name", .string(registration.name)), ("country", .string(registration.country)),
            ]
            if let look = NameLook(of: registration.name) {
                members.append(("name_mark", .string(look.rawValue)))
            }
        }
        return .object(of: members)
    }
}
