import Wording

/// What the pages of workers, organisations and employers say.
enum SubjectWords {
    static let figures = Trilingual(
        en: "Figures of its orders", ja: "求人全体の統計", vi: "Số liệu các đơn hàng")
    static let figuresWhy = Trilingual(
        en:
            "What the chain declares and what workers confirm are kept apart; nothing is a mean.",
        ja: "関係団体の申告と労働者本人の確認を分けて示します。平均値は用いません。",
        vi:
            "Điều chuỗi khai báo và điều người lao động xác nhận đứng riêng; không dùng số trung bình."
    )
    static let asOf = Trilingual(en: "As of:", ja: "時点:", vi: "Tại:")
    static let pseudonym = Trilingual(
        en: "A pseudonym stands for one enrolment. Who the person is, this record does not know.",
        ja: "仮名は一つの登録に対応します。本人が誰かは、この記録では分かりません。",
        vi: "Mã này ứng với một lần ghi danh. Sổ này không biết người đó là ai.")
    static let noBadge = Trilingual(
        en: "What is judged is each job order, never an organisation: the same organisation may "
            + "are in good orders and in bad ones.",
        ja: "判定の対象は個々の求人であり、団体ではありません。同じ団体が良い求人にも問題のある求人にも関わることがあります。",
        vi:
            "Đối tượng được xét là từng đơn hàng, không phải tổ chức: cùng một tổ chức có thể tham gia "
            + "đơn hàng tốt và đơn hàng xấu.")
    static let suspended = Trilingual(
        en: "Suspended by the operator.", ja: "運営者により停止中です。",
        vi: "Đang bị đơn vị vận hành đình chỉ.")
    static let country = Trilingual(en: "Country", ja: "国", vi: "Quốc gia")
    static let registered = Trilingual(en: "Registered", ja: "登録", vi: "Đăng ký")
    static let owes = Trilingual(
        en: "What it still owes", ja: "未了の事項", vi: "Những gì còn phải làm")
    static let owesWhy = Trilingual(
        en:
            "Made only of what the organisation itself may see, so that all of it can be shown to it.",
        ja: "この団体自身が閲覧できる内容だけから作られており、そのまま当該団体に提示できます。",
        vi: "Lập từ những gì chính tổ chức này được xem, nên có thể cho tổ chức biết tất cả.")
    static let dueBy = Trilingual(en: "by", ja: "期限", vi: "hạn")

    static func moreDues(_ count: Int) -> Trilingual {
        Trilingual(en: "and \(count) more", ja: "ほか\(count)件", vi: "và \(count) mục khác")
    }
    static let owesNothing = Trilingual(
        en: "Nothing, as far as this record shows.", ja: "この記録の限りでは、ありません。",
        vi: "Theo sổ này thì không còn gì.")
    static let hasNotSigned = Trilingual(
        en: "has not signed", ja: "未署名", vi: "chưa ký")
    static let recognitions = Trilingual(
        en: "Schemes it is recognised by", ja: "加入・認証している制度",
        vi: "Chương trình mà tổ chức được công nhận")
    static let recognitionsWhy = Trilingual(
        en:
            "As put on record, with the source; no rule is judged by it, and listing is not endorsement.",
        ja: "記録された内容と出典です。判定には用いず、推奨を意味するものではありません。",
        vi: "Theo những gì đã ghi nhận, kèm nguồn; không dùng để kết luận, không phải là bảo chứng."
    )
    static let recognitionEnded = Trilingual(
        en: "ended; no renewal is on record unless listed here", ja: "終了（更新は、ここに記載がなければ記録なし）",
        vi: "đã hết hạn; nếu không nêu ở đây thì chưa ghi nhận gia hạn")
    static let keys = Trilingual(en: "Keys it signs with", ja: "署名鍵", vi: "Khóa ký")
    static let noKeys = Trilingual(
        en: "No key is enrolled.", ja: "登録された鍵はありません。", vi: "Chưa đăng ký khóa nào.")
    static let enrolled = Trilingual(en: "Enrolled", ja: "登録", vi: "Đăng ký")
    static let revoked = Trilingual(en: "Revoked", ja: "失効", vi: "Thu hồi")
    static let eachOnItsOwn = Trilingual(
        en: "Each order has its own verdicts; they are not added up.",
        ja: "判定は求人ごとで、合算はしません。", vi: "Mỗi đơn hàng có kết luận riêng; không cộng gộp.")
    static let supplyChain = Trilingual(
        en: "Recruitment chains by site", ja: "事業所別のリクルート経路", vi: "Chuỗi tuyển dụng theo cơ sở")
    static let supplyChainWhy = Trilingual(
        en: "Every order that leads here, who is in it, and whether workers paid to come.",
        ja: "この企業につながる求人、その関係団体、そして労働者が来るために支払ったかどうかを示します。",
        vi:
            "Mọi đơn hàng dẫn đến đây, ai tham gia, và người lao động có phải trả tiền để đến hay không."
    )
    static let site = Trilingual(en: "Site", ja: "事業所", vi: "Cơ sở")
    static let noSite = Trilingual(
        en: "Orders that name no site", ja: "事業所の記載がない求人", vi: "Đơn hàng không nêu cơ sở")
    static let paidByWorkers = Trilingual(
        en: "Paid by workers, by each account", ja: "労働者の支払い（申告別）",
        vi: "Người lao động trả, theo từng bản khai")
    static let nobodyPaid = Trilingual(
        en: "no account names a payment", ja: "支払いを記載した申告なし", vi: "không bản khai nào nêu khoản trả"
    )
}
