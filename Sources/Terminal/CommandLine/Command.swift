import Wording

/// One command: what it is called with, what it says of itself, and what it does.
///
/// Parsing, help and completions all come from this description.
package struct Command: Sendable {
    /// A command line and what it is for.
    package struct Example: Sendable {
        let line: String
        let purpose: Trilingual

        package init(_ line: String, en: String, ja: String, vi: String) {
            self.line = line
            purpose = Trilingual(en: en, ja: ja, vi: vi)
        }
    }

    /// `["verify"]` or, of a command with a family name, `["key", "new"]`.
    package let path: [String]
    /// One line, lower case in English and Vietnamese, no full stop.
    package let summary: Trilingual
    /// What else one must know; a paragraph, or nothing.
    package let discussion: Trilingual?
    package let operands: [Operand]
    /// Its own ones; `CommonOptions.everywhere` are added to each command's.
    package let ownOptions: [Option]
    package let examples: [Example]
    package let run: @Sendable (Invocation) throws -> ExitCode

    package init(
        _ path: String, _ summary: Trilingual, discussion: Trilingual? = nil,
        operands: [Operand] = [], options: [Option] = [], examples: [Example] = [],
        run: @escaping @Sendable (Invocation) throws -> ExitCode
    ) {
        self.path = path.split(separator: " ").map(String.init)
        self.summary = summary
        self.discussion = discussion
        self.operands = operands
        ownOptions = options
        self.examples = examples
        self.run = run
    }

    /// The words after `feri`, such as `key new`.
    package var name: String { path.joined(separator: " ") }

    package var options: [Option] { ownOptions + CommonOptions.everywhere }
}
