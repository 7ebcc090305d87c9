import Wording

/// What a standard's verdict on a worker or an order comes to; the worst first.
package enum VerdictWord: String, CaseIterable, Sendable, Comparable {
    case breach
    case contradicted
    case undetermined
    case gap
    case incomplete
    case pending
    case conformant

    /// Worse is less.
    package static func < (left: VerdictWord, right: VerdictWord) -> Bool {
        left.rank < right.rank
    }

    /// 0 the worst.
    var rank: Int {
        switch self {
        case .breach: 0
        case .contradicted: 1
        case .undetermined: 2
        case .gap: 3
        case .incomplete: 4
        case .pending: 5
        case .conformant: 6
        }
    }

    package var wording: Trilingual {
        switch self {
        case .breach: Trilingual(en: "in breach", ja: "違反あり", vi: "có vi phạm")
        case .contradicted:
            Trilingual(en: "contradicted", ja: "申告に矛盾あり", vi: "lời khai mâu thuẫn")
        case .undetermined: Trilingual(en: "undetermined", ja: "判定不能", vi: "chưa xác định được")
        case .gap: Trilingual(en: "gap", ja: "改善点あり", vi: "có điểm cần cải thiện")
        case .incomplete: Trilingual(en: "incomplete", ja: "証拠不足", vi: "thiếu bằng chứng")
        case .pending: Trilingual(en: "pending", ja: "期限前", vi: "chưa đến hạn")
        case .conformant: Trilingual(en: "conformant", ja: "適合", vi: "phù hợp")
        }
    }
}
