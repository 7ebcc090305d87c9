import Platform
import Registry
import Transparency
import Wording

extension TrailLine {
    package var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("seq", .integer(Int64(clamping: seq))),
            ("received", .string(received.description)), ("filed", .string(filed.description)),
            ("by", .string(speaker.id.text)), ("sealed", .boolean(isSealed)),
            ("content_seen", .boolean(isSeen)),
            ("identity", .string(Base64.encodeText(identity.bytes))),
            ("label", label.json), ("summary", summary.json),
            ("signers", .array(signers.map(\.json))), ("marks", .array(marks.map(\.json))),
            ("signatures", signatures.json),
        ]
        if let voice { members.append(("voice", voice.json)) }
        if let kind = speaker.kind { members.append(("by_kind", .string(kind.rawValue))) }
        if let name = speaker.name { members.append(("by_name", .string(name))) }
        if let type { members.append(("type", .string(type.rawValue))) }
        if let order = subjects.order { members.append(("order", .string(order.text))) }
        if let worker = subjects.worker { members.append(("worker", .string(worker.text))) }
        if let party = subjects.party { members.append(("party", .string(party.text))) }
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
