import Platform
import Registry
import Wording

/// Something that one party owes by a rule, and by when.
/// - Source: `Specs/dues.md`.
package struct Due: Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// The day it was due has passed.
        case late
        /// Within `soonDays`.
        case soon
        case open
        /// No rule gives it a day.
        case undated
    }

    /// Such as `RB-01`, or the name of what follows it where no rule does.
    package let rule: String
    package let title: Trilingual
    /// nil where no rule follows it.
    package let source: RuleSource?
    /// One, but of what is owed once for several orders, such as a licence; none of what is owed
    /// for no order.
    package let orders: [OrderNumber]
    package let worker: WorkerID?
    /// The last day on which it is in time.
    package let by: CivilDate?
    /// What is owed, and why.
    package let owed: Trilingual
    /// What to do about it.
    package let resolve: Trilingual
    /// The entries it rests on, ascending.
    package let seqs: [UInt64]
    /// How far a repayment has come, as it is declared.
    package let balance: RepaymentBalance?
    /// Whether it is owed once, for however many orders.
    let isOnce: Bool

    /// How near a day is that comes soon.
    package static let soonDays = 30

    package init(
        rule: String, title: Trilingual, source: RuleSource?, order: OrderNumber?,
        worker: WorkerID?, by: CivilDate?, owed: Trilingual, resolve: Trilingual,
        seqs: [UInt64], balance: RepaymentBalance? = nil
    ) {
        self.init(
            rule: rule, title: title, source: source, orders: order.map { [$0] } ?? [],
            worker: worker, by: by, owed: owed, resolve: resolve, seqs: seqs, balance: balance,
            isOnce: false)
    }

    init(
        rule: String, title: Trilingual, source: RuleSource?, orders: [OrderNumber],
        worker: WorkerID?, by: CivilDate?, owed: Trilingual, resolve: Trilingual,
        seqs: [UInt64], balance: RepaymentBalance? = nil, isOnce: Bool
    ) {
        self.rule = rule
        self.title = title
        self.source = source
        self.orders = orders
        self.worker = worker
        self.by = by
        self.owed = owed
        self.resolve = resolve
        self.seqs = seqs.asSeqs
        self.balance = balance
        self.isOnce = isOnce
    }

    package func state(on today: CivilDate) -> State {
        guard let by else { return .undated }
        if by < today { return .late }
        return by <= today.adding(days: Due.soonDays) ? .soon : .open
    }
}

extension [Due] {
    /// What is owed once is listed once, with all the orders that it is owed for.
    package var onceEach: [Due] {
        var all: [Due] = []
        for due in self {
            let place = all.firstIndex { known in
                due.isOnce && known.isOnce && known.rule.utf8.elementsEqual(due.rule.utf8)
                    && known.by == due.by
            }
            guard let place else {
                all.append(due)
                continue
            }
            let known = all[place]
            all[place] = Due(
                rule: known.rule, title: known.title, source: known.source,
                orders: known.orders + due.orders.filter { !known.orders.contains($0) },
                worker: nil, by: known.by, owed: known.owed, resolve: known.resolve,
                seqs: known.seqs + due.seqs, isOnce: true)
        }
        return all
    }
}

extension Due.State {
    package var wording: Trilingual {
        switch self {
        case .late: Trilingual(en: "late", ja: "期限超過", vi: "quá hạn")
        case .soon: Trilingual(en: "due soon", ja: "期限間近", vi: "gần đến hạn")
        case .open: Trilingual(en: "due", ja: "期限あり", vi: "có hạn")
        case .undated:
            Trilingual(en: "owed, without a day", ja: "期限の定めなし", vi: "còn phải làm, không có hạn")
        }
    }
}
