import Wording

/// What the pages say around what the record says.
enum PageWords {
    static let skip = Trilingual(
        en: "Skip to content", ja: "本文へ移動", vi: "Chuyển đến nội dung")
    static let languages = Trilingual(en: "Language", ja: "言語", vi: "Ngôn ngữ")
    static let places = Trilingual(en: "Pages", ja: "ページ", vi: "Các trang")
    static let subtitle = Trilingual(
        en: "Fair and Ethical Recruitment Initiative: the record",
        ja: "公正で倫理的なリクルートの記録", vi: "Sổ ghi tuyển dụng công bằng và có đạo đức")
    static let ledger = Trilingual(en: "Ledger", ja: "台帳", vi: "Sổ")
    static let noEndorsement = Trilingual(
        en: "Listing is not endorsement.", ja: "掲載は推奨・認証を意味しません。",
        vi: "Có tên ở đây không có nghĩa là được bảo chứng.")
    static let noEndorsementWhy = Trilingual(
        en: "The record shows who said what and when; it does not make any of it true.",
        ja: "この記録が示すのは、誰がいつ何を申告したかであり、その内容が事実であることではありません。",
        vi: "Sổ cho thấy ai đã khai gì và khi nào; điều đó không làm cho lời khai thành sự thật.")

    static let orders = Trilingual(en: "Job orders", ja: "求人", vi: "Đơn hàng")
    static let order = Trilingual(en: "Job order", ja: "求人", vi: "Đơn hàng")
    static let noOrders = Trilingual(
        en: "No job order has been recorded yet.", ja: "記録された求人はまだありません。",
        vi: "Chưa có đơn hàng nào được ghi.")
    static let occupation = Trilingual(en: "Occupation", ja: "職種", vi: "Ngành nghề")
    static let programme = Trilingual(en: "Programme", ja: "制度", vi: "Chương trình")
    static let headcount = Trilingual(en: "Workers wanted", ja: "募集人数", vi: "Số người cần tuyển")
    static func people(_ count: Int) -> Trilingual {
        Trilingual(en: count == 1 ? "person" : "people", ja: "人", vi: "người")
    }
    static let basicWage = Trilingual(
        en: "Basic wage a month", ja: "基本賃金（月額）", vi: "Lương cơ bản mỗi tháng")
    static let scheduledWage = Trilingual(
        en: "Scheduled pay a month, without overtime", ja: "所定内賃金（月額、時間外を除く）",
        vi: "Lương theo kế hoạch mỗi tháng, không kể tăng ca")
    static let months = Trilingual(en: "Contract", ja: "契約期間", vi: "Thời hạn hợp đồng")
    static let managementFee = Trilingual(
        en: "Management fee a month, paid by the Japan side", ja: "送出管理費（月額、日本側負担）",
        vi: "Phí quản lý phái cử mỗi tháng, do phía Nhật Bản chi trả")
    static let issued = Trilingual(en: "Recorded", ja: "記録", vi: "Được ghi")
    static let approved = Trilingual(
        en: "Approved by the sending country", ja: "送出国の承認", vi: "Nước phái cử chấp thuận")
    static let otherNumbers = Trilingual(
        en: "Numbers in other registers", ja: "他の登録番号", vi: "Số ở sổ đăng ký khác")

    static let parties = Trilingual(
        en: "Who is in the chain", ja: "関係する団体", vi: "Các bên trong chuỗi")
    static let party = Trilingual(en: "Organisation", ja: "団体", vi: "Tổ chức")
    static let role = Trilingual(
        en: "Role in this order", ja: "この求人での役割", vi: "Vai trò trong đơn hàng")
    static let licence = Trilingual(en: "Licence", ja: "許可・免許", vi: "Giấy phép")
    static let noLicence = Trilingual(en: "none recorded", ja: "記録なし", vi: "chưa ghi nhận")
    static let promises = Trilingual(
        en: "Who pays for what, as the order promises", ja: "費用の負担者（求人票の約束）",
        vi: "Ai chịu chi phí nào, theo cam kết của đơn hàng")
    static let cost = Trilingual(en: "Cost", ja: "費用", vi: "Chi phí")
    static let bearer = Trilingual(en: "Borne by", ja: "負担者", vi: "Bên chịu")
    static let noPromises = Trilingual(
        en: "The order says nothing about who bears which cost.", ja: "この求人には費用負担の定めがありません。",
        vi: "Đơn hàng không nói ai chịu chi phí nào.")

