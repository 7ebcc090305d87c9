/// A piece of a written date: a run of digits, or what is between two.
enum DateToken: Equatable {
    /// `digits` is how many there were: "02" has two.
    case number(Int, digits: Int)
    case mark(String)

    /// The pieces of `text`, which is narrowed; blanks beside a mark are dropped. nil when a run of
    /// digits is longer than eight.
    static func tokens(of text: String) -> [DateToken]? {
        var result: [DateToken] = []
        var digits = ""
        var mark = String.UnicodeScalarView()
        func finishMark() {
            if mark.isEmpty { return }
            let trimmedMark = trimmed(String(mark))
            // A blank alone is a mark too: it parts "5 feb".
            result.append(.mark(trimmedMark.isEmpty ? " " : trimmedMark))
            mark = String.UnicodeScalarView()
        }
        func finishDigits() {
            if digits.isEmpty { return }
            result.append(.number(Int(digits) ?? 0, digits: digits.utf8.count))
            digits = ""
        }
        for scalar in text.unicodeScalars {
            if (0x30...0x39).contains(scalar.value) {
                finishMark()
                guard digits.utf8.count < 8 else { return nil }
                digits.unicodeScalars.append(scalar)
            } else {
                finishDigits()
                mark.append(scalar)
            }
        }
        finishMark()
        finishDigits()
        return result
    }
}
