import Wording

/// What is on a worker's card around what is hers.
enum CardWords {
    static let title = Trilingual(
        en: "Your card", ja: "あなたのカード", vi: "Thẻ của bạn")
    static let keep = Trilingual(
        en: "Keep it to yourself. Nobody at work may take it.",
        ja: "人に渡さないでください。職場の誰にも取り上げる権利はありません。",
        vi: "Hãy tự giữ. Không ai ở chỗ làm được lấy thẻ này.")
    static let order = Trilingual(en: "Job order", ja: "求人", vi: "Đơn hàng")
    static let orderWhy = Trilingual(
        en: "What this job promises", ja: "この求人の約束", vi: "Đơn hàng này hứa gì")
    static let worker = Trilingual(
        en: "Your number in the record (not your name)", ja: "記録上のあなたの番号（名前ではありません）",
        vi: "Mã của bạn trong sổ (không phải tên)")
    static let code = Trilingual(
        en: "One-time code", ja: "一回限りのコード", vi: "Mã dùng một lần")
    static let noCode = Trilingual(
        en: "This card has no code. Ask the desk for one.", ja: "このカードにコードはありません。窓口で発行を受けてください。",
        vi: "Thẻ này không có mã. Hãy xin ở bộ phận tư vấn.")
    /// `{address}`, `{day}`, `{hours}`.
    static let codeHow = Trilingual(
        en: "Open {address}, leave the user name empty, type the code as password. Use it by "
            + "{day}; from the first use it counts {hours} hours, then never again. If it does not "
            + "work the first time, somebody else used it: tell the desk.",
        ja: "{address} を開き、ユーザー名は空のまま、パスワードにコードを入力。{day}までに使用し、最初の使用から{hours}時間だけ有効。"
            + "初めてなのに使えないときは、誰かが先に使っています。窓口に知らせてください。",
        vi:
            "Mở {address}, để trống tên người dùng, nhập mã vào ô mật khẩu. Dùng trước hết ngày "
            + "{day}; từ lần đầu mã có hiệu lực {hours} giờ, sau đó bỏ. Nếu lần đầu đã không được thì "
            + "có người khác đã dùng: hãy báo bộ phận tư vấn.")
    static let start = Trilingual(
        en: "For your own statement: scan, copy, paste into the page",
        ja: "自分で書いて伝える用：読み取ってページに貼り付け",
        vi: "Để tự khai: quét, sao chép, dán vào trang khai")
    static let neverWhy = Trilingual(
        en: "Nobody may ask you for these, not even as a loan, a deposit or a favour.",
        ja: "これらを誰もあなたに求めてはなりません。貸付や保証金、謝礼の名目でも同じです。",
        vi: "Không ai được đòi bạn các khoản này, kể cả dưới dạng cho vay, đặt cọc hay nhờ vả.")
    static let promised = Trilingual(
        en: "By this job's terms others pay", ja: "この求人で他の者の負担とされるもの",
        vi: "Theo đơn hàng, bên khác trả")
    static let borne = Trilingual(
        en: "By this job's terms you pay yourself", ja: "この求人で本人負担とされるもの",
        vi: "Theo đơn hàng, bạn tự trả")
    static let complain = Trilingual(
        en: "Asked to pay? Tell the desk", ja: "支払いを求められたら窓口へ", vi: "Bị đòi tiền? Hãy báo")
    static let complainWhy = Trilingual(
        en: "Free. In your language. Nobody in the chain learns that you asked without your "
            + "consent.",
        ja: "無料。母語で相談できます。本人の同意なしに、相談したことが関係団体に知らされることはありません。",
        vi: "Miễn phí. Bằng tiếng của bạn. Nếu bạn không đồng ý, các bên trong chuỗi không được "
            + "biết bạn đã hỏi.")
    static let write = Trilingual(
        en: "telephone, hours:", ja: "電話・受付時間：", vi: "điện thoại, giờ:")
}
