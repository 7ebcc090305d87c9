import Judging
import Platform
import Registry
import Wording

/// How many sealed contents are missing that could speak of a subject.
package struct MissingContents: Hashable, Sendable {
    /// That were not available, or are not for the reader.
    package let unseen: Int
    /// That were erased.
    package let erased: Int
    /// Erased ones that could not speak of it, by the operator's signed word; not counted.
    package let elsewhere: [Elsewhere]

    /// An erased content that, by the operator's signed word, named another order or none.
    package struct Elsewhere: Hashable, Sendable {
        package let seq: UInt64
        package let namedAnOrder: Bool
    }

    package init(unseen: Int, erased: Int = 0, elsewhere: [Elsewhere] = []) {
        self.unseen = unseen
        self.erased = erased
        self.elsewhere = elsewhere
    }

    package var count: Int { unseen + erased }

    /// That what is said rests on what the operator says of erased contents; nil where it does not.
    package static func wording(ofElsewhere elsewhere: [Elsewhere]) -> Trilingual? {
        guard let first = elsewhere.first else { return nil }
        guard elsewhere.count == 1 else {
            return Trilingual(
                en: "rests on the operator's signed word that {count} erased entries named other "
                    + "orders, or none",
                ja: "消去済みのエントリー{count}件が他の求人に関するもの、または求人に関しないものだったという、"
                    + "運営者の署名付きの申告に依拠しています",
                vi: "dựa vào lời khai có chữ ký của đơn vị vận hành rằng {count} mục đã xóa nói về "
                    + "đơn hàng khác, hoặc không nói về đơn hàng nào"
            ).filled(["count": "\(elsewhere.count)"])
        }
        let one =
            first.namedAnOrder
            ? Trilingual(
                en:
                    "rests on the operator's signed word that erased entry {seq} named another order",
                ja: "消去済みのエントリー{seq}が別の求人に関するものだったという、運営者の署名付きの申告に依拠しています",
                vi:
                    "dựa vào lời khai có chữ ký của đơn vị vận hành rằng mục đã xóa {seq} nói về đơn "
                    + "hàng khác")
            : Trilingual(
                en: "rests on the operator's signed word that erased entry {seq} named no order",
                ja: "消去済みのエントリー{seq}が求人に関しないものだったという、運営者の署名付きの申告に依拠しています",
                vi:
                    "dựa vào lời khai có chữ ký của đơn vị vận hành rằng mục đã xóa {seq} không nói "
                    + "về đơn hàng nào")
        return one.filled(["seq": "\(first.seq)"])
    }
}

/// An order judged by what could be seen of it: where contents are missing, by no word better than
/// undetermined.
package struct JudgedAsSeen: Sendable {
    package let judged: JudgedOrder
    package let missing: MissingContents

    /// - Parameter judged: by what is available, as if nothing were missing.
    package init(_ judged: JudgedOrder, missing: MissingContents) {
        self.judged = missing.count > 0 ? judged.withContentsUnseen() : judged
        self.missing = missing
    }
}

extension LedgerView {
    /// What is missing that could speak of a subject, as far as the reader may know.
    package func missing(about subject: Subject, within horizon: Horizon? = nil) -> MissingContents
    {
        MissingContents(
            unseen: unseenCount(about: subject, within: horizon),
            erased: erasedCount(about: subject, within: horizon),
            elsewhere: erasedElsewhere(than: subject, within: horizon))
    }

    /// An order as it may be shown to a reader: every verdict, page, table and paper is made of this;
    /// nil where the ledger does not know it.
    ///
    /// - Parameters: as of `judged`.
    package func judgedAsSeen(
        _ order: OrderNumber, asOf moment: Instant? = nil, within horizon: Horizon? = nil
    ) throws -> JudgedAsSeen? {
        try judged(order, asOf: moment, within: horizon).map {
            JudgedAsSeen($0, missing: missing(about: .order(order), within: horizon))
        }
    }

    /// The same by other rules than those in force, at the end of what is viewed.
    package func judgedAsSeen(
        _ order: OrderNumber, by book: RuleBook
    ) throws -> JudgedAsSeen? {
        try orderCase(order).map {
            JudgedAsSeen(JudgedOrder.judge($0, by: book), missing: missing(about: .order(order)))
        }
    }
}
