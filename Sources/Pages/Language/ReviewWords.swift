import Wording

/// What the pages for reviewers say around what the record says.
enum ReviewWords {
    static let signed = Trilingual(en: "Statements signed", ja: "署名した申告", vi: "Bản khai đã ký")
    static let noneSigned = Trilingual(
        en: "has signed nothing here", ja: "この求人での署名なし", vi: "chưa ký gì ở đây")
    static let outside = Trilingual(
        en: "outside the chain: ", ja: "関係団体以外：", vi: "ngoài chuỗi: ")
    static let operatorKey = Trilingual(
        en: "key enrolled by the operator", ja: "運営者が登録した鍵", vi: "khóa do đơn vị vận hành đăng ký")

    static let contents = Trilingual(en: "On this page", ja: "このページの内容", vi: "Trên trang này")
    static let verdicts = Trilingual(
        en: "Verdict by each standard", ja: "基準ごとの判定", vi: "Kết luận theo từng tiêu chuẩn")
    static let verdictsWhy = Trilingual(
        en: "Each standard is judged on its own; none makes up for another.",
        ja: "基準はそれぞれ独立に判定され、互いに補い合うことはありません。",
        vi: "Mỗi tiêu chuẩn được xét riêng; không tiêu chuẩn nào bù cho tiêu chuẩn khác.")
    static let noVerdict = Trilingual(
        en: "No verdict can be given", ja: "判定できません", vi: "Không thể đưa ra kết luận")
    static let coverage = Trilingual(
        en: "Have the workers spoken?", ja: "労働者本人の申告", vi: "Người lao động đã lên tiếng chưa?")
    static let coverageWhy = Trilingual(
        en: "Silence is never proof. Declared means that others said so; confirmed, that the "
            + "workers themselves did.",
        ja: "沈黙は証拠になりません。「申告」は他者の申告、「確認」は労働者本人による確認を意味します。",
        vi:
            "Im lặng không bao giờ là bằng chứng. Khai báo là do bên khác nói; xác nhận là do chính "
            + "người lao động nói.")

    static let findings = Trilingual(
        en: "Findings, and what would resolve them", ja: "指摘事項と解消方法",
        vi: "Các phát hiện và cách giải quyết")
    static let noFinding = Trilingual(
        en: "Nothing was found by this standard.", ja: "この基準による指摘事項はありません。",
        vi: "Không có phát hiện nào theo tiêu chuẩn này.")
    static let alsoCounts = Trilingual(
        en: "Evidence that also counts here:", ja: "この基準にも影響する証拠上の問題：",
        vi: "Vấn đề bằng chứng cũng tính ở đây:")
    static let resolve = Trilingual(
        en: "What would resolve it:", ja: "解消方法：", vi: "Cách giải quyết:")
    static let source = Trilingual(en: "Source:", ja: "根拠：", vi: "Nguồn:")
    static let entries = Trilingual(en: "entries", ja: "エントリー", vi: "mục")
    static let replaced = Trilingual(
        en: "Rests on an account that its filer has since replaced: it stays to be read and no "
            + "longer decides the verdict.",
        ja: "申告者が後に差し替えた申告に基づくものです。記録には残りますが、判定には影響しません。",
        vi:
            "Dựa trên bản khai mà người khai đã thay: vẫn được giữ để đọc nhưng không còn quyết định "
            + "kết luận.")
    static let voice = Trilingual(
        en: "rests on what a worker said", ja: "労働者の申告に基づく", vi: "dựa trên lời người lao động")

    static let money = Trilingual(
        en: "Who paid whom, by each account", ja: "誰が誰に支払ったか（申告別）",
        vi: "Ai trả cho ai, theo từng bản khai")
    static let moneyWhy = Trilingual(
        en: "What each party says now; accounts are set beside each other and never added up. "
            + "Payments by a worker or her family are marked.",
        ja: "各当事者の最新の申告を並べたもので、合算はしません。労働者または家族による支払いには印があります。",
        vi: "Những gì mỗi bên khai hiện nay; các bản khai đặt cạnh nhau, không cộng lại. Khoản do "
            + "người lao động hoặc gia đình trả được đánh dấu.")
    static let noMoney = Trilingual(
        en: "Nobody has declared anything about fees.", ja: "費用の申告はまだありません。",
        vi: "Chưa ai khai gì về phí.")
    static let saidBy = Trilingual(en: "Said by", ja: "申告者", vi: "Bên khai")
    static let paidBy = Trilingual(en: "Paid by", ja: "支払者", vi: "Người trả")
    static let paidTo = Trilingual(en: "Paid to", ja: "受領者", vi: "Người nhận")
    static let purpose = Trilingual(en: "For", ja: "費目", vi: "Khoản")
    static let amount = Trilingual(en: "Amount", ja: "金額", vi: "Số tiền")
    static let when = Trilingual(en: "When", ja: "支払日", vi: "Khi nào")
    static let how = Trilingual(en: "How", ja: "方法", vi: "Hình thức")
    static let entry = Trilingual(en: "Entry", ja: "番号", vi: "Mục")
    static let workerPaid = Trilingual(en: "worker paid", ja: "労働者の支払い", vi: "người lao động trả")
    static let nothingPaid = Trilingual(
        en: "declares that nothing was paid", ja: "支払いは一切ないと申告", vi: "khai không có khoản nào")
    static let nothingNamed = Trilingual(
        en: "names no payment, and does not say that there was none",
        ja: "支払いの記載なし（「なし」との申告もなし）", vi: "không nêu khoản nào, cũng không khai là không có")
    static let moreOpen = Trilingual(
        en: "not said to be all", ja: "これですべてとは申告していない", vi: "chưa khai là tất cả")
    static let independent = Trilingual(
        en: "said independently", ja: "独立した申告", vi: "khai độc lập")
    static let receipt = Trilingual(en: "receipt", ja: "領収書あり", vi: "có biên lai")
    static let receiptStated = Trilingual(
        en: "receipt said to exist", ja: "領収書ありと申告", vi: "khai là có biên lai")
    static let noReceipt = Trilingual(en: "no receipt", ja: "領収書なし", vi: "không có biên lai")
    static let unknownDay = Trilingual(en: "day unknown", ja: "日付不明", vi: "không rõ ngày")

    static let trail = Trilingual(en: "Audit trail", ja: "監査証跡", vi: "Dấu vết kiểm toán")
    static let received = Trilingual(en: "Received", ja: "受領", vi: "Nhận lúc")
    static let who = Trilingual(en: "Who", ja: "申告者", vi: "Ai")
    static let what = Trilingual(en: "What", ja: "内容", vi: "Nội dung")
    static let about = Trilingual(en: "About", ja: "対象", vi: "Về")
    static let sealed = Trilingual(
        en: "sealed: public only as a commitment", ja: "封印（公開されるのはコミットメントのみ）",
        vi: "niêm phong: chỉ công khai cam kết")
    static let remedies = Trilingual(
        en: "Complaints and refunds", ja: "申立てと返金", vi: "Khiếu nại và hoàn tiền")
    static let asOf = Trilingual(en: "As of", ja: "時点", vi: "Tính đến")
}
