import Registry
import Wording

// What people call the words of contracts, agreements and organisations' numbers.

extension ContractDeclared.Contract: Worded {
    package var words: Words {
        switch self {
        case .agency:
            Words(
                en: "agency contract", "contract with the agency", ja: "送出機関との契約",
                vi: "hợp đồng với doanh nghiệp dịch vụ", "hợp đồng cung ứng")
        case .employment:
            Words(
                en: "employment contract", ja: "雇用契約", "雇用契約書", vi: "hợp đồng lao động")
        }
    }
}

extension AgreementDeclared.Period: Worded {
    package var words: Words {
        switch self {
        case .head: Words(en: "a head", "per head", "each", ja: "1人あたり", vi: "mỗi người")
        case .month:
            Words(en: "a month", "per month", "monthly", ja: "月額", "毎月", vi: "mỗi tháng")
        case .once: Words(en: "once", "one time", ja: "1回限り", vi: "một lần")
        }
    }
}
