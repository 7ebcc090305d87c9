import Foundation
import Testing
import Wording

@testable import TestSupport

/// The terms of `Specs/glossary.md`, and the words that they replace.
struct Glossary {
    /// One thing: its terms, the first of them its name, and the words that are not used for it.
    struct Row {
        /// The word of the formats, where there is one.
        let code: String?
        let terms: [Language: [String]]
        let replaced: [Language: [String]]
    }

    static let page = Result { try Glossary(Repository.text("Specs/glossary.md")) }

    let rows: [Row]
    /// In small letters, the longest first: what is left of a text holds no part of a term.
    private let terms: [Language: [String]]
    /// In small letters.
    private let replaced: [Language: [String]]

    init(_ page: String) throws {
        rows = try page.split(separator: "\n").filter {
            $0.hasPrefix("| ") && !$0.hasPrefix("| what |")
        }.map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
                .dropLast().map { $0.trimming { $0 == " " } }
            try #require(cells.count == 7, "\(line)")
            let words = cells.dropFirst().map { cell in
                cell.split(separator: ";").map { $0.trimming { $0 == " " } }
            }
            return Row(
                code: cells[0].firstMatch(of: /^`([^`]+)`/).map { String($0.1) },
                terms: [.english: words[0], .japanese: words[1], .vietnamese: words[2]],
                replaced: [.english: words[3], .japanese: words[4], .vietnamese: words[5]])
        }
        var terms: [Language: [String]] = [:]
        var replaced: [Language: [String]] = [:]
        for language in Language.allCases {
            terms[language] = rows.flatMap { $0.terms[language] ?? [] }.map { $0.lowercased() }
                .sorted { ($0.count, $0) > ($1.count, $1) }
            replaced[language] = rows.flatMap { $0.replaced[language] ?? [] }.map {
                $0.lowercased()
            }
        }
        self.terms = terms
        self.replaced = replaced
    }

    /// The words in `text` for which the page has a term.
    func replacedWords(in text: String, _ language: Language) -> [String] {
        let lower = text.lowercased()
        let found = wordsAnywhere(in: lower, language)
        guard !found.isEmpty else { return [] }
        var rest = lower
        for term in terms[language] ?? [] { rest = rest.replacing(term, with: "·") }
        return found.filter { word in
            rest.ranges(of: word).contains { range in
                language == .japanese || Glossary.isWhole(range, in: rest)
            }
        }
    }

    /// The same, be it a part of a term or of another word; `text` is in small letters.
    func wordsAnywhere(in text: String, _ language: Language) -> [String] {
        // As bytes: of a text of many pages a search through characters takes minutes.
        let bytes = Data(text.utf8)
        return (replaced[language] ?? []).filter { bytes.range(of: Data($0.utf8)) != nil }
    }

    /// Whether no letter goes on before or behind it.
    private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
        let before =
            range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
        let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
        return before?.isLetter != true && after?.isLetter != true
    }
}

extension StringProtocol {
    /// Without the characters at both ends that `isTrimmed` names.
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
