import Wording

/// The words for one thing in each language: the first is its label, the others are what people
/// also write for it.
package struct Words: Sendable, Hashable {
    package let en: [String]
    package let ja: [String]
    package let vi: [String]

    package init(en: String..., ja: String..., vi: String...) { self.init(en: en, ja: ja, vi: vi) }

    /// Each list holds at least the label.
    package init(en: [String], ja: [String], vi: [String]) {
        precondition(!en.isEmpty && !ja.isEmpty && !vi.isEmpty, "a thing without a label")
        self.en = en
        self.ja = ja
        self.vi = vi
    }

    package var label: Trilingual { Trilingual(en: en[0], ja: ja[0], vi: vi[0]) }
}

/// What is named by one closed list of words, read from tables and shown to people.
package protocol Worded: Hashable, Sendable {
    /// Every one there is, in the order in which they are offered.
    static var everyOne: [Self] { get }
    var words: Words { get }
}

extension Worded {
    /// What people call it.
    package var label: Trilingual { words.label }
}

extension Worded where Self: CaseIterable {
    package static var everyOne: [Self] { Array(allCases) }
}
