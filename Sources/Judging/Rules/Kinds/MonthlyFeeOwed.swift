import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The Japan side agreed to pay less a month than it must, or nobody says how much.
/// - Source: `Specs/profile/kinds/monthly-fee-owed-1.md`.
struct MonthlyFeeOwed: RuleCheck {
    static let name = "monthly-fee-owed/1"

    let kinds: [FeeKind]
    let amount: Money

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        amount = try parameters.money("amount")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        MonthlyFeeOwed.findings(of: kinds, atLeast: amount, resting: [], in: context)
    }

    /// - Parameter seqs: What each finding rests on besides.
    static func findings(
        of kinds: [FeeKind], atLeast amount: Money, resting seqs: [UInt64],
        in context: RuleContext
    ) -> [Finding] {
        let order = context.order
        guard context.row.isInForce(on: order.approval?.day ?? context.today) else { return [] }
        let stated = stated(kinds, in: context)
        guard !stated.isEmpty else {
            return [
                context.tracedFinding(
                    about: .order, seqs: [order.termsSeq], outcome: .undetermined,
                    values: [("why", MonthlyFeeOwed.noFee)])
            ]
        }
        return stated.compactMap { fee, day, seq, account in
            var value = Valuation(in: amount.currency)
            value.add(fee, on: .day(day), rates: order.rates)
            guard value.unvalued == 0 else {
                return context.tracedFinding(
                    about: .order, seqs: [seq] + seqs, outcome: .undetermined,
                    values: [("why", Why.noRate)])
            }
            guard value.highest < Ratio(amount.amount) else { return nil }
            return context.tracedFinding(
                about: .order, seqs: [seq] + seqs + value.rateSeqs,
                values: [
                    ("account", account), ("fee", .money(fee)), ("least", .money(amount)),
                ])
        }
    }

    /// What the order's terms and each agreement say is paid each month.
    private static func stated(
        _ kinds: [FeeKind], in context: RuleContext
    ) -> [(fee: Money, day: CivilDate, seq: UInt64, account: FindingValue)] {
        let order = context.order
        var stated: [(fee: Money, day: CivilDate, seq: UInt64, account: FindingValue)] = []
        if kinds.contains(.managementFee), let fee = order.terms.managementFee {
            stated.append((fee, context.today, order.termsSeq, MonthlyFeeOwed.terms))
        }
        for agreement in order.agreements.current() {
            for term in agreement.body.terms
            where kinds.contains(term.kind) && term.per == .month
                && order.parties.kind(of: term.payer)?.isOfTheJapanSide ?? false
            {
                stated.append(
                    (
                        term.amount, agreement.body.signedOn, agreement.seq,
                        context.name(of: agreement.speaker)
                    ))
            }
        }
        return stated
    }

    private static let terms = Why.word(
        "order", "the order's terms", "求人票の条件", "điều kiện của đơn hàng")
    private static let noFee = Why.word(
        "no-fee", "nobody says what the Japan side pays each month",
        "日本側が毎月負担する額を誰も申告していません",
        "chưa có bên nào khai phía Nhật Bản trả bao nhiêu mỗi tháng")

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.duesOfAgreement(in: context)
    }
}
