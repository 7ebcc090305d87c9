import Platform
import Wording

/// How far a worker has come: the latest step that the record knows.
package struct WorkerState: Hashable, Sendable {
    /// nil: no step yet.
    package let step: Milestone?
    package let on: CivilDate?

    /// `enrolled`, or a milestone's word.
    package var code: String { step?.rawValue ?? "enrolled" }

    package var wording: Trilingual {
        guard let step, let on else {
            return Trilingual(en: "enrolled", ja: "登録済み", vi: "đã ghi danh")
        }
        let (what, when) = (step.label, Dates.said(on))
        return Trilingual(
            en: "\(what.en) (\(when.en))", ja: "\(what.ja)（\(when.ja)）",
            vi: "\(what.vi) (\(when.vi))")
    }
}

extension WorkerCase {
    /// Every day that anybody names for a step, contracts among them.
    private var steps: [(step: Milestone, on: CivilDate)] {
        milestones.current().map { ($0.body.milestone, $0.body.on) }
            + contracts.current().map { ($0.body.contract.milestone, $0.body.signedOn) }
    }

    /// The step with the latest day up to `day`; of one day the later step of the chain.
    package func state(on day: CivilDate) -> WorkerState {
        let order = Milestone.allCases
        let latest = steps.filter { $0.on <= day }.max { one, other in
            one.on == other.on
                ? order.firstIndex(of: one.step) ?? 0 < order.firstIndex(of: other.step) ?? 0
                : one.on < other.on
        }
        return WorkerState(step: latest?.step, on: latest?.on)
    }

    /// The first day named for a step, by milestones and, for a contract, by the contracts.
    package func first(_ step: Milestone) -> Dated? {
        let contracts = contracts.current().filter { $0.body.contract.milestone == step }
            .map { Dated(day: $0.body.signedOn, seqs: [$0.seq]) }
        return (contracts + [earliest(step)].compactMap(\.self))
            .min { ($0.day, $0.seqs[0]) < ($1.day, $1.seqs[0]) }
    }

    /// When somebody first came to her, as far as anybody says.
    package var firstContact: Dated? { earliest(.firstContact) }

    /// The first dated payment of the worker's side in any account that stands: of equals the
    /// first line of the first account.
    package func firstPayment(
        _ parties: PartyDirectory
    ) -> (line: FeeLine, date: PartialDate, account: Account)? {
        var first: (line: FeeLine, date: PartialDate, account: Account)?
        for account in currentAccounts {
            for line in account.lines where parties.isWorkersSide(line.payer) {
                guard let date = line.date else { continue }
                if let known = first, known.date.latest <= date.latest { continue }
                first = (line, date, account)
            }
        }
        return first
    }
}

extension ContractDeclared.Contract {
    var milestone: Milestone {
        switch self {
        case .agency: .agencyContractSigned
        case .employment: .employmentContractSigned
        }
    }
}
