import Platform
import Registry
import Wording

/// Whether the worker's contract with the agency came after what it should have come before:
/// selection, the start of training, the first payment of the worker's side.
struct ContractTiming {
    enum Event: String, CaseIterable { case selection, training, firstPayment = "first-payment" }

    let contract: WorkerCase.Dated
    /// What came before the contract.
    private(set) var before: [(event: Event, date: PartialDate, seqs: [UInt64])] = []
    /// Whether some payment may have come before it.
    private(set) var isUnclear = false
    private(set) var restsOnVoice = false

    /// nil when no contract is on record.
    init?(of worker: WorkerCase, in context: RuleContext) {
        guard let contract = worker.agencyContract else { return nil }
        self.contract = contract
        note(.selection, worker.earliest(.selected))
        note(.training, worker.earliest(.trainingStarted))
        isUnclear = worker.currentAccounts.contains { account in
            account.flowsOfWorkersSide.contains {
                Timing(of: $0.date, to: contract.day) == .unclear
            }
        }
        if let first = worker.firstPayment, first.date.latest < contract.day {
            before.append((.firstPayment, first.date, [first.account.seq]))
            restsOnVoice = first.account.isVoice
        }
    }

    var isLate: Bool { !before.isEmpty }

    private mutating func note(_ event: Event, _ dated: WorkerCase.Dated?) {
        guard let dated, dated.day < contract.day else { return }
        before.append((event, .day(dated.day), dated.seqs))
    }
}

extension ContractTiming.Event {
    var wording: Trilingual {
        switch self {
        case .selection: Trilingual(en: "the selection", ja: "選考", vi: "việc tuyển chọn")
        case .training:
            Trilingual(en: "the start of training", ja: "講習の開始", vi: "việc bắt đầu đào tạo")
        case .firstPayment:
            Trilingual(en: "the first payment", ja: "最初の支払い", vi: "khoản thanh toán đầu tiên")
        }
    }
}
