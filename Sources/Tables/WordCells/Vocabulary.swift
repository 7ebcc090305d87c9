import Wording

/// A closed set of terms, found by any of their words whatever the case, width, blanks, hyphens
/// and Unicode normalization.
package struct Vocabulary<ID: Hashable & Sendable>: Sendable {
    /// What a word was found to mean.
    package struct Entry: Sendable {
        package let id: ID
        /// The languages in which this is a word for it.
        package let languages: [Language]
    }

    package let terms: [Term<ID>]
    private var entries: [String: Entry] = [:]
    /// Words that two terms lay claim to, of which the first has it; none in a sound vocabulary.
    package private(set) var clashes: [String] = []
    private var shared: [String: [ID]] = [:]
    /// Every word by its bare letters: a table may have a slip in each of its rows.
    private let spellings: [Spelling]

    private struct Spelling: Sendable {
        let term: Term<ID>
        let word: String
        let letters: [Character]
    }

    /// - Parameter shared: words that people use for several of the terms, so that none of them is
    ///   meant for certain.
    package init(_ terms: [Term<ID>], asking shared: [(words: [String], of: [ID])] = []) {
        self.terms = terms
        spellings = terms.flatMap { term in
            Language.allCases.flatMap { term.words(in: $0) }.map {
                Spelling(term: term, word: $0, letters: bare(folded($0)))
            }
        }
        for (words, ids) in shared {
            for word in words { self.shared[folded(word)] = ids }
        }
        for term in terms {
            for language in Language.allCases {
                for word in term.words(in: language) { add(word, of: term.id, in: language) }
            }
        }
    }

    private mutating func add(_ word: String, of id: ID, in language: Language) {
        let key = folded(word)
        guard let known = entries[key] else {
            entries[key] = Entry(id: id, languages: [language])
            return
        }
        if known.id != id {
            clashes.append(word)
        } else if !known.languages.contains(language) {
            entries[key] = Entry(id: id, languages: known.languages + [language])
        }
    }

    package func entry(for word: String) -> Entry? { entries[folded(word)] }

    /// The terms that people call by a word which is not a term's own; none for any other word.
    package func termsSharing(_ word: String) -> [Term<ID>] {
        guard let ids = shared[folded(word)] else { return [] }
        return terms.filter { ids.contains($0.id) }
    }

    /// The word nearest to `text`, as the vocabulary writes it, if one is near enough that a slip
    /// explains the difference: missing marks, or one slip for every three letters.
    package func nearest(to text: String) -> (term: Term<ID>, word: String)? {
        let wanted = bare(folded(text))
        guard (2...64).contains(wanted.count) else { return nil }
        var best: (spelling: Spelling, distance: Int)?
        for spelling in spellings {
            let letters = spelling.letters
            let allowed = max(wanted.count, letters.count) / 3
            guard abs(wanted.count - letters.count) <= allowed else { continue }
            let distance = slips(between: wanted, and: letters)
            if distance <= allowed, distance < best?.distance ?? Int.max {
                best = (spelling, distance)
            }
        }
        return best.map { ($0.spelling.term, $0.spelling.word) }
    }

    /// The first words of up to `limit` terms, in each language, in the vocabulary's order.
    package func offered(upTo limit: Int = 12) -> Trilingual {
        listed(terms.prefix(limit).map(\.offered), more: terms.count > limit)
    }
}

/// The words of each language behind one another.
func listed(_ words: [Trilingual], more: Bool = false) -> Trilingual {
    Trilingual(
        en: words.map(\.en).joined(separator: ", ") + (more ? ", …" : ""),
        ja: words.map(\.ja).joined(separator: "、") + (more ? "、…" : ""),
        vi: words.map(\.vi).joined(separator: ", ") + (more ? ", …" : ""))
}

/// How many letters must be put in, left out or changed to make one of the other.
private func slips(between one: [Character], and other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for (place, counterpart) in other.enumerated() {
            let changed = diagonal + (letter == counterpart ? 0 : 1)
            diagonal = row[place + 1]
            row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
        }
    }
    return row[other.count]
}
