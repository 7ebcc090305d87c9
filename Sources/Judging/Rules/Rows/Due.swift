import Platform
import Registry
import Wording

/// Something that one party owes by a rule, and by when.
/// - Source: `Specs/dues.md`.
package struct Due: Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// The day it was due has passed.
        case late
        case open
        /// No rule gives it a day.
        case undated
    }

    /// Such as `RB-01`, or the name of what follows it where no rule does.
    package let rule: String
    package let title: Trilingual
    /// nil where no rule follows it.
    package let source: RuleSource?
    package let order: OrderNumber?
    package let worker: WorkerID?
    /// The last day on which it is in time.
    package let by: CivilDate?
    /// What is owed, and why.
    package let owed: Trilingual
    /// What to do about it.
    package let resolve: Trilingual
    /// The entries it rests on, ascending.
    package let seqs: [UInt64]

    package init(
        rule: String, title: Trilingual, source: RuleSource?, order: OrderNumber?,
        worker: WorkerID?, by: CivilDate?, owed: Trilingual, resolve: Trilingual, seqs: [UInt64]
    ) {
        self.rule = rule
        self.title = title
        self.source = source
        self.order = order
        self.worker = worker
        self.by = by
        self.owed = owed
        self.resolve = resolve
        self.seqs = seqs.asSeqs
    }

    package func state(on today: CivilDate) -> State {
        by.map { $0 < today ? .late : .open } ?? .undated
    }
}

extension Due.State {
    package var wording: Trilingual {
        switch self {
        case .late: Trilingual(en: "late", ja: "期限超過", vi: "quá hạn")
        case .open: Trilingual(en: "due", ja: "期限あり", vi: "sắp đến hạn")
        case .undated:
            Trilingual(en: "owed, without a day", ja: "期限の定めなし", vi: "còn phải làm, không có hạn")
        }
    }
}
