import Registry
import Wording

extension PartyKind: Worded {
    package var words: Words {
        switch self {
        case .sendingAgency:
            Words(
                en: "sending agency", "sending organization", "sending organisation",
                "dispatch agency",
                ja: "送出機関", "送り出し機関", "送出し機関",
                vi: "doanh nghiệp dịch vụ", "doanh nghiệp phái cử", "công ty phái cử",
                "cơ quan phái cử", "tổ chức phái cử", "công ty xuất khẩu lao động")
        case .supervisingOrganization:
            // The bare "nghiệp đoàn" is also a trade union, and is asked back about.
            Words(
                en: "supervising organization", "supervising organisation",
                ja: "監理団体", "監理支援機関", "管理団体",
                vi: "tổ chức quản lý (nghiệp đoàn)", "tổ chức quản lý", "nghiệp đoàn quản lý",
                "nghiệp đoàn giám sát", "nghiệp đoàn tiếp nhận", "tổ chức giám sát",
                "tổ chức hỗ trợ quản lý", "đoàn thể giám sát", "đoàn thể quản lý")
        case .supportOrganization:
            Words(
                en: "registered support organization", "support organization",
                "registered support organisation", "support organisation",
                ja: "登録支援機関", vi: "tổ chức hỗ trợ đăng ký", "cơ quan hỗ trợ đăng ký")
        case .placementBusiness:
            Words(
                en: "paid placement business", "placement business", "placement agency",
                ja: "職業紹介事業者", "有料職業紹介事業者",
                vi: "cơ sở giới thiệu việc làm", "doanh nghiệp giới thiệu việc làm",
                "công ty giới thiệu việc làm")
        case .employer:
            Words(
                en: "employer", "receiving company", "receiving organization",
                "accepting company",
                ja: "受入れ企業", "受入企業", "受け入れ企業", "実習実施者", "特定技能所属機関", "育成就労実施者",
                "雇用主",
                vi: "doanh nghiệp tiếp nhận", "công ty tiếp nhận", "xí nghiệp tiếp nhận",
                "cơ quan tiếp nhận", "người sử dụng lao động", "chủ sử dụng lao động")
        case .trainingCentre:
            Words(
                en: "training centre", "training center", "preparation body",
                ja: "教育機関", "研修センター", "訓練センター", "外国の準備機関",
                vi: "trung tâm đào tạo", "cơ sở đào tạo")
        case .broker:
            Words(
                en: "broker", "intermediary", "middleman", ja: "仲介者", "ブローカー", "仲介業者",
                vi: "môi giới", "người môi giới", "bên môi giới")
        case .lender:
            Words(
                en: "lender", ja: "貸主", "貸付者", "貸金業者", vi: "bên cho vay", "người cho vay")
        case .regulator:
            Words(
                en: "regulator", ja: "監督官庁", "規制当局", "監督機関",
                vi: "cơ quan quản lý nhà nước", "cơ quan quản lý")
        case .association:
            Words(en: "association", ja: "業界団体", "協会", vi: "hiệp hội")
        case .observer:
            Words(en: "observer", ja: "オブザーバー", vi: "quan sát viên")
        case .operator:
            Words(
                en: "operator", ja: "運営者", "運営機関", vi: "đơn vị vận hành", "bên vận hành")
        case .grievanceDesk:
            Words(
                en: "grievance desk", ja: "相談窓口", "苦情相談窓口", "苦情・相談窓口",
                vi: "bộ phận tư vấn và tiếp nhận khiếu nại", "bộ phận tiếp nhận khiếu nại",
                "bộ phận tư vấn", "bàn tư vấn", "đầu mối khiếu nại")
        case .workerVoiceOrganisation:
            Words(
                en: "worker-voice organisation", "worker voice organization",
                ja: "労働者の声を聴く団体", "ワーカーボイス団体",
                vi: "tổ chức lắng nghe người lao động", "tổ chức tiếng nói người lao động")
        case .workerRepresentative:
            Words(
                en: "worker's representative", "worker representative",
                ja: "労働者代表", "労働者の代理人", vi: "đại diện người lao động")
        case .buyer:
            Words(en: "buyer", ja: "発注企業", "調達企業", "バイヤー", vi: "bên mua hàng")
        }
    }
}

extension FlowRole: Worded {
    package static var everyOne: [FlowRole] {
        PartyKind.allCases.map(FlowRole.party) + withoutRegistration
    }

    package var words: Words {
        switch self {
        case .party(let kind): kind.words
        case .worker:
            Words(
                en: "worker", "trainee", "technical intern",
                ja: "労働者", "技能実習生", "実習生", "特定技能外国人", "本人",
                vi: "người lao động", "lao động", "NLĐ", "thực tập sinh", "TTS")
        case .family:
            Words(
                en: "family", "relative", "relatives", ja: "家族", "親族",
                vi: "gia đình", "người thân")
        case .authority:
            Words(
                en: "authority", "public authority", "government office",
                ja: "官公庁", "行政機関", "公的機関", "役所",
                vi: "cơ quan nhà nước", "cơ quan chức năng", "cơ quan công quyền")
        case .medical:
            Words(
                en: "medical institution", "medical", "hospital", "clinic",
                ja: "医療機関", "病院", "健診機関",
                vi: "cơ sở y tế", "bệnh viện", "phòng khám")
        case .test:
            Words(
                en: "test provider", "test", "test centre", "test center",
                ja: "試験実施機関", "試験機関", vi: "đơn vị tổ chức thi", "đơn vị khảo thí")
        case .insurer:
            Words(
                en: "insurer", "insurance company", ja: "保険会社",
                vi: "công ty bảo hiểm", "doanh nghiệp bảo hiểm", "cơ quan bảo hiểm")
        case .carrier:
            Words(
                en: "carrier", "airline", ja: "運送会社", "航空会社", "交通機関",
                vi: "hãng vận chuyển", "hãng hàng không", "đơn vị vận tải")
        case .bank:
            Words(en: "bank", ja: "銀行", "金融機関", vi: "ngân hàng")
        case .other:
            Words(en: "other", ja: "その他", vi: "khác", "bên khác")
        }
    }
}
