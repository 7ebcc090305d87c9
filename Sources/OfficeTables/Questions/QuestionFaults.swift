import Platform
import Registry
import Tables
import Views
import Wording

/// A question about a value, in words.
struct QuestionFaults {
    let kind: FaultKind
    let seen: String
    let message: Trilingual
    let remedy: Trilingual

    /// Not answered: how to put it right, and how to say that it is right.
    func open(_ key: String) -> CellFault {
        CellFault(
            kind, seen: seen, message: message,
            remedy: Trilingual(
                en: "\(remedy.en) If it is right as it was read, add --accept {key}.",
                ja: "\(remedy.ja)この値で正しければ --accept {key} を付けてください。",
                vi: "\(remedy.vi) Nếu giá trị đã đọc là đúng, hãy thêm --accept {key}."),
            filling: ["key": key])
    }

    /// Answered: it is filed as it was read.
    var answered: CellFault {
        CellFault(
            kind, seen: seen, message: message,
            remedy: Trilingual(
                en: "It was accepted as it was read.", ja: "この値で正しいとの回答がありました。",
                vi: "Đã được xác nhận là đúng như đã đọc."))
    }

    private static func money(_ money: Money) -> Trilingual {
        Trilingual(
            en: AmountText.money(money, in: .english), ja: AmountText.money(money, in: .japanese),
            vi: AmountText.money(money, in: .vietnamese))
    }

    private static func day(_ date: PartialDate) -> Trilingual {
        Trilingual(
            en: DateText.inWords(date, in: .english), ja: DateText.inWords(date, in: .japanese),
            vi: DateText.inWords(date, in: .vietnamese))
    }

    private static let lookAtZeros = Trilingual(
        en: "Was a group of zeros lost or added, or the column written in thousands? Write the "
            + "whole amount.",
        ja: "ゼロの3桁が抜けたり余分に付いたりしていないか、千単位で記入していないか確認し、金額をすべての桁で記入してください。",
        vi: "Có thiếu hoặc thừa ba số 0, hay cột này ghi theo nghìn không? Hãy ghi đủ số tiền.")

    private static let lookAtYear = Trilingual(
        en: "Look at the paper, the year first of all, and put it right.",
        ja: "書類と照らし合わせ（特に年を確認し）、直してください。",
        vi: "Hãy đối chiếu với giấy tờ, trước hết là năm, rồi sửa lại.")

    static func offColumn(_ read: Money, others: Money, seen: String) -> QuestionFaults {
        let isSmaller = read.amount < others.amount
        let (large, small) = (max(read.amount, others.amount), min(read.amount, others.amount))
        let times = large / max(1, small)
        func factor(_ language: Language) -> String { AmountText.number(times, in: language) }
        let values = ["read": money(read), "others": money(others)]
        return QuestionFaults(
            kind: .amountOffColumn, seen: seen,
            message: Trilingual(
                en: "“{seen}” was read as {read}: \(factor(.english)) times "
                    + (isSmaller ? "less" : "more") + " than the like amounts of this table, "
                    + "whose middle is {others}.",
                ja: "「{seen}」は{read}と読み取りましたが、この表の同種の金額（中央値{others}）の"
                    + (isSmaller ? "\(factor(.japanese))分の1です。" : "\(factor(.japanese))倍です。"),
                vi: "“{seen}” được đọc là {read}: "
                    + (isSmaller ? "nhỏ hơn" : "lớn hơn")
                    + " \(factor(.vietnamese)) lần so với các "
                    + "khoản cùng loại trong bảng (mức giữa là {others})."
            ).filled(values),
            remedy: lookAtZeros)
    }

    static func offWage(
        _ read: Money, wage: Money, order: String, seen: String
    ) -> QuestionFaults {
        QuestionFaults(
            kind: .amountOffWage, seen: seen,
            message: Trilingual(
                en:
                    "“{seen}” was read as {read}, which does not fit with a month's wage of {wage} in "
                    + "order {order}.",
                ja: "「{seen}」は{read}と読み取りましたが、求人{order}の基本給（月額{wage}）と釣り合いません。",
                vi:
                    "“{seen}” được đọc là {read}, không cân xứng với lương tháng {wage} của đơn hàng "
                    + "{order}."
            ).filled([
                "read": money(read), "wage": money(wage), "order": Trilingual(order),
            ]),
            remedy: lookAtZeros)
    }

    static func early(
        _ date: PartialDate, first: CivilDate, order: String, seen: String
    ) -> QuestionFaults {
        QuestionFaults(
            kind: .dateOutsideOrder, seen: seen,
            message: Trilingual(
                en: "“{seen}” was read as {date}, more than two years before anything is known of "
                    + "order {order} (since {first}).",
                ja: "「{seen}」は{date}と読み取りましたが、求人{order}について知られる最初の日（{first}）より2年以上前です。",
                vi:
                    "“{seen}” được đọc là {date}, sớm hơn hai năm so với ngày đầu tiên biết được về "
                    + "đơn hàng {order} ({first})."
            ).filled([
                "date": day(date), "first": day(.day(first)), "order": Trilingual(order),
            ]),
            remedy: lookAtYear)
    }

    static func late(
        _ date: PartialDate, end: CivilDate, order: String, seen: String
    ) -> QuestionFaults {
        QuestionFaults(
            kind: .dateOutsideOrder, seen: seen,
            message: Trilingual(
                en: "“{seen}” was read as {date}, more than half a year after order {order} ended "
                    + "({end}).",
                ja: "「{seen}」は{date}と読み取りましたが、求人{order}の終了（{end}）から半年以上後です。",
                vi:
                    "“{seen}” được đọc là {date}, sau khi đơn hàng {order} kết thúc ({end}) hơn nửa "
                    + "năm."
            ).filled([
                "date": day(date), "end": day(.day(end)), "order": Trilingual(order),
            ]),
            remedy: lookAtYear)
    }
}
