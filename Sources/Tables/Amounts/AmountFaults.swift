import Wording

/// What can be wrong with an amount.
enum AmountFaults {
    private static let digitsOnly = Trilingual(
        en: "Write the amount in digits only, for instance 15300000.",
        ja: "金額を数字だけで記入してください（例：15300000）。",
        vi: "Hãy ghi số tiền chỉ bằng chữ số, ví dụ 15300000.")

    static func notAnAmount(_ cell: String) -> CellFault {
        CellFault(
            .notAnAmount, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not an amount.", ja: "「{seen}」は金額として読み取れません。",
                vi: "“{seen}” không phải là số tiền."),
            remedy: digitsOnly)
    }

    static func negative(_ cell: String) -> CellFault {
        CellFault(
            .negativeAmount, seen: cell,
            message: Trilingual(
                en: "“{seen}” is below zero; an amount that was paid cannot be.",
                ja: "「{seen}」は負の金額です。支払額を負にすることはできません。",
                vi: "“{seen}” là số âm; số tiền đã trả không thể âm."),
            remedy: Trilingual(
                en: "Write the amount without the minus sign; money paid back is declared as a "
                    + "refund of its own.",
                ja: "負号を付けずに記入してください。返金は、返金として別に届け出てください。",
                vi: "Hãy ghi số tiền không có dấu âm; tiền hoàn trả phải khai riêng."))
    }

    static func fraction(_ cell: String, currency: String, digits: Int) -> CellFault {
        let message =
            digits == 0
            ? Trilingual(
                en: "“{seen}” has a fraction; \(currency) has none.",
                ja: "「{seen}」に小数があります。\(currency)に小数はありません。",
                vi: "“{seen}” có phần lẻ; tiền \(currency) không có phần lẻ.")
            : Trilingual(
                en: "“{seen}” has more decimals than \(currency)'s \(digits).",
                ja: "「{seen}」は小数の桁が多すぎます（\(currency)は小数\(digits)桁まで）。",
                vi: "“{seen}” có quá nhiều chữ số thập phân (\(currency) chỉ có \(digits)).")
        return CellFault(
            .fractionalAmount, seen: cell, message: message,
            remedy: Trilingual(
                en: "Write the amount as it was paid, as the receipt shows it.",
                ja: "領収書のとおり、実際に支払われた金額を記入してください。",
                vi: "Hãy ghi đúng số tiền thực trả như trên biên lai."))
    }

    static func ambiguous(_ cell: String, digits: String) -> CellFault {
        CellFault(
            .ambiguousAmount, seen: cell,
            message: Trilingual(
                en: "“{seen}” can be read in two ways: as {digits}, or as a number with decimals.",
                ja: "「{seen}」は、{digits}とも、小数のある数とも読めます。",
                vi: "“{seen}” có thể hiểu theo hai cách: {digits}, hoặc số có phần thập phân."),
            remedy: Trilingual(
                en: "Write the digits without any mark: {digits}, if that is what is meant.",
                ja: "区切りを入れずに数字だけで記入してください（{digits}の意味であれば「{digits}」）。",
                vi: "Hãy ghi liền các chữ số, không dấu: {digits}, nếu đúng là số đó."),
            filling: ["digits": digits])
    }

    static func tooLarge(_ cell: String) -> CellFault {
        CellFault(
            .amountTooLarge, seen: cell,
            message: Trilingual(
                en: "“{seen}” is larger than any amount that can be recorded.",
                ja: "「{seen}」は記録できる金額の上限を超えています。",
                vi: "“{seen}” lớn hơn mức có thể ghi nhận."),
            remedy: Trilingual(
                en: "Check the number of digits; is it an account or receipt number?",
                ja: "桁数を確認してください。口座番号や領収書番号ではありませんか。",
                vi: "Hãy kiểm tra số chữ số; có phải là số tài khoản hay số biên lai không?"))
    }

    static func scientific(_ cell: String) -> CellFault {
        CellFault(
            .scientificNotation, seen: cell,
            message: Trilingual(
                en: "“{seen}”: Excel has shortened the number, and digits may be lost.",
                ja: "「{seen}」：Excelが数値を省略表示しており、桁が失われているおそれがあります。",
                vi: "“{seen}”: Excel đã rút gọn con số, có thể đã mất chữ số."),
            remedy: Trilingual(
                en: "In Excel widen the column and format its cells as Number without decimals, "
                    + "check the amount against the receipt and save again.",
                ja: "Excelで列を広げ、表示形式を小数なしの「数値」にし、領収書と照合してから保存し直してください。",
                vi: "Trong Excel, hãy nới rộng cột, định dạng ô là Number (số) không có phần thập "
                    + "phân, đối chiếu với biên lai rồi lưu lại."))
    }

    static func currencyDiffers(_ cell: String, mark: String, column: String) -> CellFault {
        CellFault(
            .currencyDiffers, seen: cell,
            message: Trilingual(
                en: "“{seen}” is marked as {mark}, but the row's currency is {column}.",
                ja: "「{seen}」は{mark}の表記ですが、この行の通貨は{column}です。",
                vi: "“{seen}” ghi theo {mark}, nhưng loại tiền của dòng là {column}."),
            remedy: Trilingual(
                en: "Write the amount in digits only, and the right currency in its own column.",
                ja: "金額は数字だけにし、正しい通貨を通貨の列に記入してください。",
                vi: "Hãy ghi số tiền chỉ bằng chữ số và ghi đúng loại tiền vào cột riêng."),
            filling: ["mark": mark, "column": column])
    }
}
