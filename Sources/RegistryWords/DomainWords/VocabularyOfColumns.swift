import Wording

/// The columns of a table of fee declarations, one line a row.
package enum FeeColumn: String, CaseIterable, Worded {
    case order
    case worker
    case perspective
    case moment
    case payer
    case payee
    case payeeRole = "payee_role"
    case kind
    case item
    case amount
    case currency
    case paidOn = "paid_on"
    case method
    case receipt
    case nothingElse = "nothing_else"

    package var words: Words {
        switch self {
        case .order:
            Words(
                en: "order", "job order", "order number", "order no.",
                ja: "求人番号", "求人票番号", "オーダー番号", "求人票",
                vi: "đơn hàng", "số đơn hàng", "mã đơn hàng")
        case .worker:
            Words(
                en: "worker", "trainee", "worker id", ja: "労働者", "実習生", "技能実習生", "労働者番号",
                vi: "người lao động", "thực tập sinh", "mã người lao động", "NLĐ")
        case .perspective:
            Words(
                en: "perspective", "declared by", "declarant", ja: "申告者", "申告者の立場",
                vi: "bên khai", "người khai", "bên kê khai")
        case .moment:
            Words(en: "moment", "stage", ja: "時点", "申告時点", "段階", vi: "thời điểm", "giai đoạn")
        case .payer:
            Words(
                en: "payer", "paid by", ja: "支払者", "支払元", "負担者",
                vi: "người trả", "bên trả", "người nộp", "bên chi trả")
        case .payee:
            Words(
                en: "payee", "paid to", "collector", ja: "受取者", "受領者", "支払先", "徴収者",
                vi: "người nhận", "bên nhận", "người thu", "bên thu")
        case .payeeRole:
            Words(
                en: "payee role", "role of payee", "payee's role",
                ja: "受取者の区分", "受領者の区分", "支払先の区分", "徴収者の区分",
                vi: "vai trò người nhận", "vai trò bên nhận", "loại bên nhận", "vai trò người thu")
        case .kind:
            Words(
                en: "kind", "kind of fee", "fee kind", "fee type",
                ja: "費用の種類", "費目", "費用区分", "種類",
                vi: "loại khoản thu", "loại phí", "loại chi phí", "loại khoản")
        case .item:
            Words(
                en: "item", "description", ja: "項目", "内訳", "内容", "名目",
                vi: "khoản mục", "nội dung", "diễn giải", "tên khoản")
        case .amount:
            Words(en: "amount", "sum paid", ja: "金額", "支払額", "徴収額", vi: "số tiền", "thành tiền")
        case .currency:
            Words(en: "currency", ja: "通貨", "通貨単位", vi: "tiền tệ", "loại tiền", "đơn vị tiền")
        case .paidOn:
            Words(
                en: "paid on", "date paid", "payment date", "date",
                ja: "支払日", "徴収日", "支払年月日", "徴収年月日",
                vi: "ngày trả", "ngày thu", "ngày nộp", "ngày thanh toán", "ngày")
        case .method:
            Words(
                en: "method", "payment method", ja: "方法", "支払方法", "支払い方法",
                vi: "hình thức", "hình thức trả", "hình thức thanh toán", "phương thức thanh toán")
        case .receipt:
            Words(
                en: "receipt", "receipt given", ja: "領収書", "領収証", "領収書の有無",
                vi: "biên lai", "hóa đơn", "hoá đơn", "phiếu thu")
        case .nothingElse:
            Words(
                en: "nothing else", "nothing else paid", "nothing else collected",
                ja: "他に徴収なし", "他に支払なし", "他の徴収なし",
                vi: "không thu khoản nào khác", "không trả khoản nào khác",
                "không có khoản nào khác", "không thu thêm khoản nào khác")
        }
    }
}
