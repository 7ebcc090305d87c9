import Platform
import Registry

/// A return before the end of the contract: whose fault it was, how much of the time was left, and
/// what of a charge for the whole of it is to be given back.
/// - Source: `Specs/profile/kinds/refund-owed-1.md` 1–4.
struct EarlyReturn {
    enum Fault { case hers, notHers, unknown }

    /// What one account makes of it.
    struct Owed {
        let lines: [KnownFlow]
        let paid: Valuation
        let owed: Valuation
        var currency: Currency { paid.currency }
    }

    let returned: CivilDate
    let fault: Fault
    /// What was left of the time; nil where the departure is not on record.
    let share: Ratio?
    /// What it rests on, the terms included.
    let seqs: [UInt64]

    /// nil: she has not returned, or not early.
    init?(
        of worker: WorkerCase, noFault: [String], ownFault: [String], in context: RuleContext
    ) {
        guard let back = worker.first(.returned), back.day <= context.today else { return nil }
        let departed = worker.first(.departed)
        let end = departed?.day.adding(months: context.order.terms.months)
        if let end, end <= back.day { return nil }
        let claims = worker.milestones.current().filter { $0.body.milestone == .returned }
        returned = back.day
        fault = EarlyReturn.fault(of: claims.map(\.body.cause), noFault, ownFault)
        share = departed.flatMap { departed in
            end.map { EarlyReturn.share(from: departed.day, returned: back.day, end: $0) }
        }
        seqs = claims.map(\.seq) + (departed?.seqs ?? []) + [context.order.termsSeq]
    }

    /// nil: by this account the worker's side paid nothing of `kinds`.
    func owed(for kinds: [FeeKind], by account: Account, in context: RuleContext) -> Owed? {
        let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
        guard !lines.isEmpty else { return nil }
        let paid = context.valuation(lines, in: context.commonCurrency(of: lines))
        return Owed(lines: lines, paid: paid, owed: paid.multiplied(by: share ?? Ratio(1)))
    }

    /// Whether a refund gives back a charge of `kinds`.
    static func isCounted(_ refund: RefundPaid, for kinds: [FeeKind]) -> Bool {
        refund.reason == .earlyReturn || refund.kinds.contains(where: kinds.contains)
    }

    func repaid(
        to worker: WorkerCase, for kinds: [FeeKind], in currency: Currency, _ context: RuleContext
    ) -> Repayments {
        Repayments(to: worker, in: currency, context) {
            EarlyReturn.isCounted($0, for: kinds)
        }
    }

    private static func fault(
        of causes: [String?], _ noFault: [String], _ ownFault: [String]
    ) -> Fault {
        func among(_ words: [String]) -> Bool {
            causes.contains { cause in
                words.contains { word in
                    cause.map { $0.utf8.elementsEqual(word.utf8) } ?? false
                }
            }
        }
        switch (among(noFault), among(ownFault)) {
        case (true, false): return .notHers
        case (false, true): return .hers
        default: return .unknown
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
}
