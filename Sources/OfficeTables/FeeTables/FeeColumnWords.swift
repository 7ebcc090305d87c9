import Registry
import RegistryWords
import Tables
import Wording

/// What a template tells a clerk to write into each column of a table of payments.
enum FeeColumnWords {
    static func wants(_ column: FeeColumn) -> Trilingual {
        switch column {
        case .order: SharedColumns.order.wants
        case .worker: SharedColumns.worker.wants
        case .perspective:
            one(
                of: FeeTableWords.perspectives, en: "whose account this is",
                ja: "どの立場からの申告か", vi: "bản khai của bên nào")
        case .moment:
            one(
                of: FeeTableWords.moments, en: "when it is said", ja: "申告の時点",
                vi: "khai ở thời điểm nào")
        case .payer:
            Trilingual(
                en: "who paid: a registered id such as em-kiku, the worker's short name, or in "
                    + "words, then with the payer role",
                ja: "支払った者：登録ID（例 em-kiku）、労働者の略称、または言葉（その場合は支払者の区分も記入）",
                vi: "ai đã trả: mã đăng ký (ví dụ em-kiku), tên tắt của người lao động, hoặc ghi "
                    + "bằng lời kèm vai trò người trả")
        case .payee:
            Trilingual(
                en: "who was paid: a registered id such as sa-sen, or in words (“a village "
                    + "broker”), then with the payee role",
                ja: "受け取った者：登録ID（例 sa-sen）、または言葉（「村の仲介者」など。その場合は受取者の区分も記入）",
                vi: "ai đã nhận: mã đăng ký (ví dụ sa-sen), hoặc ghi bằng lời (“một người môi giới "
                    + "ở làng”) kèm vai trò người nhận")
        case .payeeRole:
            one(
                of: FeeTableWords.roles, en: "only for a payee without a registered id",
                ja: "受取者に登録IDがない場合のみ", vi: "chỉ khi người nhận chưa có mã đăng ký")
        case .kind:
            one(
                of: FeeTableWords.paidFor, en: "what it was for; “nil” if nothing was paid",
                ja: "何の費用か。支払いがなければ「なし」", vi: "khoản gì; ghi “không” nếu không thu gì")
        case .item:
            Trilingual(
                en: "what the paper calls it; may be empty", ja: "書類上の名目（空欄可）",
                vi: "tên khoản ghi trên giấy tờ; có thể để trống")
        case .amount: SharedColumns.amount.wants
        case .currency: SharedColumns.currency.wants
        case .paidOn:
            Trilingual(
                en: "the day, such as 2026-01-31, or the month, such as 2025-12; empty if nobody "
                    + "knows",
                ja: "支払日（例 2026-01-31）または月（例 2025-12）。不明なら空欄",
                vi: "ngày (ví dụ 31/01/2026) hoặc tháng (ví dụ 12/2025); để trống nếu không ai biết"
            )
        case .method:
            one(
                of: FeeTableWords.methods, en: "how it was paid", ja: "支払方法",
                vi: "trả bằng cách nào")
        case .receipt:
            Trilingual(
                en: "yes or no: whether there is a receipt", ja: "領収書の有無：はい／いいえ",
                vi: "có hoặc không: có biên lai hay không")
        case .nothingElse:
            Trilingual(
                en: "yes if these rows are all that was ever paid for this worker; otherwise no",
                ja: "この労働者についてほかに一切支払いがなければ「はい」、そうでなければ「いいえ」",
                vi:
                    "ghi “đúng” nếu ngoài các dòng này không còn khoản nào về người lao động này; nếu "
                    + "còn thì ghi “sai”")
        }
    }

    private static func one<ID>(
        of words: Vocabulary<ID>, en: String, ja: String, vi: String
    ) -> Trilingual {
        let offered = words.offered(upTo: 60)
        return Trilingual(
            en: "\(en); one of: \(offered.en)", ja: "\(ja)。次のいずれか：\(offered.ja)",
            vi: "\(vi); một trong: \(offered.vi)")
    }
}
