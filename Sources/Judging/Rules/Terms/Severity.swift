import Wording

/// What a finding of a rule amounts to.
package enum Severity: String, CaseIterable, Sendable {
    /// Barred at any amount by the standard judged.
    case prohibited
    /// A cap or a term of the standard exceeded.
    case breach
    /// Voices disagree.
    case contradiction
    /// A recommended practice not met.
    case gap
    /// Owed evidence absent.
    case missing

    package var wording: Trilingual {
        switch self {
        case .prohibited: Trilingual(en: "prohibited", ja: "禁止", vi: "bị cấm")
        case .breach: Trilingual(en: "breach", ja: "違反", vi: "vi phạm")
        case .contradiction: Trilingual(en: "contradiction", ja: "矛盾", vi: "mâu thuẫn")
        case .gap: Trilingual(en: "gap", ja: "改善点", vi: "điểm cần cải thiện")
        case .missing: Trilingual(en: "missing", ja: "証拠不足", vi: "thiếu bằng chứng")
        }
    }
}

/// How far a rule's finding is established.
package enum Outcome: String, CaseIterable, Sendable {
    case found
    /// The record is too coarse to say.
    case undetermined
    /// Not yet due.
    case pending

    package var wording: Trilingual {
        switch self {
        case .found: Trilingual(en: "found", ja: "指摘あり", vi: "đã xác định")
        case .undetermined: Trilingual(en: "undetermined", ja: "判定不能", vi: "chưa xác định được")
        case .pending: Trilingual(en: "pending", ja: "期限前", vi: "chưa đến hạn")
        }
    }
}
