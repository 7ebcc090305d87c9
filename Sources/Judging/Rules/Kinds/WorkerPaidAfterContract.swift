import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The worker's side paid anything, but for the excepted kinds, since the contract with the agency;
/// where that contract came late, since the first of what it should have come before.
/// - Source: `Specs/profile/kinds/worker-paid-after-contract-1.md`.
struct WorkerPaidAfterContract: RuleCheck {
    static let name = "worker-paid-after-contract/1"

    let exceptKinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        exceptKinds = try parameters.words("except_kinds")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let timing = ContractTiming(of: worker, in: context)
        return worker.accounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter {
                !exceptKinds.contains($0.kind)
            }
            guard !lines.isEmpty else { return nil }
            return finding(lines, of: account, worker, timing, context)
        }
    }

    private func finding(
        _ lines: [KnownFlow], of account: Account, _ worker: WorkerCase, _ timing: ContractTiming?,
        _ context: RuleContext
    ) -> Finding? {
        guard let timing else {
            return context.finding(
                about: worker, on: account, outcome: .undetermined,
                values: [("lines", context.described(lines, of: account)), ("why", Why.noContract)])
        }
        var after: [KnownFlow] = []
        var unclear: [KnownFlow] = []
        for line in lines {
            // Where the contract came late, what counts begins with the first payment at the
            // latest, and no payment comes before the first.
            if timing.isLate {
                after.append(line)
                continue
            }
            switch Timing(of: line.date, to: timing.contract.day) {
            case .onOrAfter: after.append(line)
            case .unclear: unclear.append(line)
            case .before: break
            }
        }
        guard !after.isEmpty || !unclear.isEmpty else { return nil }
        let isAfter = !after.isEmpty
        let shown = isAfter ? after : unclear
        return context.finding(
            about: worker, on: account, also: timing.contract.seqs + timing.before.flatMap(\.seqs),
            outcome: isAfter ? .found : .undetermined,
            values: [
                ("lines", context.described(shown, of: account)),
                ("signed", .date(.day(timing.contract.day))), ("since", start(timing)),
            ] + (isAfter ? [] : [("why", Why.noDay)]))
    }

    /// From when on payments count, in words.
    private func start(_ timing: ContractTiming) -> FindingValue {
        guard let first = timing.before.min(by: { $0.date.earliest < $1.date.earliest }) else {
            let when = Dates.said(timing.contract.day)
            return Why.word(
                timing.contract.day.description,
                "the contract with the sending agency (\(when.en))",
                "送出機関との契約（\(when.ja)）", "hợp đồng với doanh nghiệp dịch vụ (\(when.vi))")
        }
        let (what, when) = (first.event.wording, Dates.said(first.date))
        return Why.word(
            first.date.description,
            "\(what.en) (\(when.en)), as the contract with the sending agency came later",
            "\(what.ja)（\(when.ja)。送出機関との契約がその後であるため）",
            "\(what.vi) (\(when.vi)), vì hợp đồng với doanh nghiệp dịch vụ được ký sau đó")
    }
}
