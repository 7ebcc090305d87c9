import Wording

/// Whose yardstick is held to an order. Standards are judged apart and never merged.
package enum Standard: String, CaseIterable, Sendable {
    case vietnam = "VN"
    case japan = "JP"
    /// What the order itself promises.
    case order = "ORDER"
    case feri = "FERI"
    case ilo = "ILO"
    case rba = "RBA"
    /// What the record needs to be believed.
    case evidence = "EVIDENCE"

    package var wording: Trilingual {
        switch self {
        case .vietnam:
            Trilingual(en: "Vietnamese law", ja: "ベトナム法", vi: "Pháp luật Việt Nam")
        case .japan: Trilingual(en: "Japanese law", ja: "日本法", vi: "Pháp luật Nhật Bản")
        case .order:
            Trilingual(
                en: "The order's own promises", ja: "求人票の約束",
                vi: "Cam kết của chính đơn hàng")
        case .feri: Trilingual(en: "FERI", ja: "FERI", vi: "FERI")
        case .ilo:
            Trilingual(
                en: "ILO: zero fees and related costs", ja: "ILO（手数料・関連費用ゼロ）",
                vi: "ILO: không thu phí và chi phí liên quan")
        case .rba:
            Trilingual(en: "RBA: repayment", ja: "RBA（返金）", vi: "RBA: hoàn trả")
        case .evidence: Trilingual(en: "Evidence", ja: "証拠", vi: "Bằng chứng")
        }
    }
}
