import Workbook

/// Reads an amount of money in minor units, 0 … 2^53 − 1.
package struct AmountReader: CellReader {
    /// ISO 4217; nil when the row's currency could not be read: the amount's own faults are then
    /// still found, but its value means nothing.
    package let currency: String?
    /// Decimal digits of the currency's minor unit: 0 for JPY and VND, 2 for USD; at most 3.
    package let exponent: Int
    package let convention: AmountConvention

    package static let largest = (1 << 53) - 1

    package init(currency: String, exponent: Int, convention: AmountConvention) {
        self.currency = currency
        self.exponent = min(max(exponent, 0), 3)
        self.convention = convention
    }

    /// For a row whose currency could not be read.
    package init(ofUnknownCurrency convention: AmountConvention) {
        currency = nil
        exponent = 3
        self.convention = convention
    }

    package func read(_ cell: String) -> Result<Int, CellFault> {
        if isBlankText(cell) { return .failure(CellFaults.empty) }
        if let fault = ForbiddenScalars.fault(in: trimmed(cell)) { return .failure(fault) }
        let text = narrowed(cell)
        if let fault = habit(text, of: cell) { return .failure(fault) }
        let (body, currencies) = CurrencyMark.stripped(text)
        if let currency, let other = currencies.first(where: { $0 != currency }) {
            return .failure(AmountFaults.currencyDiffers(cell, mark: other, column: currency))
        }
        if isScientific(body) { return .failure(AmountFaults.scientific(cell)) }
        if let positive = withoutMinus(body) ?? withoutMinus(text), AmountShape(positive) != nil {
            // "¥12,000-" closes an amount on a Japanese receipt, and takes nothing away.
            let isClosed = !currencies.isEmpty && (body.hasSuffix("-") || body.hasSuffix("−"))
            return .failure(
                isClosed ? AmountFaults.notAnAmount(cell) : AmountFaults.negative(cell))
        }
        guard let shape = AmountShape(body) else {
            return .failure(CellFaults.excelHabit(of: text) ?? AmountFaults.notAnAmount(cell))
        }
        return value(of: shape, in: cell)
    }

    /// A number of a workbook means what it is, whatever marks the other cells have.
    package func read(_ cell: TableCell) -> Result<Int, CellFault> {
        guard cell.kind == .number, let number = SheetNumber(cell.text) else {
            return read(cell.text)
        }
        let seen = cell.affix.isEmpty ? cell.text : "\(cell.text) \(cell.affix)"
        if let fault = fault(ofAffix: cell.affix, seen) { return .failure(fault) }
        if number.coefficient < 0 { return .failure(AmountFaults.negative(seen)) }
        let digits = number.exponent + exponent
        guard digits >= 0 else {
            return .failure(
                currency.map { AmountFaults.fraction(seen, currency: $0, digits: exponent) }
                    ?? AmountFaults.notAnAmount(seen))
        }
        var value = number.coefficient
        for _ in 0..<digits where value != 0 {
            value *= 10
            guard value <= AmountReader.largest else {
                return .failure(AmountFaults.tooLarge(seen))
            }
        }
        return .success(Int(value))
    }

    /// What is shown beside a number may only name the row's currency.
    private func fault(ofAffix affix: String, _ seen: String) -> CellFault? {
        if affix.isEmpty { return nil }
        if let fault = ScaleNotice.fault(in: affix) { return fault }
        let (rest, currencies) = CurrencyMark.stripped(narrowed(affix))
        guard rest.isEmpty else { return AmountFaults.notAnAmount(seen) }
        if let currency, let other = currencies.first(where: { $0 != currency }) {
            return AmountFaults.currencyDiffers(seen, mark: other, column: currency)
        }
        return nil
    }

    private func habit(_ text: String, of cell: String) -> CellFault? {
        switch text.first {
        case "=", "@", "+": CellFaults.formula(cell)
        case "#": CellFaults.excelHabit(of: cell)
        default: nil
        }
    }

    private func value(of shape: AmountShape, in cell: String) -> Result<Int, CellFault> {
        switch shape {
        case .plain(let digits): return minorUnits(digits, "", in: cell)
        case .grouped(let digits, _):
            // `1.234.567` can only be groups, even among commas.
            return minorUnits(digits, "", in: cell)
        case .unclear(let digits, let mark):
            guard convention.groupMark == mark else {
                return .failure(AmountFaults.ambiguous(cell, digits: digits))
            }
            return minorUnits(digits, "", in: cell)
        case .fraction(let whole, let fraction, let mark, _):
            return self.fraction(whole, fraction, mark, in: cell)
        }
    }

    /// A number with a fraction: the fraction is judged as it is written, zeros included, since
    /// `5000.000` is sooner a mistyped `5.000.000` than a number with three decimals.
    private func fraction(
        _ whole: String, _ fraction: String, _ mark: AmountShape.Mark, in cell: String
    ) -> Result<Int, CellFault> {
        // "12.50" where dots were seen between groups: one of the two is a slip.
        if convention.groupMark == mark { return .failure(AmountFaults.notAnAmount(cell)) }
        let isZero = fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        if isZero, fraction.utf8.count > max(exponent, 2) {
            return .failure(AmountFaults.ambiguous(cell, digits: whole + fraction))
        }
        if isZero, exponent == 0 {
            // What a spreadsheet that shows decimals makes of a whole number, if its column says so.
            return convention.decimalMark == mark
                ? minorUnits(whole, "", in: cell)
                : .failure(AmountFaults.ambiguous(cell, digits: whole + fraction))
        }
        guard fraction.utf8.count <= exponent else {
            return .failure(
                currency.map { AmountFaults.fraction(cell, currency: $0, digits: exponent) }
                    ?? AmountFaults.notAnAmount(cell))
        }
        return minorUnits(whole, fraction, in: cell)
    }

    private func minorUnits(
        _ whole: String, _ fraction: String, in cell: String
    ) -> Result<Int, CellFault> {
        let padding = String(repeating: "0", count: exponent - fraction.count)
        var value = 0
        for digit in (whole + fraction + padding).utf8 {
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
            guard value <= AmountReader.largest else {
                return .failure(AmountFaults.tooLarge(cell))
            }
        }
        return .success(value)
    }

    /// The amount without what makes it negative; nil when nothing does.
    private func withoutMinus(_ text: String) -> String? {
        var rest = text
        if let first = text.first, "-−–▲△▼".contains(first) {
            rest = String(text.dropFirst())
        } else if let last = text.last, "-−".contains(last) {
            rest = String(text.dropLast())
        } else if text.hasPrefix("("), text.hasSuffix(")") {
            rest = String(text.dropFirst().dropLast())
        } else {
            return nil
        }
        return CurrencyMark.stripped(trimmed(rest)).rest
    }

    /// `1.53e+07`: what Excel makes of a number too wide for its column, digits lost.
    private func isScientific(_ text: String) -> Bool {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let power = parts[1].drop { $0 == "+" || $0 == "-" }
        let digits = { (part: Substring) in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let factor = parts[0].split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "." || $0 == ","
        }
        return !power.isEmpty && digits(power) && !parts[0].isEmpty && factor.allSatisfy(digits)
    }
}
