import Wording

/// What can be wrong with a total row.
enum TotalFaults {
    /// Both amounts are in minor units; `sum` is nil when it is too large to count.
    static func differs(stated: Int, sum: Int?, currency: String, exponent: Int) -> CellFault {
        func both(_ mark: Character) -> (String, String) {
            func written(_ amount: Int) -> String {
                decimal(amount, exponent: exponent, groups: mark)
            }
            return (written(stated), sum.map(written) ?? "> 2^63")
        }
        let (comma, dot) = (both(","), both("."))
        return CellFault(
            .totalDiffers, seen: comma.0,
            message: Trilingual(
                en: "The total says \(comma.0) \(currency), "
                    + "but the rows above add up to \(comma.1) \(currency).",
                ja: "合計欄は\(comma.0) \(currency)ですが、上の行を合計すると\(comma.1) \(currency)になります。",
                vi: "Dòng tổng ghi \(dot.0) \(currency), "
                    + "nhưng các dòng phía trên cộng lại là \(dot.1) \(currency)."),
            remedy: Trilingual(
                en: "Look which is right: an amount, a missing row, or the total; correct it or "
                    + "delete the total row.",
                ja: "金額の誤りか、行の抜けか、合計の誤りかを確認し、直すか合計行を削除してください。",
                vi: "Hãy kiểm tra số tiền sai, thiếu dòng hay tổng sai; "
                    + "sửa lại hoặc xóa dòng tổng."))
    }

    static func uncheckable(_ cell: String) -> CellFault {
        CellFault(
            .totalUncheckable, seen: cell,
            message: Trilingual(
                en: "The total has no currency, and the rows above have none or several.",
                ja: "合計欄に通貨がなく、上の行の通貨も一つに決まりません。",
                vi: "Dòng tổng không ghi loại tiền, còn các dòng phía trên không có hoặc có nhiều "
                    + "loại tiền."),
            remedy: Trilingual(
                en: "Write a total for each currency, with the currency.",
                ja: "通貨ごとに、通貨を記した合計行を作ってください。",
                vi: "Hãy ghi một dòng tổng cho từng loại tiền, kèm loại tiền."))
    }

    static func totalOrData(_ cell: String) -> CellFault {
        CellFault(
            .totalOrData, seen: cell,
            message: Trilingual(
                en: "“{seen}” marks a total, but the row is filled in like a payment.",
                ja: "「{seen}」は合計を表しますが、行は明細のように記入されています。",
                vi: "“{seen}” là chữ của dòng tổng, nhưng dòng này được điền như một khoản tiền."),
            remedy: Trilingual(
                en: "In a total row leave everything empty but the word, the amount and the "
                    + "currency; in a payment's row use another word.",
                ja: "合計行なら、その語・金額・通貨以外は空にしてください。明細なら別の語を使ってください。",
                vi: "Nếu là dòng tổng, chỉ để chữ đó, số tiền và loại tiền; "
                    + "nếu là khoản tiền, hãy dùng từ khác."))
    }
}

/// An amount in minor units as people write it: "1,234.50" with commas between groups, "1.234,50"
/// with dots.
private func decimal(_ amount: Int, exponent: Int, groups mark: Character) -> String {
    var unit = 1
    for _ in 0..<exponent { unit *= 10 }
    let whole = grouped(amount / unit, by: mark)
    guard exponent > 0 else { return whole }
    let fraction = String(amount % unit)
    let zeros = String(repeating: "0", count: exponent - fraction.utf8.count)
    return whole + (mark == "," ? "." : ",") + zeros + fraction
}

/// "1,234,567".
func grouped(_ number: Int, by mark: Character) -> String {
    let digits = String(number)
    var result = ""
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position).isMultiple(of: 3), digits.first != "-" {
            result.append(mark)
        }
        result.append(digit)
    }
    return result
}
