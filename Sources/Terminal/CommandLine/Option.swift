import Wording

/// An option of a command: `--name VALUE`, or `--name` alone.
package struct Option: Sendable {
    /// Without the dashes.
    package let name: String
    /// Its short form, such as `o` for `-o`.
    package let letter: Character?
    /// What follows it; nil when nothing does.
    package let value: ArgumentValue?
    package let summary: Trilingual
    package let isRequired: Bool
    package let isRepeatable: Bool
    /// What holds when it is not given, as help shows it and as its value reads.
    package let standard: String?

    /// An option with a value.
    package init(
        _ name: String, _ value: ArgumentValue, letter: Character? = nil, required: Bool = false,
        repeatable: Bool = false, standard: String? = nil, en: String, ja: String, vi: String
    ) {
        self.name = name
        self.letter = letter
        self.value = value
        isRequired = required
        isRepeatable = repeatable
        self.standard = standard
        summary = Trilingual(en: en, ja: ja, vi: vi)
    }

    /// An option that is there or not.
    package init(flag name: String, letter: Character? = nil, en: String, ja: String, vi: String) {
        self.name = name
        self.letter = letter
        value = nil
        isRequired = false
        isRepeatable = false
        standard = nil
        summary = Trilingual(en: en, ja: ja, vi: vi)
    }

    /// `--name VALUE`, as usage and errors show it.
    package var spelling: String { value.map { "--\(name) \($0.name)" } ?? "--\(name)" }
}

/// What kind of text an option or operand takes.
package struct ArgumentValue: Sendable {
    /// What completion offers.
    enum Kind: Sendable {
        case text
        case file
        case directory
        /// Exactly one of these; the parser accepts no other.
        case choice([String])
    }

    /// How usage calls it, such as `FILE`.
    let name: String
    let kind: Kind

    package static func text(_ name: String) -> ArgumentValue {
        ArgumentValue(name: name, kind: .text)
    }

    package static func file(_ name: String = "FILE") -> ArgumentValue {
        ArgumentValue(name: name, kind: .file)
    }

    package static func directory(_ name: String = "DIR") -> ArgumentValue {
        ArgumentValue(name: name, kind: .directory)
    }

    package static func choice(_ words: [String]) -> ArgumentValue {
        ArgumentValue(name: words.joined(separator: "|"), kind: .choice(words))
    }

    /// One of more words than a line of help holds: the option's text lists them.
    package static func choice(_ words: [String], called name: String) -> ArgumentValue {
        ArgumentValue(name: name, kind: .choice(words))
    }

    var choices: [String]? { if case .choice(let words) = kind { words } else { nil } }
}
