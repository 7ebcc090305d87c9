import Registry
import Wording

extension PaymentMethod: Worded {
    package var words: Words {
        switch self {
        case .cash: Words(en: "cash", ja: "現金", "現金払い", vi: "tiền mặt")
        case .transfer:
            Words(
                en: "transfer", "bank transfer", "wire transfer",
                ja: "振込", "振り込み", "銀行振込", "送金", "口座振込",
                vi: "chuyển khoản", "chuyển khoản ngân hàng", "chuyển tiền")
        case .deduction:
            Words(
                en: "deduction", "deducted from wages", ja: "天引き", "給与天引き", "控除",
                vi: "khấu trừ", "khấu trừ lương", "trừ lương")
        case .other: Words(en: "other", ja: "その他", vi: "khác", "hình thức khác")
        case .unknown: Words(en: "unknown", ja: "不明", vi: "không rõ", "không biết")
        }
    }
}

extension Perspective: Worded {
    package var words: Words {
        switch self {
        case .agency:
            Words(
                en: "sending agency", "agency", "sending organization", "sending organisation",
                ja: "送出機関", "送り出し機関", "送出し機関",
                vi: "doanh nghiệp dịch vụ", "doanh nghiệp phái cử", "công ty phái cử",
                "cơ quan phái cử", "tổ chức phái cử")
        case .employer: PartyKind.employer.words
        case .supervisingOrganization: PartyKind.supervisingOrganization.words
        case .worker: FlowRole.worker.words
        }
    }
}

extension Moment: Worded {
    package var words: Words {
        switch self {
        case .beforeContract:
            Words(
                en: "before the contract", "before contract", ja: "契約前", "契約締結前",
                vi: "trước khi ký hợp đồng", "trước hợp đồng")
        case .preDeparture:
            Words(
                en: "before departure", "pre-departure", "before entry",
                ja: "出国前", "入国前", "渡航前", "来日前",
                vi: "trước xuất cảnh", "trước khi xuất cảnh", "trước khi xuất cảnh sang Nhật")
        case .postArrival:
            Words(
                en: "after arrival", "post-arrival", "after entry",
                ja: "入国後", "来日後", "到着後",
                vi: "sau nhập cảnh", "sau khi nhập cảnh", "sau khi sang Nhật")
        }
    }
}
