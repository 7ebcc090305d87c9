import Wording

extension FeeKind: Worded {
    package var words: Words {
        switch self {
        case .serviceCharge:
            Words(
                en: "service charge", "service fee", "sending fee", "dispatch fee",
                ja: "サービス手数料", "サービス料", "手数料", "送出手数料", "派遣手数料",
                vi: "tiền dịch vụ", "phí dịch vụ")
        case .brokerage:
            Words(
                en: "brokerage", "brokerage fee", "broker fee", "introduction fee",
                ja: "仲介手数料", "仲介料", "ブローカー手数料",
                vi: "tiền môi giới", "phí môi giới", "hoa hồng môi giới")
        case .deposit:
            Words(
                en: "deposit", "security deposit", "bond", "guarantee money",
                ja: "保証金", "預り金", "預け金",
                vi: "tiền ký quỹ", "ký quỹ", "tiền đặt cọc", "đặt cọc", "tiền cọc", "tiền bảo lãnh")
        case .penalty:
            Words(
                en: "penalty", "fine", ja: "違約金", "罰金",
                vi: "tiền phạt", "phạt vi phạm", "phạt vi phạm hợp đồng")
        case .training, .medical, .insurance, .test, .equipment: preparation
        case .travelDomestic, .travelInternational, .lodging, .passport, .visa: journey
        case .managementFee, .placementFee, .lectureFee, .auditFee: receivingSide
        case .rent:
            Words(
                en: "rent", "housing", ja: "家賃", "住居費", vi: "tiền thuê nhà", "tiền nhà")
        case .wageDeduction:
            Words(
                en: "wage deduction", "deduction from wages",
                ja: "賃金控除", "給与控除", "給与天引き", "天引き",
                vi: "khấu trừ lương", "trừ lương", "trừ vào lương")
        case .gift:
            Words(
                en: "gift", "entertainment", "hospitality", ja: "贈答", "贈答品", "接待費", "謝礼",
                vi: "quà tặng", "quà biếu", "chi phí tiếp đãi", "tiếp khách")
        case .other:
            Words(
                en: "other", "miscellaneous", ja: "その他", "雑費",
                vi: "khác", "khoản khác", "chi phí khác")
        }
    }

    private var preparation: Words {
        switch self {
        case .training:
            Words(
                en: "training", "tuition", "language training", "education",
                ja: "教育費", "事前教育費", "日本語教育費", "研修費", "訓練費",
                vi: "chi phí đào tạo", "đào tạo", "phí đào tạo", "học phí", "tiền học")
        case .medical:
            Words(
                en: "medical examination", "medical", "health check", "medical check-up",
                ja: "健康診断費", "健診費", "健康診断", "医療費",
                vi: "khám sức khỏe", "khám sức khoẻ", "phí khám sức khỏe", "chi phí y tế")
        case .insurance:
            Words(
                en: "insurance", "insurance premium", ja: "保険料", "保険",
                vi: "bảo hiểm", "phí bảo hiểm", "tiền bảo hiểm")
        case .test:
            Words(
                en: "test", "test fee", "examination fee", "skills test",
                ja: "試験料", "受験料", "試験費", vi: "lệ phí thi", "phí thi", "tiền thi")
        default:
            Words(
                en: "equipment", "tools", "work clothes",
                ja: "用具費", "備品費", "作業着", "作業服",
                vi: "trang bị", "chi phí trang bị", "đồng phục", "dụng cụ")
        }
    }

    private var journey: Words {
        switch self {
        case .travelDomestic:
            Words(
                en: "domestic travel", "travel domestic", "travel inside the sending country",
                ja: "送出国内の交通費", "国内交通費", "国内移動費", "国内旅費",
                vi: "đi lại trong nước", "chi phí đi lại trong nước")
        case .travelInternational:
            Words(
                en: "international travel", "travel international", "airfare", "flight",
                "air ticket",
                ja: "渡航費", "国際渡航費", "航空券", "航空券代", "航空運賃",
                vi: "đi lại quốc tế", "chi phí đi lại quốc tế", "vé máy bay", "tiền vé máy bay")
        case .lodging:
            Words(
                en: "lodging", "accommodation", "dormitory", ja: "宿泊費", "滞在費",
                vi: "chi phí lưu trú", "lưu trú", "tiền ở", "ký túc xá", "tiền ký túc xá")
        case .passport:
            Words(
                en: "passport", "passport fee", ja: "旅券取得費", "旅券", "旅券手数料", "パスポート",
                "パスポート代",
                vi: "hộ chiếu", "lệ phí hộ chiếu", "làm hộ chiếu")
        default:
            Words(
                en: "visa", "visa fee", ja: "査証料", "査証", "査証手数料", "ビザ", "ビザ代",
                vi: "thị thực", "lệ phí thị thực", "visa", "lệ phí visa", "phí visa")
        }
    }

    private var receivingSide: Words {
        switch self {
        case .managementFee:
            Words(
                en: "management fee", "sending management fee", ja: "送出管理費", "管理費",
                vi: "phí quản lý", "phí quản lý phái cử")
        case .placementFee:
            Words(
                en: "placement fee", "job placement fee",
                ja: "職業紹介費", "職業紹介手数料", "紹介手数料", "紹介料",
                vi: "phí giới thiệu việc làm", "tiền giới thiệu việc làm")
        case .lectureFee:
            Words(
                en: "lecture fee", "lectures", "post-arrival lectures",
                ja: "入国後講習費", "講習費", "講習費用",
                vi: "phí đào tạo sau nhập cảnh", "phí khóa học sau nhập cảnh")
        default:
            Words(
                en: "audit fee", "audit and guidance fee", ja: "監査指導費", "監査・指導費", "監査費",
                vi: "phí kiểm tra và hướng dẫn", "phí kiểm tra", "phí giám sát")
        }
    }

    /// What stands in place of a kind where nothing was paid: a row of these declares nil.
    package static let nothing = Words(
        en: "nil", "none", "nothing", "no fee", "paid nothing",
        ja: "なし", "無し", "無", "徴収なし", "支払なし",
        vi: "không", "không có", "không thu", "không trả")
}

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
                vi: "doanh nghiệp phái cử", "công ty phái cử", "cơ quan phái cử",
                "tổ chức phái cử")
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
