import Platform
import Registry
import Transparency
import Wording

extension TrailLine {
    package var json: JSONValue {
        // In the order of their names, so that there is little to sort.
        var members: [(String, JSONValue)] = [("by", .string(speaker.id.text))]
        members.reserveCapacity(19)
        if let kind = speaker.kind { members.append(("by_kind", .string(kind.rawValue))) }
        if let name = speaker.name {
            members.append(("by_name", .string(name)))
            if let look = NameLook(of: name) {
                members.append(("by_name_mark", .string(look.rawValue)))
            }
        }
        members += [
            ("content_seen", .boolean(isSeen)), ("filed", .string(filed.description)),
            ("identity", .string(Base64.encodeText(identity.bytes))), ("label", label.json),
            ("marks", .array(marks.map(\.json))),
        ]
        if let order = subjects.order { members.append(("order", .string(order.text))) }
        if let party = subjects.party { members.append(("party", .string(party.text))) }
        members += [
            ("received", .string(received.description)), ("sealed", .boolean(isSealed)),
            ("seq", .integer(Int64(clamping: seq))), ("signatures", signatures.json),
            ("signers", .array(signers.map(\.json))), ("summary", summary.json),
        ]
        if let type { members.append(("type", .string(type.rawValue))) }
        if let voice { members.append(("voice", voice.json)) }
        if let worker = subjects.worker { members.append(("worker", .string(worker.text))) }
        return .object(of: members)
    }
}

extension TrailLine.Signer {
    package var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("key", .string(key.text)), ("operator_enrolled", .boolean(isOperatorEnrolled)),
        ]
        if let officer { members.append(("officer", .string(officer))) }
        return .object(of: members)
    }
}

extension Trilingual {
    package var json: JSONValue {
        .object(of: [("en", .string(en)), ("ja", .string(ja)), ("vi", .string(vi))])
    }
}
