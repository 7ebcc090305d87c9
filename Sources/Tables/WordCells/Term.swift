import Wording

/// A thing that files name in many ways, with the words for it in three languages.
package struct Term<ID: Hashable & Sendable>: Sendable {
    package let id: ID
    /// The words of each language; the first is the one that is offered to people.
    package let en: [String]
    package let ja: [String]
    package let vi: [String]

    package init(_ id: ID, en: [String], ja: [String], vi: [String]) {
        self.id = id
        self.en = en
        self.ja = ja
        self.vi = vi
    }

    package func words(in language: Language) -> [String] {
        switch language {
        case .english: en
        case .japanese: ja
        case .vietnamese: vi
        }
    }

    /// The word to offer in each language.
    package var offered: Trilingual {
        let fallback = en.first ?? ja.first ?? vi.first ?? "\(id)"
        return Trilingual(
            en: en.first ?? fallback, ja: ja.first ?? fallback, vi: vi.first ?? fallback)
    }
}
