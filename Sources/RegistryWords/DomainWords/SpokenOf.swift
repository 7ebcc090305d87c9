import Registry
import Wording

extension FlowRole {
    package var wording: Trilingual {
        switch self {
        case .party(let kind): kind.label
        case .worker: Trilingual(en: "the worker", ja: "労働者", vi: "người lao động")
        case .family:
            Trilingual(en: "the worker's family", ja: "労働者の家族", vi: "gia đình người lao động")
        case .authority: Trilingual(en: "public authority", ja: "官公署", vi: "cơ quan nhà nước")
        case .medical: Trilingual(en: "medical institution", ja: "医療機関", vi: "cơ sở y tế")
        case .test: Trilingual(en: "test centre", ja: "試験機関", vi: "cơ sở khảo thí")
        case .insurer: Trilingual(en: "insurer", ja: "保険会社", vi: "công ty bảo hiểm")
        case .carrier: Trilingual(en: "carrier", ja: "運送会社", vi: "hãng vận chuyển")
        case .bank: Trilingual(en: "bank", ja: "銀行", vi: "ngân hàng")
        case .other: Trilingual(en: "somebody else", ja: "その他の者", vi: "bên khác")
        }
    }
}

extension Perspective {
    /// Whose account it is, as people say it.
    package var wording: Trilingual {
        switch self {
        case .agency:
            Trilingual(
                en: "the sending agency's declaration", ja: "送出機関の申告",
                vi: "bản khai của doanh nghiệp dịch vụ")
        case .employer:
            Trilingual(
                en: "the employer's declaration", ja: "受入れ企業の申告",
                vi: "bản khai của doanh nghiệp tiếp nhận")
        case .supervisingOrganization:
            Trilingual(
                en: "the supervising organization's declaration", ja: "監理団体等の申告",
                vi: "bản khai của tổ chức quản lý (nghiệp đoàn)")
        case .worker:
            Trilingual(
                en: "the worker's statement", ja: "労働者本人の申告",
                vi: "lời khai của người lao động")
        }
    }
}
