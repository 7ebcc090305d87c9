import Judging
import Platform
import Registry

/// What workers paid and are to be given back, in one currency, and how far that has come.
/// - Source: `Specs/statistics.md` §4.
package struct RepaymentSum: Sendable {
    package let currency: Currency
    package private(set) var workers = 0
    /// Of these, whom something is still open for after its day.
    package private(set) var late = 0
    package private(set) var owed: Valuation
    package private(set) var inTime: Valuation
    package private(set) var since: Valuation
    package private(set) var declared: Valuation
    package private(set) var open: Valuation

    init(in currency: Currency) {
        self.currency = currency
        owed = Valuation(in: currency)
        inTime = Valuation(in: currency)
        since = Valuation(in: currency)
        declared = Valuation(in: currency)
        open = Valuation(in: currency)
    }

    fileprivate mutating func add(_ balance: RepaymentBalance, on today: CivilDate) {
        workers += 1
        let rest = balance.open
        let isOpen = !rest.highest.isZero || rest.unvalued > 0
        if isOpen, balance.due.map({ $0 < today }) ?? false { late += 1 }
        owed.add(balance.owed)
        inTime.add(balance.inTime)
        since.add(balance.since)
        declared.add(balance.declared)
        open.add(rest)
    }

    fileprivate mutating func join(_ other: RepaymentSum) {
        workers += other.workers
        late += other.late
        owed.add(other.owed)
        inTime.add(other.inTime)
        since.add(other.since)
        declared.add(other.declared)
        open.add(other.open)
    }

    /// The five amounts, each with the name that programs know it by.
    package var amounts: [(name: String, value: Valuation)] {
        [
            ("owed", owed), ("confirmed_in_time", inTime), ("confirmed_since", since),
            ("declared", declared), ("open", open),
        ]
    }
}

extension [RepaymentSum] {
    /// What each worker of the order is to be given back.
    init(of order: OrderCase, by book: RuleBook) {
        self = []
        for balance in order.repayments(by: book) {
            add(in: balance.owed.currency) { $0.add(balance, on: order.asOf.date) }
        }
    }

    mutating func join(_ other: [RepaymentSum]) {
        for sum in other { add(in: sum.currency) { $0.join(sum) } }
    }

    /// By the currency's code.
    private mutating func add(in currency: Currency, _ change: (inout RepaymentSum) -> Void) {
        if let place = firstIndex(where: { $0.currency == currency }) {
            change(&self[place])
            return
        }
        var sum = RepaymentSum(in: currency)
        change(&sum)
        append(sum)
        sort {
            Array<UInt8>($0.currency.code.utf8).lexicographicallyPrecedes($1.currency.code.utf8)
        }
    }
}
