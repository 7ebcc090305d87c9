import Platform
import Registry
import Transparency
import Wording

/// Whom a trail or a verdict is asked about.
package enum Subject: Hashable, Sendable {
    case order(OrderNumber)
    case worker(WorkerID)
    case party(PartyID)

    package static let kinds = ["order", "worker", "party"]

    /// nil when `id` is not an identifier of that kind.
    package init?(_ kind: String, _ id: String) {
        switch kind {
        case "order": if let order = OrderNumber(id) { self = .order(order) } else { return nil }
        case "worker": if let worker = WorkerID(id) { self = .worker(worker) } else { return nil }
        case "party": if let party = PartyID(id) { self = .party(party) } else { return nil }
        default: return nil
        }
    }

    /// `order`, `worker` or `party`.
    package var kind: String {
        switch self {
        case .order: "order"
        case .worker: "worker"
        case .party: "party"
        }
    }

    package var id: String {
        switch self {
        case .order(let order): order.text
        case .worker(let worker): worker.text
        case .party(let party): party.text
        }
    }

    package var wording: Trilingual {
        switch self {
        case .order: Trilingual(en: "order \(id)", ja: "求人 \(id)", vi: "đơn hàng \(id)")
        case .worker: Trilingual(en: "worker \(id)", ja: "労働者 \(id)", vi: "người lao động \(id)")
        case .party: Trilingual(en: "party \(id)", ja: "団体 \(id)", vi: "bên \(id)")
        }
    }

    package var json: JSONValue {
        .object(of: [("kind", .string(kind)), ("id", .string(id))])
    }
}

/// All that a ledger says of one subject, in the ledger's order, as far as it can be read.
package struct Trail: Sendable {
    package let subject: Subject
    package let lines: [TrailLine]
    /// How many entries were looked at: what is said is as known at entry `size` − 1.
    package let size: UInt64
    /// When the last entry looked at was received.
    package let asOf: Instant
    /// How many sealed contents were not available; any of them may name the subject.
    package let unseen: Int
    /// How many contents that named the subject, or may have, were erased.
    package let erased: Int
    /// Erased contents that named other orders, by the operator's signed word; none of a party.
    package let elsewhere: [MissingContents.Elsewhere]
    /// How far it is proved complete.
    package let completeness: Completeness
    /// What was done for the workers it speaks of; empty for readers who may not see all.
    package let remedies: [Remedy]

    /// That nothing proves the trail complete: no published heads cover this ledger.
    package static let unproven = Trilingual(
        en: "tail unproven: no published heads cover this ledger, so that completeness rests on "
            + "the holder of the contents",
        ja: "末尾は未証明: この台帳を対象とする公表済みの見出し(heads.published)がないため、完全性は内容の保有者に依存します",
        vi: "phần cuối chưa được chứng minh: chưa có heads.published nào bao trùm sổ này, nên tính "
            + "đầy đủ phụ thuộc vào bên giữ nội dung")

    /// What was not seen; nil when everything was.
    package var unseenWording: Trilingual? { Trail.unseenWording(unseen, erased: erased) }

    /// On what the trail rests besides; nil where on nothing.
    package var restingWording: Trilingual? { MissingContents.wording(ofElsewhere: elsewhere) }

    /// How many sealed contents were not seen, for any view, and how many were erased; nil when
    /// none.
    package static func unseenWording(_ unseen: Int, erased: Int) -> Trilingual? {
        let parts = [erasedWording(erased), unseenWording(unseen)].compactMap { $0 }
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) {
            Trilingual(en: "\($0.en); \($1.en)", ja: "\($0.ja)。\($1.ja)", vi: "\($0.vi); \($1.vi)")
        }
    }

    private static func erasedWording(_ count: Int) -> Trilingual? {
        guard count > 0 else { return nil }
        return Trilingual(
            en: "\(count) sealed \(count == 1 ? "content was" : "contents were") erased: what "
                + "rested on \(count == 1 ? "it" : "them") is undetermined",
            ja: "封印された内容\(count)件は消去済み: それに基づく判定は未確定となります",
            vi:
                "\(count) nội dung niêm phong đã bị xóa: những gì dựa vào đó không còn xác định được"
        )
    }

    private static func unseenWording(_ count: Int) -> Trilingual? {
        guard count > 0 else { return nil }
        return Trilingual(
            en: "\(count) sealed \(count == 1 ? "content was" : "contents were") not seen: "
                + "no openings available; any of them may speak of this",
            ja: "封印された内容\(count)件は未確認: 開示ファイルがなく、この件に関するものが含まれる可能性があります",
            vi:
                "chưa xem \(count) nội dung niêm phong: không có tệp mở niêm phong; bất kỳ nội dung "
                + "nào cũng có thể nói về việc này")
    }

    /// Members of `feri.trail/1`.
    package var members: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("subject", subject.json), ("size", .integer(Int64(clamping: size))),
            ("as_of", .string(asOf.description)),
            ("tail_proven", .boolean(completeness.isTailProven)),
            ("contents_not_seen", .integer(Int64(unseen))),
            ("contents_erased", .integer(Int64(erased))),
            ("contents_erased_elsewhere", .integer(Int64(elsewhere.count))),
            ("lines", .array(lines.map(\.json))),
            ("remedies", .array(remedies.map(\.json))),
        ]
        if let heads = completeness.json { members.append(("heads", heads)) }
        return members
    }
}
