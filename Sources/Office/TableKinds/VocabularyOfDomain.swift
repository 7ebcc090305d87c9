import Platform
import Registry
import Tables
import Transparency

extension Vocabulary where ID: Worded {
    /// Every word of the domain for things of this kind, and their codes in the formats.
    init(of _: ID.Type, also code: (ID) -> String) {
        self.init(
            ID.everyOne.map { id in
                Term(id, en: id.words.en + [code(id)], ja: id.words.ja, vi: id.words.vi)
            })
    }
}
