import Judging
import Registry
import RegistryWords
import Tables

extension Vocabulary where ID: Worded {
    /// Every word of the domain for things of this kind, and their codes in the formats.
    /// - Parameter left: what this table has no row for.
    package init(of _: ID.Type, also code: (ID) -> String, without left: Set<ID> = []) {
        self.init(
            ID.everyOne.filter { !left.contains($0) }.map { Term($0, $0.words, also: code($0)) })
    }
}

extension Term {
    /// The domain's words for it, and its code in the formats.
    package init(_ id: ID, _ words: Words, also code: String? = nil) {
        self.init(id, en: words.en + (code.map { [$0] } ?? []), ja: words.ja, vi: words.vi)
    }
}
