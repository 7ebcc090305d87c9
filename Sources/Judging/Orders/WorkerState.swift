import Platform
import Registry
import RegistryWords
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
    /// The step with the latest day up to `day`; of one day the later step of the chain.
    package func state(on day: CivilDate) -> WorkerState {
        var latest: (step: Milestone, on: CivilDate)?
        for (step, on, _) in steps where on <= day {
            guard let known = latest else {
                latest = (step, on)
                continue
            }
            if known.on == on ? known.step.rank < step.rank : known.on < on { latest = (step, on) }
        }
        return WorkerState(step: latest?.step, on: latest?.on)
    }

    /// When somebody first came to her, as far as anybody says.
    package var firstContact: Dated? { earliest(.firstContact) }

    /// The first dated payment of the worker's side in any current account: of equals the
    /// first line of the first account.
    package var firstPayment: (date: PartialDate, account: Account)? {
        var first: (date: PartialDate, account: Account)?
        for account in currentAccounts {
            for flow in account.flowsOfWorkersSide {
                guard let date = flow.date else { continue }
                if let known = first, known.date.latest <= date.latest { continue }
                first = (date, account)
            }
        }
        return first
    }
}

extension Milestone {
    private static let chain = allCases

    /// Its place in the chain.
    fileprivate var rank: Int { Milestone.chain.firstIndex(of: self) ?? 0 }
}

extension ContractDeclared.Contract {
    var milestone: Milestone {
        switch self {
        case .agency: .agencyContractSigned
        case .employment: .employmentContractSigned
        }
    }
}
