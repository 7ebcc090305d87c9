import Judging
import Registry
import Wording

/// Numbers and amounts as a reader of each language writes them.
package enum AmountText {
    /// `15,300,000`; in Vietnamese `15.300.000`.
    package static func number(_ number: some BinaryInteger, in language: Language) -> String {
        let digits = Array(String(number.magnitude))
        var result = number < 0 ? "-" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) {
                result += language == .vietnamese ? "." : ","
            }
            result.append(digit)
        }
        return result
    }

    /// `¥90,000`, `15,300,000 VND`; `90,000円`, `15,300,000ドン`; `90.000 yên`,
    /// `15.300.000 đồng`: as in the findings of verdicts.
    package static func money(_ money: Money, in language: Language) -> String {
        Amounts.said(money)(language)
    }
}
