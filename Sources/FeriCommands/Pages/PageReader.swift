import HTTPServing
import Wording

/// Who reads a page, as far as the page must know.
package struct PageReader: Sendable {
    package let language: Language
    /// Whether everything may be shown, and not only what is open.
    package let seesAll: Bool
    /// Whether a token would show more.
    package let mayEnter: Bool

    package init(language: Language, seesAll: Bool, mayEnter: Bool) {
        self.language = language
        self.seesAll = seesAll
        self.mayEnter = mayEnter
    }

    /// What stands behind a link to a page of ours: the reader's language goes along.
    func link(_ path: String) -> String { "\(path)?lang=\(language.rawValue)" }

    /// `words` in the reader's language.
    func callAsFunction(_ words: Trilingual) -> String { words(language) }

    func callAsFunction(en: String, ja: String, vi: String) -> String {
        Trilingual(en: en, ja: ja, vi: vi)(language)
    }

    var separator: ListSeparator { language == .japanese ? .ideographicComma : .comma }
}
