import Registry
import Transparency
import Wording

/// How amounts are written for people.
package enum Amounts {
    package static func said(_ money: Money) -> Trilingual {
        said(figure: money.amount, money.currency, isExact: true)
    }

    package static func said(_ ratio: Ratio, _ currency: Currency) -> Trilingual {
        said(figure: ratio.roundedDown, currency, isExact: ratio.isWhole)
    }

    package static func said(_ valuation: Valuation) -> Trilingual {
        let lowest = said(valuation.lowest, valuation.currency)
        guard valuation.exact == nil else { return lowest }
        guard valuation.unvalued == 0 else {
            return Trilingual(
                en: "at least \(lowest.en)", ja: "\(lowest.ja)以上", vi: "ít nhất \(lowest.vi)")
        }
        let highest = said(valuation.highest, valuation.currency)
        return Trilingual(
            en: "\(lowest.en) to \(highest.en)", ja: "\(lowest.ja)～\(highest.ja)",
            vi: "\(lowest.vi) đến \(highest.vi)")
    }

    private static func said(
        figure: Int64, _ currency: Currency, isExact: Bool
    ) -> Trilingual {
        let comma = grouped(figure, currency, by: ",", point: ".")
        let dot = grouped(figure, currency, by: ".", point: ",")
        let amount =
            switch currency.code {
            case "JPY": Trilingual(en: "¥\(comma)", ja: "\(comma)円", vi: "\(dot) yên")
            case "VND": Trilingual(en: "\(comma) VND", ja: "\(comma)ドン", vi: "\(dot) đồng")
            case "USD": Trilingual(en: "USD \(comma)", ja: "\(comma)米ドル", vi: "\(dot) đô la Mỹ")
            case let code:
                Trilingual(en: "\(code) \(comma)", ja: "\(comma) \(code)", vi: "\(dot) \(code)")
            }
        guard !isExact else { return amount }
        return Trilingual(
            en: "about \(amount.en)", ja: "約\(amount.ja)", vi: "khoảng \(amount.vi)")
    }

    /// 5900000 in VND is 5,900,000; 120050 in USD is 1,200.50.
    static func grouped(
        _ figure: Int64, _ currency: Currency, by separator: String, point: String
    ) -> String {
        var digits = Array(String(figure).utf8)
        let missing = max(0, currency.exponent + 1 - digits.count)
        digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: 0)
        let whole = digits.count - currency.exponent
        var text: [UInt8] = []
        for position in 0..<whole {
            if position > 0, (whole - position).isMultiple(of: 3) { text += separator.utf8 }
            text.append(digits[position])
        }
        if whole < digits.count { text += Array(point.utf8) + digits[whole...] }
        return String(decoding: text, as: UTF8.self)
    }
}
