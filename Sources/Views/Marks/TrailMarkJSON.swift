import Judging
import Platform
import Registry
import Transparency

extension TrailMark {
    package var json: JSONValue {
        var members: [(String, JSONValue)] = [("mark", .string(word))]
        if let other { members.append(("seq", .integer(Int64(clamping: other)))) }
        switch self {
        case .filedEarlier(let days): members.append(("days", .integer(Int64(days))))
        case .respondedBy(_, _, let party), .countersignedBy(_, let party),
            .erasedBy(_, let party):
            members.append(("party", .string(party.text)))
        case .notSigned(let parties), .signAgain(let parties), .namedOnly(let parties):
            members.append(("parties", .array(parties.map { .string($0.text) })))
        case .keyInDoubt(let key, let since, _):
            members += [("key", .string(key.text)), ("since", .string(since.description))]
        case .closedBy(_, let outcome): members.append(("outcome", .string(outcome.rawValue)))
        case .confirmedBy(_, let arrived, let paid):
            members += [("arrived", arrived.json), ("paid", paid.json)]
        default: break
        }
        return .object(of: members)
    }

    private var word: String {
        switch self {
        case .corrects: "corrects"
        case .correctedBy: "corrected-by"
        case .replacedBy: "superseded-by"
        case .operatorEnrolled: "operator-enrolled-key"
        case .filedEarlier: "filed-earlier"
        case .responds(.answer, _): "answers"
        case .responds(.dispute, _): "disputes"
        case .responds(.escalation, _): "escalates"
        case .respondedBy(.answer, _, _): "answered-by"
        case .respondedBy(.dispute, _, _): "disputed-by"
        case .respondedBy(.escalation, _, _): "escalated-by"
        case .countersigns: "countersigns"
        case .countersignedBy: "countersigned-by"
        case .notSigned: "not-signed"
        case .signAgain: "sign-anew"
        case .namedOnly: "named-only"
        case .erasedBy: "erased-by"
        case .whileSuspended: "while-suspended"
        case .endedBy: "ended-by"
        case .keyInDoubt: "key-in-doubt"
        case .continues: "continues"
        case .continuedBy: "continued-by"
        case .closes: "closes"
        case .closedBy: "closed-by"
        case .confirms: "confirms"
        case .confirmedBy: "confirmed-by"
        case .unconfirmed: "unconfirmed"
        }
    }
}
