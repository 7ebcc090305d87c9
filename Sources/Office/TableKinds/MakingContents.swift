import Platform
import Registry
import Tables
import Transparency

extension JSONValue {
    /// A content of this type about these subjects.
    static func content(
        _ type: ContentType, order: OrderNumber? = nil, worker: WorkerID? = nil,
        party: PartyID? = nil, refs: [Digest] = [], body: [(String, JSONValue)]
    ) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("type", .string(type.rawValue)), ("body", .object(of: body)),
        ]
        if let order { members.append(("order", .string(order.text))) }
        if let worker { members.append(("worker", .string(worker.text))) }
        if let party { members.append(("party", .string(party.text))) }
        if !refs.isEmpty {
            let identities = refs.map { JSONValue.string(Base64.encodeText($0.bytes)) }
            members.append(("refs", .array(identities)))
        }
        return .object(of: members)
    }

    static func money(_ money: Money) -> JSONValue {
        .object(of: [
            ("amount", .integer(money.amount)), ("currency", .string(money.currency.code)),
        ])
    }
}
