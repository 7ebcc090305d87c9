import Platform
import Registry
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
        guard let returned = worker.first(.returned), returned.day <= context.today else {
            return []
        }
        let departed = worker.first(.departed)
        let end = departed?.day.adding(months: context.order.terms.months)
        if let end, end <= returned.day { return [] }
        let claims = worker.milestones.current().filter { $0.body.milestone == .returned }
        let fault = Fault(
            of: claims.map(\.body.cause), noFault: noFaultCauses, ownFault: ownFaultCauses)
        if fault == .hers { return [] }
        let share = departed.flatMap { departed in
            end.map { RefundOwed.share(from: departed.day, returned: returned.day, end: $0) }
        }
        let due = returned.day.adding(days: days)
        let rests = claims.map(\.seq) + (departed?.seqs ?? []) + [context.order.termsSeq]
        return Highest.judge(worker) { account in
            let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
            guard !lines.isEmpty else { return nil }
            let currency = context.commonCurrency(of: lines)
            let paid = context.valuation(lines, in: currency)
            let owed = paid.multiplied(by: share ?? Ratio(1))
            let repaid = Repayments(to: worker, in: currency, context) {
                $0.reason == .earlyReturn || $0.kinds.contains(where: kinds.contains)
            }
            let (decision, why) = judge(
                owed, repaid, isStartKnown: share != nil, isFaultKnown: fault == .notHers)
            return Highest.Total(value: owed, decision: decision) { outcome in
                let isDue = due < context.today
                return context.tracedFinding(
                    about: worker, on: account,
                    also: rests + repaid.seqs + paid.rateSeqs + repaid.believed.rateSeqs,
                    outcome: isDue ? outcome : .pending,
                    values: [
                        ("lines", context.described(lines, of: account)),
                        ("paid", .valuation(paid)),
                        ("owed", .valuation(owed)), ("returned", .day(returned.day)),
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

    /// The days that were left of all the days of the contract.
    private static func share(
        from departed: CivilDate, returned: CivilDate, end: CivilDate
    ) -> Ratio {
        let all = Int64(end.daysSinceEpoch - departed.daysSinceEpoch)
        let left = min(Int64(end.daysSinceEpoch - returned.daysSinceEpoch), all)
        return Ratio(max(left, 0), over: max(all, 1))
    }

    private enum Fault {
        case hers, notHers, unknown

        init(of causes: [String?], noFault: [String], ownFault: [String]) {
            func among(_ words: [String]) -> Bool {
                causes.contains { cause in
                    words.contains { word in
                        cause.map { $0.utf8.elementsEqual(word.utf8) } ?? false
                    }
                }
            }
            switch (among(noFault), among(ownFault)) {
            case (true, false): self = .notHers
            case (false, true): self = .hers
            default: self = .unknown
            }
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
}
