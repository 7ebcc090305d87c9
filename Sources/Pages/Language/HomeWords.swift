import Wording

/// What the page says to which a credential leads.
enum HomeWords {
    static let short = Trilingual(en: "Home", ja: "ホーム", vi: "Trang chính")
    static let signIn = Trilingual(en: "Sign in", ja: "サインイン", vi: "Đăng nhập")
    static let goOn = Trilingual(
        en: "Go on to the order", ja: "求人のページへ進む", vi: "Tiếp tục đến đơn hàng")
    static let signedIn = Trilingual(
        en:
            "You are signed in. What you may read is shown on every page until you close the browser.",
        ja: "サインインしています。ブラウザーを閉じるまで、閲覧できる内容がすべてのページに表示されます。",
        vi:
            "Bạn đã đăng nhập. Những gì bạn được đọc sẽ hiện trên mọi trang cho đến khi đóng trình duyệt."
    )
    static let ofReviewer = Trilingual(
        en: "What there is for reviewers", ja: "審査者のページ", vi: "Trang của người thẩm tra")
    static let ofParty = Trilingual(
        en: "Our organisation", ja: "自団体のページ", vi: "Tổ chức của chúng tôi")
    static let ofBuyer = Trilingual(
        en: "Our employers", ja: "取引先の受入れ企業", vi: "Các doanh nghiệp tiếp nhận của chúng tôi")
    static let ofWorker = Trilingual(en: "My page", ja: "わたしのページ", vi: "Trang của tôi")
    static let ofEverybody = Trilingual(
        en: "What everybody may read", ja: "どなたでも閲覧できる内容", vi: "Những gì ai cũng được đọc")
}
