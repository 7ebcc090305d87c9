import Registry
import RegistryWords
import Wording

/// What is said of a worker having paid nothing. *Declared* and *confirmed* are different words.
package enum ZeroFee: String, CaseIterable, Sendable {
    /// She says herself, independently, that she paid nothing at all.
    case confirmedNothing = "confirmed-nothing"
    /// She says herself, independently, that she paid no recruitment fee, but other costs.
    case confirmedNoRecruitmentFee = "confirmed-no-recruitment-fee"
    /// She says herself, independently, that she paid a recruitment fee.
    case deniedByWorker = "denied-by-worker"
    /// Only others say it: that she paid nothing.
    case declared
    /// Only others have spoken, and one says that she paid.
    case paidAsDeclared = "paid-as-declared"
    /// Nobody has said anything whole.
    case unknown

    init(of worker: WorkerCase, categories: CategoryTable) {
        // A doubted key confirms nothing, and what it says against the chain stays.
        let heard = worker.currentAccounts.filter(\.isHeardAlone)
        let voices = heard.filter(\.isIndependent)
        let hasNamedFee = heard.contains { account in
            account.flowsOfWorkersSide.contains(where: categories.isFee)
        }
        let hasNamedNothing = heard.allSatisfy(\.flowsOfWorkersSide.isEmpty)
        if hasNamedFee {
            self = .deniedByWorker
        } else if voices.contains(where: \.said.body.nothingElse) {
            self = hasNamedNothing ? .confirmedNothing : .confirmedNoRecruitmentFee
        } else if worker.currentAccounts.contains(where: { !$0.flowsOfWorkersSide.isEmpty }) {
            self = .paidAsDeclared
        } else {
            // The employer's account is whole for what the employer paid; what a worker paid, a
            // receiver of it or she herself must deny.
            let denies = worker.currentAccounts.contains {
                $0.perspective != .employer && $0.said.body.nothingElse
            }
            self = denies ? .declared : .unknown
        }
    }

    package var wording: Trilingual {
        switch self {
        case .confirmedNothing:
            Trilingual(
                en: "the worker confirms she paid nothing at all", ja: "本人が一切支払っていないと確認",
                vi: "người lao động xác nhận không trả bất kỳ khoản nào")
        case .confirmedNoRecruitmentFee:
            Trilingual(
                en: "the worker confirms she paid no recruitment fee, but other costs",
                ja: "本人が募集・あっせん手数料は支払っていないと確認（その他の費用はあり）",
                vi: "người lao động xác nhận không trả phí tuyển dụng nhưng có trả chi phí khác")
        case .deniedByWorker:
            Trilingual(
                en: "the worker says she paid a recruitment fee", ja: "本人が手数料を支払ったと申告",
                vi: "người lao động khai đã trả phí tuyển dụng")
        case .declared:
            Trilingual(
                en: "zero-fee as declared; not confirmed by the worker",
                ja: "手数料ゼロと申告（本人は未確認）",
                vi: "được khai báo là không thu phí; người lao động chưa xác nhận")
        case .paidAsDeclared:
            Trilingual(
                en: "paid, as others declare", ja: "支払いありと申告（本人は未申告）",
                vi: "có trả tiền theo khai báo của bên khác")
        case .unknown: Trilingual(en: "nobody has said", ja: "申告なし", vi: "chưa có ai khai báo")
        }
    }
}
