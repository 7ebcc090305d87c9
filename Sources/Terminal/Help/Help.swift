import Wording

/// What `help` prints, made from the command table.
package struct Help {
    package let table: CommandTable
    package let language: Language

    package init(table: CommandTable, language: Language) {
        self.table = table
        self.language = language
    }

    private static let width = 80

    /// Help on a command, on the commands of a family, or, for no words, on `feri`.
    package func text(of path: [String]) -> String {
        if let command = table.command(at: path) { return text(of: command) }
        let family = path.first.flatMap { table.family(named: $0) }
        let summary = family?.summary ?? HelpWords.purpose
        let line = (["feri"] + path + [HelpWords.command(language)]).joined(separator: " ")
        var text = opening(summary, usage: line)
        text += section(HelpWords.commands, entries(under: path))
        let options = path.isEmpty ? CommonOptions.atTheStart : CommonOptions.everywhere
        text += section(HelpWords.options, options.map { (left(of: $0), right(of: $0)) })
        return text + "\n" + paragraph(HelpWords.more)
    }

    /// A line for each word that may follow: a command's, or that of a whole family.
    private func entries(under path: [String]) -> [(String, String)] {
        table.nextWords(after: path).map { word in
            let summary =
                table.command(at: path + [word])?.summary ?? table.family(named: word)?.summary
            return ((path + [word]).joined(separator: " "), summary?(language) ?? "")
        }
    }

    private func text(of command: Command) -> String {
        var text = opening(command.summary, usage: command.usage(in: language))
        if let discussion = command.discussion { text += "\n" + paragraph(discussion) }
        text += section(
            HelpWords.operands, command.operands.map { ($0.name, $0.summary(language)) })
        text += section(
            HelpWords.options, command.options.map { (left(of: $0), right(of: $0)) })
        guard !command.examples.isEmpty else { return text }
        text += "\n\(HelpWords.examples(language)):\n"
        for example in command.examples {
            for line in Wrapping.lines(of: example.purpose(language), width: Help.width - 4) {
                text += "  # \(line)\n"
            }
            text += "  \(example.line)\n"
        }
        return text
    }

    private func opening(_ summary: Trilingual, usage: String) -> String {
        "\(HelpWords.overview(language)): "
            + Wrapping.lines(of: summary(language), width: Help.width - 12)
            .joined(separator: "\n  ") + "\n\n\(HelpWords.usage(language)): \(usage)\n"
    }

    private func paragraph(_ text: Trilingual) -> String {
        Wrapping.lines(of: text(language), width: Help.width).map { $0 + "\n" }.joined()
    }

    /// Two columns; what is too long for the first has a line of its own.
    private func section(_ title: Trilingual, _ entries: [(String, String)]) -> String {
        guard !entries.isEmpty else { return "" }
        let column = min(26, (entries.map { DisplayWidth.of($0.0) }.max() ?? 0) + 4)
        var text = "\n\(title(language)):\n"
        for (left, right) in entries {
            let lines = Wrapping.lines(of: right, width: Help.width - column)
            let indent = String(repeating: " ", count: column)
            var first = "  " + left
            if DisplayWidth.of(first) + 2 > column {
                text += first + "\n"
                first = ""
            }
            text += DisplayWidth.padded(first, to: column) + lines[0] + "\n"
            for line in lines.dropFirst() { text += indent + line + "\n" }
        }
        return text
    }

    private func left(of option: Option) -> String {
        (option.letter.map { "-\($0), " } ?? "") + option.spelling
    }

    private func right(of option: Option) -> String {
        var parts = [option.summary(language)]
        if let standard = option.standard {
            parts.append(HelpWords.standard.filled(["value": standard])(language))
        }
        if option.isRepeatable { parts.append(HelpWords.repeatable(language)) }
        return parts.joined(separator: " ")
    }
}

extension Command {
    /// `feri key new --name PARTY/LABEL --out FILE [options]`.
    func usage(in language: Language) -> String {
        let required = ownOptions.filter(\.isRequired).map(\.spelling)
        let words = ["feri"] + path + required + [HelpWords.anyOptions(language)]
        return (words + operands.map(\.spelling)).joined(separator: " ")
    }
}
