import Platform
import Registry

/// Kinds of payment that nobody may ask of a worker of one order, to whom, and when.
/// - Source: `Specs/worker-card.md` 3.
package struct ForbiddenInOrder: Hashable, Sendable {
    package let kinds: [FeeKind]
    /// Empty: every payee.
    package let payees: [FlowRole]
    package let days: Days

    /// Without these kinds; nil where none is left.
    package func without(_ others: [FeeKind]) -> ForbiddenInOrder? {
        let left = kinds.filter { !others.contains($0) }
        return left.isEmpty ? nil : ForbiddenInOrder(kinds: left, payees: payees, days: days)
    }

    /// nil on a side: open there.
    package struct Days: Hashable, Sendable {
        package let from: CivilDate?
        package let to: CivilDate?

        fileprivate func holds(_ other: Days) -> Bool {
            (from.map { from in other.from.map { from <= $0 } ?? false } ?? true)
                && (to.map { to in other.to.map { $0 <= to } ?? false } ?? true)
        }

        /// Both as one, where the other begins by the day after this one ends.
        fileprivate func joined(with next: Days) -> Days? {
            guard let to else { return self }
            guard next.from.map({ $0 <= to.adding(days: 1) }) ?? true else { return nil }
            return Days(from: from, to: next.to.map { max($0, to) })
        }
    }
}

extension RuleBook {
    /// What the law and the order's own terms forbid to ask of its workers from `day` on, as far as
    /// it holds for each of them: a rule whose days are those of a contract or a departure, and
    /// that has not always been in force, is left out.
    package func forbidden(in order: OrderCase, from day: CivilDate) -> [ForbiddenInOrder] {
        var found: [Payment: [ForbiddenInOrder.Days]] = [:]
        for row in rows where row.binds && row.applies(to: order) {
            guard row.effectiveTo.map({ day <= $0 }) ?? true else { continue }
            let from = row.effectiveFrom.flatMap { day < $0 ? $0 : nil }
            guard row.keyDate == .payment || (row.effectiveFrom ?? row.effectiveTo) == nil else {
                continue
            }
            let context = RuleContext(row: row, order: order, categories: categories)
            let days = ForbiddenInOrder.Days(from: from, to: row.effectiveTo)
            for forbidden in row.check.forbids(in: context) {
                for payment in payments(forbidden, order) {
                    found[payment, default: []].append(days)
                }
            }
        }
        return RuleBook.grouped(found.mapValues(RuleBook.joined))
    }

    private struct Payment: Hashable {
        let kind: FeeKind
        /// nil: every payee.
        let payee: FlowRole?
    }

    /// To parties only of those kinds that the order's chain has.
    private func payments(_ forbidden: ForbiddenPayments, _ order: OrderCase) -> [Payment] {
        let chain = order.terms.chain.map { order.parties.kind(of: $0.party) ?? $0.role }
        let payees = forbidden.payees.filter { role in
            if case .party(let kind) = role { chain.contains(kind) } else { true }
        }
        return forbidden.kinds.flatMap { kind in
            forbidden.payees.isEmpty
                ? [Payment(kind: kind, payee: nil)]
                : payees.map { Payment(kind: kind, payee: $0) }
        }
    }

    private static func joined(_ days: [ForbiddenInOrder.Days]) -> [ForbiddenInOrder.Days] {
        let sorted = days.sorted { one, other in
            other.from.map { from in one.from.map { $0 < from } ?? true } ?? false
        }
        return sorted.reduce(into: []) { joined, next in
            if let both = joined.last?.joined(with: next) {
                joined[joined.count - 1] = both
            } else {
                joined.append(next)
            }
        }
    }

    /// Kinds of the same payees and days together: what holds of everybody first, then in the
    /// order of the kinds.
    private static func grouped(
        _ found: [Payment: [ForbiddenInOrder.Days]]
    ) -> [ForbiddenInOrder] {
        var groups: [(payees: [FlowRole], days: ForbiddenInOrder.Days, kinds: [FeeKind])] = []
        for kind in FeeKind.allCases {
            let always = found[Payment(kind: kind, payee: nil)] ?? []
            var payees = always.map { (days: $0, payees: [FlowRole]()) }
            for role in FlowRole.all {
                for days in found[Payment(kind: kind, payee: role)] ?? []
                where !always.contains(where: { $0.holds(days) }) {
                    let place = payees.firstIndex { $0.days == days && !$0.payees.isEmpty }
                    if let place {
                        payees[place].payees.append(role)
                    } else {
                        payees.append((days, [role]))
                    }
                }
            }
            for (days, payees) in payees {
                let place = groups.firstIndex { $0.payees == payees && $0.days == days }
                if let place {
                    groups[place].kinds.append(kind)
                } else {
                    groups.append((payees, days, [kind]))
                }
            }
        }
        let sorted = groups.filter(\.payees.isEmpty) + groups.filter { !$0.payees.isEmpty }
        return sorted.map { ForbiddenInOrder(kinds: $0.kinds, payees: $0.payees, days: $0.days) }
    }
}

extension RuleRow {
    /// Whether what it finds breaks a law or what the order promises.
    fileprivate var binds: Bool {
        [.vietnam, .japan, .order].contains(standard) && [.prohibited, .breach].contains(severity)
    }
}

extension [ForbiddenInOrder] {
    /// Whether nobody at all may ask for it, now and from now on.
    package func barEverybody(_ kind: FeeKind) -> Bool {
        contains {
            $0.payees.isEmpty && $0.days.from == nil && $0.days.to == nil && $0.kinds.contains(kind)
        }
    }
}
