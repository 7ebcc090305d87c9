import Judging
import Markup
import Registry
import Wording

/// Who reads a page, as far as the page must know.
package struct PageReader: Sendable {
    package let language: Language
    /// What there is for the reader.
    package let audience: Audience
    /// Whether a token would show more.
    package let mayEnter: Bool

    package init(language: Language, audience: Audience, mayEnter: Bool) {
        self.language = language
        self.audience = audience
        self.mayEnter = mayEnter
    }

    /// Whether more than what is open may be shown.
    var seesMore: Bool {
        switch audience {
        case .everybody, .worker: false
        default: true
        }
    }

    /// What follows a link to a page of ours: the reader's language goes along.
    func link(_ path: String) -> String { PageReader.link(path, in: language) }

    static func link(_ path: String, in language: Language) -> String {
        let sign = path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return "\(path)\(sign)lang=\(language.rawValue)"
    }

    /// `words` in the reader's language.
    func callAsFunction(_ words: Trilingual) -> String { words(language) }

    func callAsFunction(en: String, ja: String, vi: String) -> String {
        Trilingual(en: en, ja: ja, vi: vi)(language)
    }

    var separator: ListSeparator { language == .japanese ? .ideographicComma : .comma }
}
