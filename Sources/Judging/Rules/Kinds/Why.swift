import Wording

/// Why a rule cannot be answered yet.
enum Why {
    static let noRate = word(
        "no-rate", "no exchange rate is published for the day of a payment",
        "支払日の為替レートが公表されていません", "chưa có tỷ giá công bố cho ngày thanh toán")
    static let ratesDiffer = word(
        "month-only", "only the month of a payment is known, and the rates of that month disagree",
        "支払いの月しか分からず、その月のレートによって結論が変わります",
        "chỉ biết tháng thanh toán, và các tỷ giá trong tháng đó cho kết quả khác nhau")
    static let noDay = word(
        "no-day", "the day of a payment is not known well enough",
        "支払日が十分に特定されていません", "chưa biết đủ rõ ngày thanh toán")
    static let noContract = word(
        "no-contract", "the worker's contract with the sending agency is not on record",
        "労働者と送出機関との契約が記録されていません",
        "chưa có ghi nhận về hợp đồng giữa người lao động và doanh nghiệp dịch vụ")
    static let noApproval = word(
        "no-approval", "the approval of the supply contract is not on record",
        "労働者提供契約の承認が記録されていません",
        "chưa có ghi nhận về việc chấp thuận hợp đồng cung ứng lao động")
    static let noCertificate = word(
        "no-coe", "the issue of the certificate of eligibility is not on record",
        "在留資格認定証明書の交付が記録されていません",
        "chưa có ghi nhận về việc cấp giấy chứng nhận tư cách lưu trú (COE)")

    static func of(_ valuation: Valuation) -> FindingValue {
        valuation.unvalued > 0 ? noRate : ratesDiffer
    }

    static func word(_ code: String, _ en: String, _ ja: String, _ vi: String) -> FindingValue {
        .word(code, Trilingual(en: en, ja: ja, vi: vi))
    }
}
