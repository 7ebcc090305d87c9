import Registry
import RegistryWords
import Transparency

/// The worker's side paid a flow of certain kinds before the supply contract was approved and the
/// contract with the agency signed: both must have happened.
/// - Source: `Specs/profile/kinds/paid-before-1.md`.
struct PaidBefore: RuleCheck {
    static let name = "paid-before/1"

    let kinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let approval = context.order.approval
        let contract = worker.agencyContract
        let known = [approval, contract].compactMap(\.self)
        return worker.accounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter { kinds.contains($0.kind) }
            var early: [KnownFlow] = []
            var unclear: [KnownFlow] = []
            for line in lines {
                let timings = known.map { Timing(of: line.date, to: $0.day) }
                if timings.contains(.before) {
                    early.append(line)
                } else if timings.contains(.unclear) || known.count < 2 {
                    unclear.append(line)
                }
            }
            guard !early.isEmpty || !unclear.isEmpty else { return nil }
            let isEarly = !early.isEmpty
            let shown = isEarly ? early : unclear
            let why =
                contract == nil ? Why.noContract : approval == nil ? Why.noApproval : Why.noDay
            return context.finding(
                about: worker, on: account, also: known.flatMap(\.seqs),
                outcome: isEarly ? .found : .undetermined,
                values: [
                    ("lines", context.described(shown, of: account)),
                    ("approved", FindingValue(approval)), ("signed", FindingValue(contract)),
                ] + (isEarly ? [] : [("why", why)]))
        }
    }
}

extension FindingValue {
    /// A day, or that none is on record.
    init(_ dated: WorkerCase.Dated?) {
        self =
            dated.map { .date(.day($0.day)) }
            ?? Why.word("not-on-record", "not on record", "記録なし", "chưa có ghi nhận")
    }
}
