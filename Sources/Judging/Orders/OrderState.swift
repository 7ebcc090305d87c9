import Platform
import Registry
import Wording

/// How far an order has come.
package enum OrderState: String, CaseIterable, Sendable {
    case issued
    /// The sending country's authority has answered.
    case approved
    /// Somebody has been selected for it, or has signed.
    case recruiting
    case inStay = "in-stay"
    /// Everybody who departed has returned.
    case returned
    case withdrawn
    case closed

    var isGoingOn: Bool {
        switch self {
        case .withdrawn, .closed, .returned: false
        case .issued, .approved, .recruiting, .inStay: true
        }
    }

    package var wording: Trilingual {
        switch self {
        case .issued: Trilingual(en: "issued", ja: "求人票発行", vi: "đã phát hành")
        case .approved: Trilingual(en: "approved", ja: "承認済み", vi: "đã được chấp thuận")
        case .recruiting:
            Trilingual(
                en: "workers selected", ja: "選考・出国準備中", vi: "đã tuyển chọn, chuẩn bị xuất cảnh")
        case .inStay: Trilingual(en: "workers in Japan", ja: "在留中", vi: "đang làm việc tại Nhật")
        case .returned: Trilingual(en: "all returned", ja: "全員帰国", vi: "đã về nước hết")
        case .withdrawn: Trilingual(en: "withdrawn", ja: "取下げ", vi: "đã rút")
        case .closed: Trilingual(en: "closed", ja: "終了", vi: "đã kết thúc")
        }
    }
}

extension OrderCase {
    /// Where the order is on the day it is looked at.
    package var state: OrderState {
        let today = asOf.date
        let ends =
            life.withdrawals.filter { $0.body.on <= today }.map { ($0.seq, OrderState.withdrawn) }
            + life.closings.filter { $0.body.on <= today }.map { ($0.seq, OrderState.closed) }
        if let end = ends.max(by: { $0.0 < $1.0 }) { return end.1 }
        func reached(_ worker: WorkerCase, _ step: Milestone) -> Bool {
            worker.first(step).map { $0.day <= today } ?? false
        }
        let departed = workers.filter { reached($0, .departed) }
        if !departed.isEmpty {
            return departed.allSatisfy { reached($0, .returned) } ? .returned : .inStay
        }
        let steps: [Milestone] = [.selected, .agencyContractSigned, .employmentContractSigned]
        if workers.contains(where: { worker in steps.contains { reached(worker, $0) } }) {
            return .recruiting
        }
        return approval.map { $0.day <= today } ?? false ? .approved : .issued
    }
}
