import Registry
import Terminal
import Wording

/// Answers to questions about values of a table that read well and may yet be slips.
///
/// An answer names the cell and the value that was read, so that it holds for that one alone.
/// - Source: `Specs/tables.md`, Questions.
package struct AcceptedAnswers: Sendable, Equatable {
    /// Such as `J12=15300`, capitals.
    package let keys: [String]
    /// Whether every question counts as answered.
    let answersAll: Bool

    package init(_ keys: [String] = []) {
        self.keys = keys.map(AcceptedAnswers.folded)
        answersAll = false
    }

    private init(answersAll: Bool) {
        keys = []
        self.answersAll = answersAll
    }

    /// For a table that was filed before: what was to be asked of it was asked then.
    package static let all = AcceptedAnswers(answersAll: true)

    /// Without those that nothing asks for.
    package func without(_ unused: [String]) -> AcceptedAnswers {
        AcceptedAnswers(keys.filter { !unused.contains($0) })
    }

    func answer(_ key: String) -> Bool { answersAll || keys.contains(AcceptedAnswers.folded(key)) }

    private static func folded(_ key: String) -> String {
        String(
            decoding: key.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    /// An answer that nothing asks for: one that was mistyped must not be lost.
    package static func unused(_ answer: String) -> Failure {
        Failure(
            .usage, en: "--accept: nothing is asked about '{seen}'",
            ja: "--accept: 「{seen}」についての質問はありません",
            vi: "--accept: không có câu hỏi nào về '{seen}'", ["seen": answer],
            hint: Trilingual(
                en: "take it out, or write it exactly as the question says it",
                ja: "指定を外すか、質問に示されたとおりに書いてください",
                vi: "hãy bỏ đi, hoặc viết đúng như trong câu hỏi"))
    }

    /// The answer that accepts a value.
    static func key(_ letters: String?, _ row: Int, _ value: String) -> String {
        folded("\(letters ?? "")\(row)=\(value)")
    }
}

extension Money {
    /// In the currency's own units, without marks between digits: `15300`, `1200.50`.
    package var plainText: String {
        var digits = String(amount)
        guard currency.exponent > 0 else { return digits }
        while digits.utf8.count <= currency.exponent { digits = "0" + digits }
        return "\(digits.dropLast(currency.exponent)).\(digits.suffix(currency.exponent))"
    }
}
