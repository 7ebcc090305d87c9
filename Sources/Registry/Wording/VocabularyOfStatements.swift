import Wording

extension ContentType: Worded {
    package var words: Words {
        switch self {
        case .ledgerOpened: Words(en: "ledger opened", ja: "台帳の開設", vi: "mở sổ")
        case .partyRegistered: Words(en: "party registered", ja: "当事者の登録", vi: "đăng ký bên")
        case .partyLicensed: Words(en: "licence recorded", ja: "許可・免許の記録", vi: "ghi nhận giấy phép")
        case .keyEnrolled: Words(en: "key enrolled", ja: "鍵の登録", vi: "đăng ký khóa")
        case .keyRevoked: Words(en: "key revoked", ja: "鍵の失効", vi: "thu hồi khóa")
        case .profileAdopted: Words(en: "rules adopted", ja: "規則の採択", vi: "áp dụng bộ quy tắc")
        case .ratesPublished:
            Words(en: "exchange rates published", ja: "為替レートの公表", vi: "công bố tỷ giá")
        case .orderIssued: Words(en: "job order issued", ja: "求人票の発行", vi: "phát hành đơn hàng")
        case .orderApproved:
            Words(en: "job order approved", ja: "求人票の承認", vi: "chấp thuận đơn hàng")
        case .agreementDeclared:
            Words(
                en: "agreement between organisations declared", ja: "団体間の協定の申告",
                vi: "khai thỏa thuận giữa các tổ chức")
        case .contractDeclared:
            Words(
                en: "worker's contract declared", ja: "労働者の契約の申告",
                vi: "khai hợp đồng của người lao động")
        case .workerEnrolled:
            Words(en: "worker enrolled", ja: "労働者の登録", vi: "đăng ký người lao động")
        case .milestoneReached: Words(en: "step reached", ja: "節目の到達", vi: "mốc đạt được")
        case .feesDeclared: Words(en: "fees declared", ja: "費用の申告", vi: "khai phí")
        case .statementCorrected:
            Words(en: "statement corrected", ja: "申告の訂正", vi: "đính chính bản khai")
        }
    }
}
