import Markup
import Platform
import Registry
import RegistryWords
import Views
import Wording

/// What is written in figures and in the tables beside them.
enum DrawingWords {
    static let flow = Trilingual(
        en: "Where the money went", ja: "お金の流れ", vi: "Tiền đi từ đâu đến đâu")
    static let flowWhy = Trilingual(
        en: "What each party says, each for itself; nothing is added up across them. A thick red "
            + "arrow with ▲ is money that a worker or her family paid.",
        ja: "各当事者の申告を別々に示したもので、合算はしていません。▲の付いた太い赤の矢印は、労働者または家族が支払ったお金です。",
        vi:
            "Những gì mỗi bên khai, từng bên riêng, không cộng lại với nhau. Mũi tên đỏ đậm có dấu ▲ là "
            + "tiền người lao động hoặc gia đình đã trả.")
    static let chain = Trilingual(
        en: "How the chain went, day by day", ja: "連鎖の経過", vi: "Diễn biến của chuỗi theo thời gian")
    static let chainWhy = Trilingual(
        en: "The first day that anybody names for each step, worker by worker; ▲ are payments by "
            + "workers, by any account.",
        ja: "各段階について申告された最も早い日（労働者ごと）。▲は労働者の支払い（いずれかの申告による）です。",
        vi:
            "Ngày sớm nhất được khai cho mỗi bước, theo từng người lao động; ▲ là các khoản người lao "
            + "động trả, theo bất kỳ bản khai nào.")
    static let asTable = Trilingual(
        en: "The same as a table", ja: "同じ内容を表で見る", vi: "Xem cùng nội dung dạng bảng")
    static let step = Trilingual(en: "Step", ja: "段階", vi: "Bước")
    static let firstDay = Trilingual(en: "First day", ja: "最初の日", vi: "Ngày đầu")
    static let lastDay = Trilingual(en: "Last day", ja: "最後の日", vi: "Ngày cuối")
    static let workers = Trilingual(en: "Workers", ja: "労働者", vi: "Người lao động")
    static let sum = Trilingual(
        en: "Amount, all workers of this account", ja: "金額（この申告の労働者合計）",
        vi: "Số tiền, mọi người lao động trong bản khai")
    static let noDays = Trilingual(
        en: "No day has been recorded yet.", ja: "日付の記録はまだありません。",
        vi: "Chưa có ngày nào được ghi.")
    static let themselves = Trilingual(
        en: "Workers themselves say", ja: "労働者本人の申告", vi: "Chính người lao động khai")

    static let recorded = Trilingual(
        en: "order recorded", ja: "求人の記録", vi: "ghi đơn hàng")
    static let approved = Trilingual(
        en: "approved by the sending country", ja: "送出国の承認", vi: "nước phái cử chấp thuận")
    static let agreed = Trilingual(
        en: "agreement between the organisations", ja: "団体間の契約", vi: "thỏa thuận giữa các tổ chức")
    static let paid = Trilingual(
        en: "▲ workers paid", ja: "▲ 労働者の支払い", vi: "▲ người lao động trả tiền")
    static let spoke = Trilingual(
        en: "workers were heard", ja: "労働者からの聞き取り", vi: "người lao động được lắng nghe")
    static let refunded = Trilingual(
        en: "money given back", ja: "返金", vi: "hoàn tiền")
    static let audited = Trilingual(en: "audited", ja: "監査", vi: "kiểm tra")
    static let withdrawn = Trilingual(en: "withdrawn", ja: "取下げ", vi: "đã rút")
    static let closed = Trilingual(en: "closed", ja: "終了", vi: "đã kết thúc")

    static func look(of flow: MoneyFlow.Flow) -> Drawing.Look {
        switch flow.sort {
        case .fee: flow.isPaidByWorker ? .paid : .plain
        case .loan: .loan
        case .refund: .refund
        }
    }

    static func title(of account: MoneyFlow.Panel, for reader: PageReader) -> String {
        let count = workers(account.workers.count)
        guard account.speaker != nil else {
            return "\(reader(themselves)) · \(reader(count))"
        }
        return "\(reader(account.perspective.label)): \(reader(account.name)) · \(reader(count))"
    }

    /// That nothing was paid, or nothing is named, and for how many workers.
    static func notes(of account: MoneyFlow.Panel, for reader: PageReader) -> [String] {
        [(account.nothing, ReviewWords.nothingPaid), (account.unnamed, ReviewWords.nothingNamed)]
            .filter { $0.0 > 0 }
            .map { "\(reader(workers($0.0))): \(reader($0.1))" }
    }

    /// `▲ 15,300,000 VND · 5 workers paid`.
    static func amount(of flow: MoneyFlow.Flow, for reader: PageReader) -> String {
        let sum = AmountText.money(flow.amount, in: reader.language)
        let count = reader(workers(flow.workers.count))
        guard flow.isPaidByWorker else { return "\(sum) · \(count)" }
        return "▲ \(sum) · \(count): \(reader(ReviewWords.workerPaid))"
    }

    /// `service charge, training`, or what else it was.
    static func purpose(of flow: MoneyFlow.Flow, for reader: PageReader) -> String {
        let kinds = flow.kinds.map { reader($0.label) }
            .joined(separator: reader.separator.rawValue)
        switch flow.sort {
        case .fee: return kinds
        case .loan:
            return reader(en: "lent to workers", ja: "労働者への貸付", vi: "cho người lao động vay")
        case .refund:
            let back = reader(
                en: "given back, says the payer", ja: "返金（支払者の申告）", vi: "hoàn lại, theo bên trả")
            return kinds.isEmpty ? back : "\(back): \(kinds)"
        }
    }

    /// A month, or a day that begins none, as short as can be: `2026-01`, `2026/01`, `01/2026`.
    static func tick(_ day: CivilDate, in language: Language) -> String {
        let parts = day.description.split(separator: "-").prefix(day.day == 1 ? 2 : 3)
        return switch language {
        case .english: parts.joined(separator: "-")
        case .japanese: parts.joined(separator: "/")
        case .vietnamese: parts.reversed().joined(separator: "/")
        }
    }

    static func workers(_ count: Int) -> Trilingual {
        Trilingual(
            en: "\(count) worker\(count == 1 ? "" : "s")", ja: "労働者\(count)人",
            vi: "\(count) người lao động")
    }
}
