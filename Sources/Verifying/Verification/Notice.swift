import Platform
import Registry
import Transparency
import Views

/// Something in a ledger that verifies which breaks no rule, and that nobody should have to find
/// out for himself.
/// - Source: `Specs/verification.md` 16.
package enum Notice: Sendable {
    case rulesChanged(ProfileChange, EarlierRules.Outcome)
    case keyByOperator(Few<Oddities.KeyByOperator>)
    /// By more than an hour, as the verifier's clock has it.
    case receivedAhead(Few<UInt64>)
    case receivedBeforeFiled(Few<UInt64>)
    case filedLongBefore(Few<UInt64>)
    case timeJump(Few<UInt64>)
    case contentWithheld(Few<Withheld>)
    case contentKept(Few<UInt64>)
    case erasureUnbound(Few<UInt64>)
    /// Sizes.
    case checkpointNotKept(Few<UInt64>)

    /// A sealed content that is not available although openings were given.
    package struct Withheld: Sendable {
        package let seq: UInt64
        /// Who filed it; nil never, in a ledger that was replayed.
        package let filer: PartyID?
        /// Others than the operator who declared to have erased it: that counts for nothing.
        package let erasedBy: [PartyID]
    }

    /// For programs.
    var name: String {
        switch self {
        case .rulesChanged: "rules-changed"
        case .keyByOperator: "key-by-operator"
        case .receivedAhead: "received-ahead"
        case .receivedBeforeFiled: "received-before-filed"
        case .filedLongBefore: "filed-long-before"
        case .timeJump: "time-jump"
        case .contentWithheld: "content-withheld"
        case .contentKept: "content-kept"
        case .erasureUnbound: "erasure-unbound"
        case .checkpointNotKept: "checkpoint-not-kept"
        }
    }
}

extension Notice {
    /// Members of one of `notices` in `feri.verify/1`.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [("notice", .string(name))]
        switch self {
        case .rulesChanged(let change, let outcome):
            members += change.members + outcome.members
        case .keyByOperator(let keys):
            members.append(("count", .integer(Int64(keys.count))))
            members.append(("keys", .array(keys.first.map(\.json))))
        case .contentWithheld(let withheld):
            members.append(("count", .integer(Int64(withheld.count))))
            members.append(("entries", .array(withheld.first.map(\.json))))
        case .checkpointNotKept(let sizes):
            members.append(("count", .integer(Int64(sizes.count))))
            members.append(("sizes", .numbers(sizes.first)))
        case .receivedAhead(let seqs), .receivedBeforeFiled(let seqs), .filedLongBefore(let seqs),
            .timeJump(let seqs), .contentKept(let seqs), .erasureUnbound(let seqs):
            members.append(("count", .integer(Int64(seqs.count))))
            members.append(("seqs", .numbers(seqs.first)))
        }
        return .object(of: members)
    }
}

extension JSONValue {
    /// Seqs or sizes.
    static func numbers(_ numbers: [UInt64]) -> JSONValue {
        .array(numbers.map { .integer(Int64(clamping: $0)) })
    }
}

extension Oddities.KeyByOperator {
    fileprivate var json: JSONValue {
        .object(of: [
            ("seq", .integer(Int64(clamping: seq))), ("key", .string(key.text)),
            ("live", .array(live.map { .string($0.text) })),
        ])
    }
}

extension Notice.Withheld {
    fileprivate var json: JSONValue {
        .object(of: [
            ("seq", .integer(Int64(clamping: seq))), ("by", .string(filer?.text ?? "")),
            ("erased_by_others", .array(erasedBy.map { .string($0.text) })),
        ])
    }
}