    static let moreForReviewers = Trilingual(
        en: "The audit trail and the verdicts are open to reviewers.",
        ja: "監査証跡と判定は審査者に公開されています。",
        vi: "Dấu vết kiểm toán và kết luận dành cho người thẩm tra.")
    static let signIn = Trilingual(
        en: "Read the whole record with a token", ja: "トークンで記録全体を読む",
        vi: "Đọc toàn bộ hồ sơ bằng mã truy cập")

    static let signatures = Trilingual(en: "Signatures", ja: "署名", vi: "Chữ ký")

    static let verifyYourself = Trilingual(
        en: "Verify it yourself", ja: "ご自身で検証する", vi: "Tự kiểm tra")
    static let verifyHow = Trilingual(
        en: "Do not trust this page: get the log's public key from somebody you trust, copy the "
            + "ledger, and let your own computer check it.",
        ja: "このページを信用する必要はありません。信頼できる相手からログの公開鍵を入手し、台帳をコピーして、"
            + "ご自身のコンピューターで検証してください。",
        vi:
            "Đừng tin trang này: hãy lấy khóa công khai của sổ từ nơi bạn tin, sao chép sổ và để máy "
            + "của chính bạn kiểm tra.")
    static let size = Trilingual(
        en: "Entries in the checkpoint", ja: "チェックポイントのエントリー数", vi: "Số mục trong checkpoint")
    static let root = Trilingual(en: "Root", ja: "ルート", vi: "Gốc")
    static let lastReceived = Trilingual(
        en: "Last entry received", ja: "最新エントリーの受領", vi: "Mục mới nhất nhận lúc")
    static let claimedKey = Trilingual(
        en: "The key that this server names", ja: "このサーバーが示す鍵", vi: "Khóa mà máy chủ này nêu")

    static let notFound = Trilingual(
        en: "There is nothing here", ja: "ここには何もありません", vi: "Không có gì ở đây")
    static let notFoundWhy = Trilingual(
        en: "Nothing that you may read is under this address. Check the number, or begin at "
            + "the list of orders.",
        ja: "このアドレスに閲覧できるものはありません。番号を確認するか、求人の一覧からお進みください。",
        vi:
            "Không có gì bạn được đọc ở địa chỉ này. Hãy kiểm tra số, hoặc bắt đầu từ danh sách đơn hàng."
    )
    static let unauthorized = Trilingual(
        en: "A token is needed", ja: "トークンが必要です", vi: "Cần mã truy cập")
    static let unauthorizedWhy = Trilingual(
        en:
            "Ask the operator of this registry for a token; enter it as the password, with any user "
            + "name.",
        ja: "この台帳の運営者にトークンを請求し、パスワード欄に入力してください(ユーザー名は任意)。",
        vi: "Hãy xin mã từ người vận hành sổ này; nhập mã vào ô mật khẩu, tên người dùng tùy ý.")
    static let strayed = Trilingual(
        en: "A token or code does not belong in the address",
        ja: "トークンやコードをURLに入れないでください", vi: "Không đặt mã trong địa chỉ trang")
    static let strayedWhy = Trilingual(
        en: "Browsers and networks write addresses down, so others may have seen it. Open the page "
            + "without it, enter it as the password, with any user name, and ask the operator of "
            + "this registry for a new one.",
        ja: "URLはブラウザーや通信機器に記録されるため、ほかの人に知られたおそれがあります。URLに入れずにページを開き、"
            + "パスワード欄に入力してください(ユーザー名は任意)。新しいものを台帳の運営者に請求してください。",
        vi:
            "Trình duyệt và mạng ghi lại địa chỉ, nên người khác có thể đã thấy mã. Hãy mở trang không "
            + "kèm mã, nhập mã vào ô mật khẩu, tên người dùng tùy ý, và xin người vận hành sổ mã mới."
    )
    static let fault = Trilingual(
        en: "The record could not be read", ja: "記録を読み取れませんでした", vi: "Không đọc được hồ sơ")
    static let faultWhy = Trilingual(
        en: "This is a fault of this server. Please tell its operator.",
        ja: "このサーバーの不具合です。運営者にお知らせください。",
        vi: "Đây là lỗi của máy chủ này. Xin báo cho người vận hành.")
}
