import Wording

/// What the page of repayments says.
enum RepaymentWords {
    static let title = Trilingual(en: "Repayments", ja: "返金", vi: "Hoàn trả")
    static let why = Trilingual(
        en:
            "What workers paid and are to be given back, by the rules that ask for it: not yet due, "
            + "late, and how far it has come. What has come back whole and is confirmed is not here.",
        ja: "規則により労働者へ返金すべき額と、期限・進み具合です。全額の返金が確認されたものは含みません。",
        vi:
            "Những khoản người lao động đã trả và phải được hoàn lại theo quy tắc: hạn, và đã hoàn đến "
            + "đâu. Khoản đã xác nhận hoàn đủ không có ở đây.")
    static let kept = Trilingual(
        en:
            "What workers confirm is not shown to you: a repayment that is declared in full is still "
            + "here, whether or not it arrived.",
        ja: "労働者本人の確認はあなたには表示されません。全額の返金が申告されたものも、到着の有無にかかわらず表示されます。",
        vi:
            "Bạn không được xem xác nhận của người lao động: khoản đã khai hoàn đủ vẫn hiện ở đây, dù đã "
            + "nhận được hay chưa.")
    static let none = Trilingual(
        en: "No rule asks for a repayment in the orders that you may read.",
        ja: "閲覧できる求人に、返金を求める指摘事項はありません。",
        vi: "Không quy tắc nào đòi hoàn trả trong các đơn hàng bạn được đọc.")
    static let payee = Trilingual(en: "Paid to", ja: "受領者", vi: "Đã trả cho")
    static let everybody = Trilingual(en: "all", ja: "すべて", vi: "tất cả")
    static let rule = Trilingual(en: "Rule", ja: "規則", vi: "Quy tắc")
    static let ruleAndDay = Trilingual(en: "Rule, due by", ja: "規則・期限", vi: "Quy tắc, hạn")
    static let sums = Trilingual(en: "All together", ja: "合計", vi: "Tổng cộng")
    static let sumsWhy = Trilingual(
        en:
            "By rule and currency; rules are never added up, since they speak of the same payments.",
        ja: "規則・通貨別の合計です。同じ支払いに関わるため、規則をまたいで合算はしません。",
        vi: "Theo quy tắc và loại tiền; không cộng các quy tắc vì chúng nói về cùng khoản trả.")
    static let each = Trilingual(en: "Worker by worker", ja: "労働者別", vi: "Theo từng người lao động")
    static let owed = Trilingual(en: "To be repaid", ja: "返金すべき額", vi: "Phải hoàn trả")
    static let inTime = Trilingual(
        en: "Confirmed in time", ja: "期限内に確認", vi: "Xác nhận đúng hạn")
    static let since = Trilingual(en: "Confirmed since", ja: "その後に確認", vi: "Xác nhận sau hạn")
    static let declared = Trilingual(
        en: "Declared, not confirmed", ja: "申告のみで未確認", vi: "Đã khai, chưa xác nhận")
    static let open = Trilingual(en: "Still open", ja: "未返金", vi: "Còn phải hoàn")
    static let allDeclared = Trilingual(
        en: "Declared as repaid", ja: "返金の申告額", vi: "Đã khai hoàn trả")
    static let openAsDeclared = Trilingual(
        en: "Open, as declared", ja: "申告上の未返金", vi: "Còn phải hoàn theo khai báo")
}
