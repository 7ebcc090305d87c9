import Judging
import Platform
import Registry
import RegistryWords
import Terminal
import Wording

/// Who pays what in an order, as its open statements and the rules in force say it: what a
/// worker's card and the order's public page print.
/// - Source: `Specs/worker-card.md` 3.
package struct OrderCosts: Sendable {
    /// What nobody may ask of her.
    package let forbidden: [ForbiddenInOrder]
    /// What the order promises that others bear.
    package let promised: [OrderIssued.CostTerm]
    /// What the order says she bears, and no rule forbids.
    package let borne: [FeeKind]

    package init(forbidden: [ForbiddenInOrder], terms: [OrderIssued.CostTerm]) {
        self.forbidden = forbidden
        promised = terms.filter { $0.bearer != .worker }
        borne = terms.filter { $0.bearer == .worker && !forbidden.barEverybody($0.kind) }
            .map(\.kind)
    }

    /// The forbidden ones of which the order's promises do not speak already.
    package var forbiddenBesides: [ForbiddenInOrder] {
        forbidden.compactMap { $0.without(promised.map(\.kind)) }
    }

    /// The promised ones that are not among those forbidden to everybody.
    package var promisedBesides: [OrderIssued.CostTerm] {
        promised.filter { !forbidden.barEverybody($0.kind) }
    }
}

extension LedgerView {
    /// The order as its open statements alone tell it; nil when none of them issues it.
    package func openCase(_ order: OrderNumber) throws -> OrderCase? {
        guard let seqs = index.orders[order] else { return nil }
        return OrderCase(order, entries: try caseEntries(seqs).filter { !$0.isSealed })
    }

    /// By the rules in force at the last entry.
    package func costs(of order: OrderCase) throws(Failure) -> OrderCosts {
        let book = state.profile(at: asOf) == nil ? nil : try ruleBook(at: asOf)
        return OrderCosts(
            forbidden: book?.forbidden(in: order, from: asOf.date) ?? [], terms: order.terms.terms)
    }
}

extension ForbiddenInOrder {
    /// Such as “Never pay for”, with to whom and when, where it is not every payee and from now on.
    package var heading: Trilingual {
        let who = payees.map(\.label)
        let whom =
            payees.isEmpty
            ? Trilingual(
                en: "Never pay for", ja: "支払ってはいけないもの", vi: "Không bao giờ phải trả")
            : Trilingual(
                en: "Never pay to \(who.map { "the \($0.en)" }.joined(separator: ", "))",
                ja: "\(who.map(\.ja).joined(separator: "・"))に支払ってはいけないもの",
                vi: "Không bao giờ trả cho \(who.map(\.vi).joined(separator: ", "))")
        let from = days.from.map(Dates.said).map {
            Trilingual(en: "from \($0.en)", ja: "\($0.ja)から", vi: "từ ngày \($0.vi)")
        }
        let to = days.to.map(Dates.said).map {
            Trilingual(en: "until \($0.en)", ja: "\($0.ja)まで", vi: "đến hết ngày \($0.vi)")
        }
        let when = [from, to].compactMap(\.self)
        guard !when.isEmpty else { return whom }
        return Trilingual(
            en: "\(whom.en) (\(when.map(\.en).joined(separator: " ")))",
            ja: "\(whom.ja)（\(when.map(\.ja).joined())）",
            vi: "\(whom.vi) (\(when.map(\.vi).joined(separator: " ")))")
    }
}
