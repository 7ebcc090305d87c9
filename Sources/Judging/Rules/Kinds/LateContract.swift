import Registry
import RegistryWords
import Transparency
import Wording

/// The worker's contract with the agency was signed after selection, training or the first payment.
/// - Source: `Specs/profile/kinds/late-contract-1.md`.
struct LateContract: RuleCheck {
    static let name = "late-contract/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard let timing = ContractTiming(of: worker, in: context) else { return [] }
        let signed = FindingValue.date(.day(timing.contract.day))
        guard timing.isLate else {
            guard timing.isUnclear else { return [] }
            let accounts = worker.currentAccounts
            return [
                context.finding(
                    about: .worker(worker.id), seqs: timing.contract.seqs + accounts.map(\.seq),
                    outcome: .undetermined, restsOnVoice: accounts.contains(where: \.isVoice),
                    values: [("signed", signed), ("why", Why.noDay)])
            ]
        }
        return [
            context.finding(
                about: .worker(worker.id),
                seqs: timing.contract.seqs + timing.before.flatMap(\.seqs),
                restsOnVoice: timing.restsOnVoice,
                values: [("signed", signed), ("events", .words(timing.before.map(said)))])
        ]
    }

    private func said(
        _ event: ContractTiming.Event, _ date: PartialDate, _ seqs: [UInt64]
    ) -> (code: String, said: Trilingual) {
        let (what, when) = (event.wording, Dates.said(date))
        return (
            event.rawValue,
            Trilingual(
                en: "\(what.en) (\(when.en))", ja: "\(what.ja)（\(when.ja)）",
                vi: "\(what.vi) (\(when.vi))")
        )
    }
}
