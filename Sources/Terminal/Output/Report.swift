import Wording

/// What a command prints for people, in their language; lines end in a newline.
///
/// What it is given may come from a ledger: it is escaped here, and needs no care before.
package struct Report: Sendable {
    /// How a line is meant; shown in colour where there is colour, and never by colour alone.
    package enum Tone: Sendable {
        case plain, strong, good, caution, bad
    }

    package let language: Language
    private let colours: Bool
    package private(set) var text = ""

    package init(language: Language, colours: Bool = false) {
        self.language = language
        self.colours = colours
    }

    package mutating func line(_ text: String, tone: Tone = .plain, indent: Int = 0) {
        let line = String(repeating: " ", count: indent) + TerminalText.escaped(text)
        self.text += painted(line, tone) + "\n"
    }

    package mutating func line(_ text: Trilingual, tone: Tone = .plain, indent: Int = 0) {
        line(text(language), tone: tone, indent: indent)
    }

    /// A line above what belongs together, with an empty line before it unless it is the first.
    package mutating func heading(_ text: Trilingual) {
        if !self.text.isEmpty { blank() }
        line(text, tone: .strong)
    }

    package mutating func blank() { text += "\n" }

    /// Labels and values, the values below one another.
    package mutating func fields(_ fields: [(label: Trilingual, value: String)], indent: Int = 0) {
        let labels = fields.map { $0.label(language) }
        let width = labels.map { DisplayWidth.of($0) }.max() ?? 0
        for (label, field) in zip(labels, fields) {
            line(DisplayWidth.padded(label, to: width) + "  " + field.value, indent: indent)
        }
    }

    package mutating func table(_ table: TextTable, indent: Int = 0) {
        for (position, row) in table.lines.enumerated() {
            line(row, tone: position == 0 ? .strong : .plain, indent: indent)
        }
    }

    /// Running text in lines of at most 80 columns.
    package mutating func paragraph(_ text: Trilingual, indent: Int = 0) {
        for row in Wrapping.lines(of: text(language), width: 80 - indent) {
            line(row, indent: indent)
        }
    }

    private func painted(_ line: String, _ tone: Tone) -> String {
        guard colours else { return line }
        let code =
            switch tone {
            case .plain: ""
            case .strong: "1"
            case .good: "32"
            case .caution: "33"
            case .bad: "31"
            }
        return code.isEmpty ? line : "\u{1B}[\(code)m\(line)\u{1B}[0m"
    }
}
