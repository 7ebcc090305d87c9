import Registry
import RegistryWords
import Transparency
import Wording

/// A figure that a finding brings, for the text in three languages and for programs.
package enum FindingValue: Sendable {
    case money(Money)
    case valuation(Valuation)
    /// An exact amount of a currency, whole or not.
    case ratio(Ratio, Currency)
    case date(PartialDate)
    case number(Int)
    /// Flows, each with what people call its kind and its payee.
    case lines([DescribedLine])
    /// A word that people read in their language and programs by its code.
    case word(String, Trilingual)
    case words([(code: String, said: Trilingual)])

    /// A flow, and how to speak of it.
    package struct DescribedLine: Sendable {
        package let line: FeeLine
        package let kind: Trilingual
        /// nil where it goes without saying.
        package let payer: Trilingual?
        package let payee: Trilingual
    }

    package var said: Trilingual {
        switch self {
        case .money(let money): Amounts.said(money)
        case .valuation(let valuation): Amounts.said(valuation)
        case .ratio(let ratio, let currency): Amounts.said(ratio, currency)
        case .date(let date): Dates.said(date)
        case .number(let number): Trilingual("\(number)")
        case .lines(let lines):
            lines.isEmpty
                ? Trilingual(en: "nothing", ja: "なし", vi: "không có khoản nào")
                : Trilingual.list(lines.map(\.said))
        case .word(_, let said): said
        case .words(let words): Trilingual.list(words.map(\.said))
        }
    }

    package var json: JSONValue {
        switch self {
        case .money(let money): money.json
        case .valuation(let valuation):
            .object(of: [
                ("currency", .string(valuation.currency.code)),
                ("highest", .integer(valuation.highest.roundedDown)),
                ("lowest", .integer(valuation.lowest.roundedDown)),
                ("exact", .boolean(valuation.exact?.isWhole ?? false)),
                ("without_rate", .integer(Int64(valuation.unvalued))),
            ])
        case .ratio(let ratio, let currency):
            .object(of: [
                ("amount", .integer(ratio.roundedDown)), ("currency", .string(currency.code)),
                ("exact", .boolean(ratio.isWhole)),
            ])
        case .date(let date): .string(date.description)
        case .number(let number): .integer(Int64(number))
        case .lines(let lines): .array(lines.map(\.json))
        case .word(let code, _): .string(code)
        case .words(let words): .array(words.map { .string($0.code) })
        }
    }
}

extension FindingValue.DescribedLine {
    var said: Trilingual {
        let amount = Amounts.said(line.amount)
        let date = line.date.map(Dates.said)
        let from = payer.map {
            Trilingual(en: " from \($0.en)", ja: "\($0.ja)から", vi: " từ \($0.vi)")
        }
        return Trilingual(
            en: "\(amount.en) (\(kind.en))\(from?.en ?? "") to \(payee.en)"
                + (date.map { ", \($0.en)" } ?? ""),
            ja: "\(from?.ja ?? "")\(payee.ja)への\(kind.ja)\(amount.ja)"
                + (date.map { "（\($0.ja)）" } ?? ""),
            vi: "\(amount.vi) (\(kind.vi))\(from?.vi ?? "") cho \(payee.vi)"
                + (date.map { ", \($0.vi)" } ?? ""))
    }

    /// Flat, so that a whole verdict stays within the depth of canonical JSON.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("amount", .integer(line.amount.amount)),
            ("currency", .string(line.amount.currency.code)),
            ("kind", .string(line.kind.rawValue)), ("method", .string(line.method.rawValue)),
            ("payee", .string(line.payee.id)), ("payee_role", .string(line.payee.role.word)),
            ("payer", .string(line.payer.id)), ("payer_role", .string(line.payer.role.word)),
            ("receipt", .boolean(line.receipt != .none)),
        ]
        if let date = line.date { members.append(("date", .string(date.description))) }
        return .object(of: members)
    }
}
