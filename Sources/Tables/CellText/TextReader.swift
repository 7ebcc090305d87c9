import Wording

/// Reads free text: kept as it is, not normalized, but for blanks at its ends and for line
/// breaks, each of which becomes one space.
package struct TextReader: CellReader {
    /// UTF-8 bytes.
    package let longest: Int
    /// Whether it is the name of a person, in which a question mark can only be a lost letter.
    private let isName: Bool

    package init(longest: Int = 500, isName: Bool = false) {
        self.longest = longest
        self.isName = isName
    }

    package func read(_ cell: String) -> Result<String, CellFault> {
        if isBlankText(cell) { return .failure(CellFaults.empty) }
        // Before trimming: a tab or line break in front is what hides a formula.
        if let fault = CellFaults.excelHabit(of: cell) { return .failure(fault) }
        let text = withoutLineBreaks(trimmed(cell))
        if let fault = CellFaults.excelHabit(of: text) { return .failure(fault) }
        let damage = isName ? TextDamage.faultOfName(in: text) : TextDamage.fault(in: text)
        if let damage { return .failure(damage) }
        if let fault = ForbiddenScalars.fault(in: text) { return .failure(fault) }
        guard text.utf8.count <= longest else { return .failure(tooLong(text)) }
        return .success(text)
    }

    private func withoutLineBreaks(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(" ")
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    private func tooLong(_ text: String) -> CellFault {
        CellFault(
            .textTooLong, seen: text,
            message: Trilingual(
                en: "The text has \(text.utf8.count) bytes; \(longest) are allowed.",
                ja: "文章が長すぎます（\(text.utf8.count)バイト、上限は\(longest)バイト）。",
                vi: "Nội dung dài \(text.utf8.count) byte; chỉ cho phép \(longest) byte."),
            remedy: Trilingual(
                en: "Shorten it.", ja: "短くしてください。", vi: "Hãy rút ngắn nội dung."))
    }
}
