import Wording

extension PartyKind {
    /// What such a party is called.
    /// - Source: DOMAIN §2's table of actors.
    package var wording: Trilingual {
        switch self {
        case .sendingAgency:
            Trilingual(en: "sending agency", ja: "送出機関", vi: "doanh nghiệp phái cử")
        case .supervisingOrganization:
            Trilingual(
                en: "supervising organization", ja: "監理団体", vi: "nghiệp đoàn giám sát")
        case .supportOrganization:
            Trilingual(
                en: "registered support organization", ja: "登録支援機関",
                vi: "tổ chức hỗ trợ đăng ký")
        case .placementBusiness:
            Trilingual(
                en: "placement business", ja: "職業紹介事業者", vi: "cơ sở giới thiệu việc làm")
        case .employer:
            Trilingual(en: "employer", ja: "受入れ企業", vi: "doanh nghiệp tiếp nhận")
        case .trainingCentre:
            Trilingual(en: "training centre", ja: "教育機関", vi: "trung tâm đào tạo")
        case .broker: Trilingual(en: "broker", ja: "仲介者", vi: "môi giới")
        case .lender: Trilingual(en: "lender", ja: "貸主", vi: "bên cho vay")
        case .regulator: Trilingual(en: "regulator", ja: "規制当局", vi: "cơ quan quản lý")
        case .association: Trilingual(en: "association", ja: "業界団体", vi: "hiệp hội")
        case .observer: Trilingual(en: "observer", ja: "オブザーバー", vi: "quan sát viên")
        case .operator: Trilingual(en: "operator", ja: "運営者", vi: "đơn vị vận hành")
        case .grievanceDesk:
            Trilingual(en: "grievance desk", ja: "相談窓口", vi: "bộ phận tiếp nhận khiếu nại")
        case .workerVoiceOrganisation:
            Trilingual(
                en: "worker-voice organisation", ja: "労働者の声を聴く団体",
                vi: "tổ chức lắng nghe người lao động")
        case .workerRepresentative:
            Trilingual(
                en: "worker's representative", ja: "労働者の代理人",
                vi: "người đại diện của người lao động")
        case .buyer: Trilingual(en: "buyer", ja: "発注企業", vi: "bên mua hàng")
        }
    }
}

extension FlowRole {
    package var wording: Trilingual {
        switch self {
        case .party(let kind): kind.wording
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

extension PartyDirectory {
    /// What to call somebody at an end of a flow: by name when registered, else by role.
    package func wording(of end: FeeLine.FlowEnd) -> Trilingual {
        if let name = end.party.flatMap(name(of:)) { return Trilingual(name) }
        if isWorkersSide(end) { return end.role.wording }
        if case .party(let kind) = end.role {
            let word = kind.wording
            let article = word.en.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
            return Trilingual(en: "\(article) \(word.en)", ja: word.ja, vi: "một \(word.vi)")
        }
        return end.role.wording
    }
}
