import Registry
import Wording

extension ContentType: Worded {
    package var words: Words {
        switch self {
        case .ledgerOpened: Words(en: "ledger opened", ja: "台帳の開設", vi: "mở sổ")
        case .ledgerClosed: Words(en: "ledger closed", ja: "台帳の閉鎖", vi: "đóng sổ")
        case .officersChanged:
            Words(en: "officers changed", ja: "責任者の変更", vi: "thay đổi người phụ trách")
        case .partyRegistered: Words(en: "party registered", ja: "当事者の登録", vi: "đăng ký bên")
        case .partyLicensed: Words(en: "licence recorded", ja: "許可・免許の記録", vi: "ghi nhận giấy phép")
        case .partySuspended: Words(en: "party suspended", ja: "当事者の停止", vi: "đình chỉ bên")
        case .partyReinstated: Words(en: "party reinstated", ja: "当事者の復帰", vi: "khôi phục bên")
        case .keyEnrolled: Words(en: "key enrolled", ja: "鍵の登録", vi: "đăng ký khóa")
        case .keyRevoked: Words(en: "key revoked", ja: "鍵の失効", vi: "thu hồi khóa")
        case .profileAdopted: Words(en: "rules adopted", ja: "規則の採択", vi: "áp dụng bộ quy tắc")
        case .ratesPublished:
            Words(en: "exchange rates published", ja: "為替レートの公表", vi: "công bố tỷ giá")
        case .headsPublished:
            Words(
                en: "heads of all trails published", ja: "全経過の見出しの公表",
                vi: "công bố đầu mục các chuỗi ghi nhận")
        case .refusalsPublished:
            Words(en: "count of refusals published", ja: "不受理件数の公表", vi: "công bố số lần từ chối")
        case .dataErased: Words(en: "contents erased", ja: "内容の消去", vi: "xóa nội dung")
        case .orderIssued: Words(en: "job order issued", ja: "求人票の発行", vi: "phát hành đơn hàng")
        case .orderApproved:
            Words(en: "job order approved", ja: "求人票の承認", vi: "chấp thuận đơn hàng")
        case .orderAssessed: Words(en: "job order assessed", ja: "求人票の評価", vi: "đánh giá đơn hàng")
        case .orderWithdrawn: Words(en: "job order withdrawn", ja: "求人票の取下げ", vi: "rút đơn hàng")
        case .orderClosed: Words(en: "job order closed", ja: "求人票の終了", vi: "kết thúc đơn hàng")
        case .agreementDeclared:
            Words(
                en: "agreement between organisations declared", ja: "団体間の契約の申告", "団体間の協定の申告",
                vi: "khai thỏa thuận giữa các tổ chức")
        case .contractDeclared:
            Words(
                en: "worker's contract declared", ja: "労働者の契約の申告",
                vi: "khai hợp đồng của người lao động")
        case .workerEnrolled:
            Words(en: "worker enrolled", ja: "労働者の登録", vi: "đăng ký người lao động")
        case .workerLinked: Words(en: "pseudonyms linked", ja: "仮名の結合", vi: "liên kết mã ẩn danh")
        case .workerKeyed:
            Words(
                en: "worker's own key bound", ja: "本人の鍵の結び付け",
                vi: "gắn khóa riêng của người lao động")
        case .milestoneReached: Words(en: "step reached", ja: "節目の到達", vi: "mốc đạt được")
        case .feesDeclared: Words(en: "fees declared", ja: "費用の申告", vi: "khai phí")
        case .loanDeclared: Words(en: "loan declared", ja: "借入れの申告", vi: "khai khoản vay")
        case .refundPaid: Words(en: "refund paid", ja: "返金の実施", vi: "đã hoàn tiền")
        case .refundConfirmed:
            Words(
                en: "refund confirmed by the worker", ja: "本人による返金の確認",
                vi: "người lao động xác nhận hoàn tiền")
        case .surveyAnswered: Words(en: "survey answered", ja: "アンケートの回答", vi: "trả lời khảo sát")
        case .grievanceOpened: Words(en: "complaint opened", ja: "苦情申出の受付", vi: "mở khiếu nại")
        case .grievanceClosed:
            Words(en: "complaint stage closed", ja: "苦情対応段階の終了", vi: "kết thúc giai đoạn khiếu nại")
        case .auditRecorded: Words(en: "audit recorded", ja: "監査・確認の記録", vi: "ghi nhận kiểm tra")
        case .responseFiled: Words(en: "response filed", ja: "回答の提出", vi: "nộp phản hồi")
        case .statementCorrected:
            Words(en: "statement corrected", ja: "申告の訂正", vi: "đính chính bản khai")
        case .statementCountersigned:
            Words(en: "statement countersigned", ja: "申告への副署", vi: "ký xác nhận bản khai")
        }
    }
}
