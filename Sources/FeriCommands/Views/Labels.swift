import Wording

/// What the parts of a statement are called.
enum Labels {
    static let account = Trilingual(en: "account", ja: "申告の立場", vi: "bản khai của")
    static let authority = Trilingual(en: "authority", ja: "官庁", vi: "cơ quan cấp")
    static let basicWage = Trilingual(
        en: "basic wage a month", ja: "基本給（月額）", vi: "lương cơ bản mỗi tháng")
    static let between = Trilingual(en: "between", ja: "当事者", vi: "giữa")
    static let chain = Trilingual(en: "chain", ja: "関係団体", vi: "chuỗi tuyển dụng")
    static let commitment = Trilingual(en: "commitment", ja: "コミットメント", vi: "mã cam kết")
    static let compromisedSince = Trilingual(
        en: "said to be compromised since", ja: "漏えいしたとされる日", vi: "được cho là bị lộ từ")
    static let consentOn = Trilingual(en: "consent on", ja: "同意日", vi: "ngày đồng ý")
    static let consentText = Trilingual(en: "consent text", ja: "同意文", vi: "văn bản đồng ý")
    static let corrects = Trilingual(en: "corrects", ja: "訂正対象", vi: "đính chính")
    static let corridor = Trilingual(en: "corridor", ja: "回廊", vi: "hành lang")
    static let costTerms = Trilingual(en: "who bears", ja: "費用の負担者", vi: "bên chịu chi phí")
    static let country = Trilingual(en: "country", ja: "国", vi: "quốc gia")
    static let day = Trilingual(en: "on", ja: "日付", vi: "ngày")
    static let deductions = Trilingual(
        en: "deductions a month", ja: "控除（月額）", vi: "khấu trừ mỗi tháng")
    static let document = Trilingual(en: "document", ja: "文書", vi: "tài liệu")
    static let feeTerms = Trilingual(en: "fee terms", ja: "費用条項", vi: "điều khoản phí")
    static let from = Trilingual(en: "from", ja: "開始", vi: "từ")
    static let headcount = Trilingual(en: "headcount", ja: "人数", vi: "số lượng")
    static let identifier = Trilingual(en: "identifier", ja: "登録番号", vi: "mã số")
    static let key = Trilingual(en: "key", ja: "鍵", vi: "khóa")
    static let kind = Trilingual(en: "kind", ja: "種別", vi: "loại")
    static let logKey = Trilingual(en: "log key", ja: "ログの鍵", vi: "khóa của sổ")
    static let managementFee = Trilingual(
        en: "management fee a month", ja: "送出管理費（月額）", vi: "phí quản lý mỗi tháng")
    static let moment = Trilingual(en: "moment", ja: "時期", vi: "thời điểm")
    static let months = Trilingual(en: "months", ja: "期間（月数）", vi: "số tháng")
    static let name = Trilingual(en: "name", ja: "名称", vi: "tên")
    static let noDate = Trilingual(en: "date not known", ja: "日付不明", vi: "không rõ ngày")
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
    static let saidOn = Trilingual(en: "said on", ja: "申述日", vi: "ngày khai")
    static let scheduledWage = Trilingual(
        en: "scheduled wage a month", ja: "所定内賃金（月額）", vi: "lương theo kế hoạch mỗi tháng")
    static let sideAgreements = Trilingual(en: "side agreements", ja: "付随の合意", vi: "thỏa thuận phụ")
    static let signedOn = Trilingual(en: "signed on", ja: "締結日", vi: "ngày ký")
    static let source = Trilingual(en: "source", ja: "出典", vi: "nguồn")
    static let step = Trilingual(en: "step", ja: "節目", vi: "mốc")
    static let threshold = Trilingual(
        en: "persons who must sign", ja: "必要な署名者数", vi: "số người phải ký")
    static let to = Trilingual(en: "to", ja: "終了", vi: "đến")
    static let with = Trilingual(en: "with", ja: "相手方", vi: "ký với")
}
