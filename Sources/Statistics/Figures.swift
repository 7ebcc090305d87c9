import Judging
import Platform
import Wording

/// What one order, or several together, come to in figures.
///
/// Figures of orders are joined and never averaged: a worker counts once, wherever she is.
/// - Source: `Specs/statistics.md`.
package struct Figures: Sendable {
    /// Costs of the workers of whom somebody speaks.
    package struct Costs: Sendable {
        package fileprivate(set) var yen: [Int64] = []
        /// Workers of whom somebody speaks, and of whose payments one has no rate.
        package fileprivate(set) var unvalued = 0

        package var workers: Int { yen.count + unvalued }
    }

    /// Findings, and on how many workers; those on an order are on none.
    package struct Tally: Hashable, Sendable {
        package fileprivate(set) var findings = 0
        package fileprivate(set) var workers = 0
    }

    /// Days from the first account that names a fee until she confirmed what came back.
    package struct Refunds: Sendable {
        package fileprivate(set) var days: [Int64] = []
        /// Workers of whom a fee is named and who have confirmed no refund.
        package fileprivate(set) var awaited = 0
    }

    package private(set) var orders = 1
    package private(set) var spoken = 0
    package private(set) var workers = 0
    package private(set) var declared = Costs()
    package private(set) var confirmed = Costs()
    package private(set) var contradictions = Tally()
    /// Of each severity, in the order of `Severity.allCases`.
    private var open: [Tally] = Severity.allCases.map { _ in Tally() }
    package private(set) var overdue = Tally()
    package private(set) var refunds = Refunds()

    /// What is owed by a day: once found, it is late.
    private static let dutyKinds = [
        "account-owed/1", "refund-owed/1", "repayment-owed/1", "voice-at-moments/1",
    ]

    package init(of judged: JudgedOrder, by book: RuleBook) {
        let order = judged.order
        spoken = judged.coverage.spoken
        workers = judged.coverage.workers
        for worker in order.workers {
            declared.add(.declared(of: worker, in: order))
            confirmed.add(.confirmed(by: worker, in: order))
            refunds.add(RefundTime(of: worker, in: order, book.categories))
        }
        let standing = judged.verdicts.flatMap(\.findings)
            .filter { !$0.isSuperseded && $0.outcome != .pending }
        let found = standing.filter { $0.outcome == .found }
        contradictions = Tally(found.filter { $0.severity == .contradiction })
        open = Severity.allCases.map { severity in
            Tally(standing.filter { $0.severity == severity })
        }
        overdue = Tally(
            found.filter { finding in
                let kind = book.row(of: finding).kind
                return Figures.dutyKinds.contains { $0.utf8.elementsEqual(kind.utf8) }
            })
    }

    /// Findings of a severity that nothing has resolved.
    package func open(_ severity: Severity) -> Tally {
        open[Severity.allCases.firstIndex(of: severity) ?? 0]
    }

    /// Both together.
    package static func + (left: Figures, right: Figures) -> Figures {
        var sum = left
        sum.orders += right.orders
        sum.spoken += right.spoken
        sum.workers += right.workers
        sum.declared.join(right.declared)
        sum.confirmed.join(right.confirmed)
        sum.contradictions.join(right.contradictions)
        for place in sum.open.indices { sum.open[place].join(right.open[place]) }
        sum.overdue.join(right.overdue)
        sum.refunds.join(right.refunds)
        return sum
    }
}

extension Figures.Costs {
    fileprivate mutating func add(_ cost: WorkerCost) {
        switch cost {
        case .unknown: break
        case .unvalued: unvalued += 1
        case .yen(let amount): yen.append(amount)
        }
    }

    fileprivate mutating func join(_ other: Self) {
        yen += other.yen
        unvalued += other.unvalued
    }
}

extension Figures.Tally {
    fileprivate init(_ counted: [Finding]) {
        findings = counted.count
        workers = Set(counted.map(\.subject)).subtracting([.order]).count
    }

    fileprivate mutating func join(_ other: Self) {
        findings += other.findings
        workers += other.workers
    }
}

extension Figures.Refunds {
    fileprivate mutating func add(_ time: RefundTime) {
        switch time {
        case .noFee: break
        case .awaited: awaited += 1
        case .days(let count): days.append(count)
        }
    }

    fileprivate mutating func join(_ other: Self) {
        days += other.days
        awaited += other.awaited
    }
}
