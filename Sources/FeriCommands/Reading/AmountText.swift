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

    /// `¥90,000`, `15,300,000 VND`; `90,000円`, `15,300,000ドン`; `90.000 yên`, `15.300.000 ₫`.
    package static func money(_ money: Money, in language: Language) -> String {
        let amount = decimal(money, in: language)
        switch (money.currency.code, language) {
        case ("JPY", .english): return "¥\(amount)"
        case ("JPY", .japanese): return "\(amount)円"
        case ("JPY", .vietnamese): return "\(amount) yên"
        case ("VND", .japanese): return "\(amount)ドン"
        case ("VND", .vietnamese): return "\(amount) ₫"
        case ("USD", .japanese): return "\(amount)米ドル"
        default: return "\(amount) \(money.currency.code)"
        }
    }

    /// Units and, after the language's decimal sign, minor units.
    private static func decimal(_ money: Money, in language: Language) -> String {
        var scale: Int64 = 1
        for _ in 0..<money.currency.exponent { scale *= 10 }
        let units = number(money.amount / scale, in: language)
        guard scale > 1 else { return units }
        let minor = String(money.amount % scale)
        let zeros = String(repeating: "0", count: money.currency.exponent - minor.utf8.count)
        return units + (language == .vietnamese ? "," : ".") + zeros + minor
    }
}
