import Judging
import Platform
import Registry
import RegistryWords
import Statistics
import Wording

/// What is in one field of one row: for spreadsheets, and for people.
struct FormCell {
    let exported: ExportCell
    let shown: Trilingual

    init(_ exported: ExportCell, _ shown: Trilingual) {
        self.exported = exported
        self.shown = shown
    }

    static let empty = FormCell(.absent, Trilingual(""))

    static func text(_ text: String) -> FormCell { FormCell(.text(text), Trilingual(text)) }

    static func number(_ number: Int) -> FormCell {
        FormCell(.integer(Int64(number)), Trilingual("\(number)"))
    }

    static func amount(_ money: Money) -> FormCell {
        FormCell(.integer(money.amount), Amounts.said(money))
    }

    /// Whole minor units, rounded down; what is not whole is said to be about so much.
    static func amount(_ ratio: Ratio, _ currency: Currency) -> FormCell {
        FormCell(.integer(ratio.roundedDown), Amounts.said(ratio, currency))
    }

    /// The lowest and the highest that it is worth; empty where a rate is missing.
    static func span(_ value: Valuation) -> (low: FormCell, high: FormCell) {
        guard value.unvalued == 0 else {
            let none = FormCell(
                .absent,
                Trilingual(en: "no published rate", ja: "公表レートなし", vi: "không có tỷ giá"))
            return (none, none)
        }
        return (amount(value.lowest, value.currency), amount(value.highest, value.currency))
    }

    static func date(_ date: PartialDate?) -> FormCell {
        guard let date else {
            return FormCell(
                .absent, Trilingual(en: "unknown", ja: "不明", vi: "không rõ"))
        }
        return FormCell(.text(date.description), Dates.said(date))
    }

    static func seqs(_ seqs: [UInt64]) -> FormCell {
        let all = Set(seqs).sorted().map(String.init)
        return FormCell(.init(words: all), Trilingual(all.joined(separator: ", ")))
    }

    /// A proportion in four decimals, the half rounded up, without any floating point.
    static func proportion(_ ratio: Ratio) -> FormCell {
        let digits = ratio.inTenThousandths
        let (whole, rest) = (digits / 10_000, digits % 10_000)
        let fraction = String(String(10_000 + rest).dropFirst())
        return FormCell(
            .text("\(whole).\(fraction)"),
            Trilingual(
                en: "\(whole).\(fraction)", ja: "\(whole).\(fraction)", vi: "\(whole),\(fraction)"))
    }
}
