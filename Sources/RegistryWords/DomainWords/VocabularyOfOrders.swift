import Registry
import Wording

extension Programme: Worded {
    package var words: Words {
        switch self {
        case .technicalIntern1:
            Words(
                en: "Technical Intern Training (i)", "TITP1", ja: "技能実習1号",
                vi: "thực tập kỹ năng số 1")
        case .technicalIntern2:
            Words(
                en: "Technical Intern Training (ii)", "TITP2", ja: "技能実習2号",
                vi: "thực tập kỹ năng số 2")
        case .technicalIntern3:
            Words(
                en: "Technical Intern Training (iii)", "TITP3", ja: "技能実習3号",
                vi: "thực tập kỹ năng số 3")
        case .specifiedSkilledWorker:
            Words(
                en: "Specified Skilled Worker", "SSW", ja: "特定技能",
                vi: "kỹ năng đặc định", "tokutei")
        case .employmentForSkillDevelopment:
            Words(
                en: "Employment for Skill Development", "ESD", ja: "育成就労",
                vi: "lao động phát triển kỹ năng (Ikusei Shuro)", "lao động phát triển kỹ năng",
                "việc làm phát triển kỹ năng", "ikusei shuro")
        case .engineer:
            Words(
                en: "Engineer/Specialist in Humanities/International Services", "ENG", "engineer",
                ja: "技術・人文知識・国際業務", "技人国",
                vi: "kỹ thuật, tri thức nhân văn, nghiệp vụ quốc tế", "kỹ sư")
        }
    }
}

extension Milestone: Worded {
    package var words: Words {
        switch self {
        case .firstContact:
            Words(en: "first contact", ja: "最初の接触", "初回接触", vi: "liên hệ lần đầu")
        case .selected:
            Words(en: "selected", ja: "選考合格", "内定", vi: "trúng tuyển")
        case .agencyContractSigned:
            Words(
                en: "agency contract signed", ja: "送出機関との契約締結",
                vi: "ký hợp đồng với doanh nghiệp dịch vụ")
        case .employmentContractSigned:
            Words(en: "employment contract signed", ja: "雇用契約締結", vi: "ký hợp đồng lao động")
        case .trainingStarted:
            Words(en: "training started", ja: "事前教育開始", vi: "bắt đầu đào tạo")
        case .trainingEnded:
            Words(en: "training ended", ja: "事前教育修了", vi: "kết thúc đào tạo")
        case .planCertified:
            Words(en: "plan certified", ja: "計画認定", vi: "kế hoạch được chứng nhận")
        case .recommended:
            Words(
                en: "recommended", "recommendation letter issued", ja: "推薦状・推薦者表の発行",
                "推薦状の発行", "推薦者表の発行",
                vi: "cấp thư phái cử hoặc danh sách tiến cử", "cấp thư phái cử",
                "cấp thư tiến cử")
        case .coeIssued:
            Words(
                en: "certificate of eligibility issued", "COE issued", ja: "在留資格認定証明書の交付",
                vi: "cấp giấy chứng nhận tư cách lưu trú (COE)", "có COE")
        case .visaIssued:
            Words(en: "visa issued", ja: "査証発給", "ビザ発給", vi: "cấp thị thực", "cấp visa")
        case .departed:
            Words(en: "departed", "departure", ja: "出国", vi: "xuất cảnh")
        case .arrived:
            Words(en: "arrived", "arrival", ja: "入国", vi: "nhập cảnh")
        case .lecturesCompleted:
            Words(
                en: "lectures completed", ja: "入国後講習修了",
                vi: "hoàn thành khóa học sau nhập cảnh")
        case .employmentStarted:
            Words(en: "employment started", ja: "就労開始", vi: "bắt đầu làm việc")
        case .extended:
            Words(en: "extended", ja: "期間延長", vi: "gia hạn")
        case .transferred:
            Words(en: "transferred", ja: "転籍", vi: "chuyển nơi làm việc")
        case .leftEmployer:
            Words(en: "left the employer", "left employer", ja: "離職", vi: "rời nơi làm việc")
        case .returned:
            Words(en: "returned", ja: "帰国", vi: "về nước")
        }
    }
}

extension Bearer: Worded {
    package var words: Words {
        switch self {
        case .employer: PartyKind.employer.words
        case .supervisingOrganization: PartyKind.supervisingOrganization.words
        case .sendingAgency: PartyKind.sendingAgency.words
        case .worker: FlowRole.worker.words
        }
    }
}
