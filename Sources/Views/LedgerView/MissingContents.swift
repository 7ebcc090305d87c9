import Judging
import Platform
import Registry
import Wording

/// How many sealed contents are missing that could speak of a subject.
package struct MissingContents: Hashable, Sendable {
    /// That were not at hand, or are not for the reader.
    package let unseen: Int
    /// That were erased.
    package let erased: Int

    package init(unseen: Int, erased: Int = 0) {
        self.unseen = unseen
        self.erased = erased
    }

    package var count: Int { unseen + erased }

    /// nil where nothing is missing.
    package var wording: Trilingual? { Trail.unseenWording(unseen, erased: erased) }
}

/// An order judged by what could be seen of it: where contents are missing, by no word better than
/// undetermined.
package struct JudgedAsSeen: Sendable {
    package let judged: JudgedOrder
    package let missing: MissingContents

    /// - Parameter judged: by what is at hand, as if nothing were missing.
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
            erased: erasedCount(about: subject, within: horizon))
    }

    /// An order as it may be told to a reader: every verdict, page, table and paper is made of this;
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
}
