import Wording

/// The completion script for fish, with what each word means.
struct FishCompletion {
    let table: CommandTable
    let language: Language

    var text: String {
        var lines = [
            "# Completion of feri for fish; made by: feri completions fish",
            "function __feri_at",
            "    set -l at ''",
            "    for word in (commandline -opc)[2..-1]",
            "        switch \"$at:$word\"",
        ]
        for step in paths.steps {
            lines.append("            case '\(step.from):\(step.word)'")
            lines.append("                set at '\(step.to)'")
        }
        lines += [
            "        end", "    end", "    test \"$at\" = \"$argv\"", "end",
            "complete -c feri -f",
        ]
        for path in paths.unfinished { lines += words(after: path) }
        lines += CommonOptions.atTheStart.map { line(of: $0, at: "") }
        for command in table.commands { lines += completions(of: command) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func words(after path: [String]) -> [String] {
        table.nextWords(after: path).map { word in
            let summary = paths.summary(of: path + [word])
            return "\(start(path.joined(separator: " "))) -a \(word)"
                + " -d \(ShellText.quotedForFish(summary?(language) ?? ""))"
        }
    }

    private func completions(of command: Command) -> [String] {
        var lines = command.options.map { line(of: $0, at: command.name) }
        if let operand = command.operands.first {
            lines.append("\(start(command.name)) \(offer(operand.value))")
        }
        return lines
    }

    private func line(of option: Option, at path: String) -> String {
        var line = "\(start(path)) -l \(option.name)"
        if let letter = option.letter { line += " -s \(letter)" }
        if let value = option.value { line += " -r \(offer(value))" }
        return line + " -d \(ShellText.quotedForFish(option.summary(language)))"
    }

    private var paths: CompletionPaths { CompletionPaths(table: table) }

    private func start(_ path: String) -> String { "complete -c feri -n '__feri_at \(path)'" }

    private func offer(_ value: ArgumentValue) -> String {
        switch value.kind {
        case .text: "-f"
        case .file: "-F"
        case .directory: "-f -a '(__fish_complete_directories)'"
        case .choice(let words): "-f -a \(ShellText.quotedForFish(words.joined(separator: " ")))"
        }
    }
}
