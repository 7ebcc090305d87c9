import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The worker returned early through no fault of hers, and what she paid for the rest of the
/// contract was not given back.
/// - Source: `Specs/profile/kinds/refund-owed-1.md`.
struct RefundOwed: RuleCheck {
    static let name = "refund-owed/1"

    let kinds: [FeeKind]
    let noFaultCauses: [String]
    let ownFaultCauses: [String]
    /// Counted from the return.
    let days: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        noFaultCauses = try parameters.words("no_fault_causes") { $0 }
        ownFaultCauses = try parameters.words("own_fault_causes") { $0 }
        days = Int(try parameters.integer("days", in: 0...3650))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard
            let early = EarlyReturn(
                of: worker, noFault: noFaultCauses, ownFault: ownFaultCauses, in: context),
            early.fault != .hers
        else { return [] }
        let due = early.returned.adding(days: days)
        return Highest.judge(worker) { account in
            guard let owed = early.owed(for: kinds, by: account, in: context) else { return nil }
            let repaid = early.repaid(to: worker, for: kinds, in: owed.currency, context)
            let (decision, why) = judge(
                owed.owed, repaid, isStartKnown: early.share != nil,
                isFaultKnown: early.fault == .notHers)
            return Highest.Total(value: owed.owed, decision: decision) { outcome in
                let isDue = due < context.today
                return context.tracedFinding(
                    about: worker, on: account,
                    also: early.seqs + repaid.seqs + owed.paid.rateSeqs
                        + repaid.believed.rateSeqs,
                    outcome: isDue ? outcome : .pending,
                    values: [
                        ("lines", context.described(owed.lines, of: account)),
                        ("paid", .valuation(owed.paid)),
                        ("owed", .valuation(owed.owed)), ("returned", .day(early.returned)),
                        ("declared", .valuation(repaid.believed)),
                        ("confirmed", .valuation(repaid.confirmed)), ("due", .day(due)),
                        ("why", isDue ? why : RefundOwed.notYet(due)),
                    ])
            }
        }
    }

    private func judge(
        _ owed: Valuation, _ repaid: Repayments, isStartKnown: Bool, isFaultKnown: Bool
    ) -> (Decision, FindingValue) {
        let isConfirmed = repaid.confirmed.fallsShort(of: owed)
        if isConfirmed == .no { return (.no, Why.noRate) }
        if !isStartKnown { return (.undetermined, RefundOwed.noDeparture) }
        if !isFaultKnown { return (.undetermined, RefundOwed.noCause) }
        switch repaid.believed.fallsShort(of: owed) {
        case .yes: return (.yes, Why.noRate)
        case .no: return (.undetermined, RefundOwed.unconfirmed)
        case .undetermined: return (.undetermined, Why.noRate)
        }
    }

    private static func notYet(_ due: CivilDate) -> FindingValue {
        let when = Dates.said(due)
        return Why.word(
            "not-yet-due", "the refund for the time that was left is due by \(when.en)",
            "残りの期間に相当する返金の期限は\(when.ja)です",
            "khoản hoàn trả cho thời gian còn lại đến hạn ngày \(when.vi)")
    }

    private static let noDeparture = Why.word(
        "no-departure",
        "the departure is not on record, so that nobody can say how much time was left",
        "出国の記録がなく、残りの期間を算定できません",
        "chưa có ghi nhận xuất cảnh nên không tính được thời gian còn lại")
    private static let noCause = Why.word(
        "no-cause", "why the worker returned is not on record, or recorded in two ways",
        "帰国の理由が記録されていないか、食い違っています",
        "lý do về nước chưa được ghi nhận hoặc được khai khác nhau")
    private static let unconfirmed = Why.word(
        "unconfirmed", "a refund is declared, and the worker has not confirmed that it arrived",
        "返金は申告されていますが、本人が受領を確認していません",
        "đã khai báo hoàn trả nhưng người lao động chưa xác nhận đã nhận")

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.duesOfRepayment(in: context) { finding, _ in
            guard let owed = finding.valuation("owed"),
                let declared = finding.valuation("declared")
            else { return false }
            return declared.fallsShort(of: owed) == .no
        }
    }
}
