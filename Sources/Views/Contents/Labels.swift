import Wording

/// What the parts of a statement are called.
package enum Labels {
    static let account = Trilingual(en: "account", ja: "申告の立場", vi: "bản khai của")
    package static let authority = Trilingual(en: "authority", ja: "官庁", vi: "cơ quan cấp")
    static let basicWage = Trilingual(
        en: "basic wage a month", ja: "基本給（月額）", vi: "lương cơ bản mỗi tháng")
    static let between = Trilingual(en: "between", ja: "当事者", vi: "giữa")
    static let chain = Trilingual(en: "chain", ja: "関係団体", vi: "chuỗi tuyển dụng")
    static let commitment = Trilingual(en: "commitment", ja: "コミットメント", vi: "mã cam kết")
    package static let compromisedSince = Trilingual(
        en: "said to be compromised since", ja: "漏えいしたとされる日", vi: "được cho là bị lộ từ")
    static let consentOn = Trilingual(en: "consent on", ja: "同意日", vi: "ngày đồng ý")
    static let consentText = Trilingual(en: "consent text", ja: "同意文", vi: "văn bản đồng ý")
    static let corrects = Trilingual(en: "corrects", ja: "訂正対象", vi: "đính chính")
    package static let recognition = Trilingual(
        en: "recognised as", ja: "種別", vi: "hình thức công nhận")
    package static let checked = Trilingual(en: "checked", ja: "確認状況", vi: "mức kiểm chứng")
    package static let corridor = Trilingual(
        en: "corridor", ja: "送出国・受入国", vi: "tuyến di cư lao động")
    static let costTerms = Trilingual(en: "who bears", ja: "費用の負担者", vi: "bên chịu chi phí")
    static let country = Trilingual(en: "country", ja: "国", vi: "quốc gia")
    static let day = Trilingual(en: "on", ja: "日付", vi: "ngày")
    static let deductions = Trilingual(
        en: "deductions a month", ja: "控除（月額）", vi: "khấu trừ mỗi tháng")
    static let document = Trilingual(en: "document", ja: "文書", vi: "tài liệu")
    static let feeTerms = Trilingual(en: "fee terms", ja: "費用条項", vi: "điều khoản phí")
    package static let from = Trilingual(en: "from", ja: "開始", vi: "từ")
    static let headcount = Trilingual(en: "headcount", ja: "人数", vi: "số lượng")
    static let identifier = Trilingual(en: "identifier", ja: "登録番号", vi: "mã số")
    package static let key = Trilingual(en: "key", ja: "鍵", vi: "khóa")
    static let kind = Trilingual(en: "kind", ja: "種別", vi: "loại")
    static let logKey = Trilingual(en: "log key", ja: "ログの鍵", vi: "khóa của sổ")
    package static let fieldOfWork = Trilingual(
        en: "field of work", ja: "分野", vi: "lĩnh vực")
    package static let managementFee = Trilingual(
        en: "management fee a month", ja: "送出管理費（月額）", vi: "phí quản lý phái cử mỗi tháng")
    static let moment = Trilingual(en: "moment", ja: "時期", vi: "thời điểm")
    static let months = Trilingual(en: "months", ja: "期間（月数）", vi: "số tháng")
    package static let name = Trilingual(en: "name", ja: "名称", vi: "tên")
    package static let noDate = Trilingual(en: "date not known", ja: "日付不明", vi: "không rõ ngày")
    static let nothingElse = Trilingual(
        en: "declares nothing else", ja: "これ以外なしと申告", vi: "khai không còn khoản nào khác")
    static let number = Trilingual(en: "number", ja: "番号", vi: "số")
    static let occupation = Trilingual(en: "occupation", ja: "職種", vi: "ngành nghề")
    static let officers = Trilingual(en: "officers", ja: "責任者", vi: "người phụ trách")
    static let payments = Trilingual(en: "payments", ja: "支払い", vi: "các khoản")
    static let penaltyClause = Trilingual(
        en: "penalty or deposit clause", ja: "違約金・保証金条項", vi: "điều khoản phạt hoặc đặt cọc")
    static let predecessor = Trilingual(en: "continues", ja: "前の台帳", vi: "tiếp nối sổ")
    static let present = Trilingual(en: "present", ja: "同席者", vi: "người có mặt")
    static let programme = Trilingual(en: "programme", ja: "制度", vi: "chương trình")
    static let rates = Trilingual(en: "rates", ja: "レート", vi: "tỷ giá")
    static let reason = Trilingual(en: "reason", ja: "理由", vi: "lý do")
    static let reference = Trilingual(en: "reference", ja: "参照番号", vi: "số tham chiếu")
    static let rules = Trilingual(en: "rules", ja: "規則", vi: "bộ quy tắc")
    static let saidOn = Trilingual(en: "said on", ja: "申告日", vi: "ngày khai")
    package static let scheduledWage = Trilingual(
        en: "scheduled wage a month", ja: "所定内賃金（月額）",
        vi: "tiền lương tháng theo giờ làm việc quy định (không kể làm thêm)")
    static let sideAgreements = Trilingual(en: "side agreements", ja: "付随の合意", vi: "thỏa thuận phụ")
    static let signedOn = Trilingual(en: "signed on", ja: "締結日", vi: "ngày ký")
    package static let source = Trilingual(en: "source", ja: "出典", vi: "nguồn")
    static let step = Trilingual(en: "step", ja: "節目", vi: "mốc")
    static let threshold = Trilingual(
        en: "persons who must sign", ja: "必要な署名者数", vi: "số người phải ký")
    package static let to = Trilingual(en: "to", ja: "終了", vi: "đến")
    static let with = Trilingual(en: "with", ja: "相手方", vi: "ký với")
    static let about = Trilingual(en: "about", ja: "内容", vi: "về việc")
    static let against = Trilingual(en: "against", ja: "相手", vi: "đối với")
    static let agreedOn = Trilingual(
        en: "agreed that others learn of it on", ja: "第三者への開示に本人が同意した日",
        vi: "ngày đồng ý cho bên khác biết")
    static let amount = Trilingual(en: "amount", ja: "金額", vi: "số tiền")
    static let answers = Trilingual(en: "answers", ja: "回答", vi: "câu trả lời")
    static let arrived = Trilingual(
        en: "arrived, says the worker", ja: "本人が受け取ったとする額", vi: "người lao động nói đã nhận")
    static let awarded = Trilingual(en: "awarded", ja: "認められた額", vi: "số tiền được chấp nhận")
    static let basis = Trilingual(en: "basis", ja: "根拠", vi: "căn cứ")
    static let checks = Trilingual(en: "checks", ja: "確認事項", vi: "nội dung kiểm tra")
    static let claimed = Trilingual(en: "claimed", ja: "請求額", vi: "số tiền yêu cầu")
    static let collateral = Trilingual(en: "security held", ja: "担保", vi: "tài sản bảo đảm")
    static let count = Trilingual(en: "count", ja: "件数", vi: "số lượng mục")
    static let entries = Trilingual(en: "entries", ja: "対象の記録", vi: "các mục")
    static let holders = Trilingual(en: "holders of copies", ja: "写しの保有者", vi: "bên giữ bản sao")
    static let places = Trilingual(
        en: "commitments to the orders named", ja: "対象求人のコミットメント",
        vi: "mã cam kết về đơn hàng được nêu")
    static let interest = Trilingual(en: "interest", ja: "利息", vi: "lãi suất")
    static let instrument = Trilingual(en: "questionnaire", ja: "質問票", vi: "bảng hỏi")
    static let lender = Trilingual(en: "lender", ja: "貸主", vi: "bên cho vay")
    static let level = Trilingual(en: "level", ja: "水準", vi: "mức")
    static let method = Trilingual(en: "method", ja: "方法", vi: "hình thức")
    static let note = Trilingual(en: "note", ja: "備考", vi: "ghi chú")
    static let outcome = Trilingual(en: "outcome", ja: "結果", vi: "kết quả")
    static let ownNote = Trilingual(
        en: "her own signed note", ja: "本人の署名付き申告", vi: "bản tự ký của người lao động")
    static let payer = Trilingual(en: "payer", ja: "支払者", vi: "bên trả")
    static let refunded = Trilingual(en: "what is given back", ja: "返金の対象", vi: "khoản được hoàn")
    static let root = Trilingual(en: "root", ja: "根ハッシュ", vi: "mã gốc")
    static let sameAs = Trilingual(en: "same person as", ja: "同一人物の仮名", vi: "cùng người với")
    static let size = Trilingual(en: "size covered", ja: "対象の大きさ", vi: "kích thước")
    static let stage = Trilingual(en: "stage", ja: "段階", vi: "giai đoạn")
    static let successor = Trilingual(en: "continued by", ja: "後継の台帳", vi: "sổ tiếp nối")
    static let takenOn = Trilingual(en: "taken on", ja: "借入日", vi: "ngày vay")
    static let text = Trilingual(en: "text", ja: "本文", vi: "nội dung")
}
