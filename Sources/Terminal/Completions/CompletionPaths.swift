import Wording

/// How the words of a command line lead to a command, for the shells' scripts.
struct CompletionPaths {
    let table: CommandTable

    /// One word further: from the words `from`, by the next word, to `to`.
    struct Step: Equatable {
        let from: String
        let word: String
        let to: String
    }

    /// All places in a command line where a command is not complete yet; the empty one first.
    var unfinished: [[String]] {
        var paths: [[String]] = [[]]
        for command in table.commands {
            for length in 1..<command.path.count {
                let path = Array(command.path.prefix(length))
                if !paths.contains(path) { paths.append(path) }
            }
        }
        return paths
    }

    var steps: [Step] {
        unfinished.flatMap { path in
            table.nextWords(after: path).map { word in
                Step(
                    from: path.joined(separator: " "), word: word,
                    to: (path + [word]).joined(separator: " "))
            }
        }
    }
}

/// What the scripts of bash and zsh say at each place, a line a case.
extension CompletionPaths {
    func steps(_ line: (Step) -> String) -> String {
        steps.map(line).joined(separator: "\n")
    }

    /// After which words of a command which value is typed.
    func values(
        _ line: (_ command: String, _ spellings: [String], _ value: ArgumentValue) -> String
    ) -> String {
        table.commands.flatMap { command in
            command.options.compactMap { option in
                option.value.map { line(command.name, option.spellings, $0) }
            }
        }.joined(separator: "\n")
    }

    /// Which options may be typed: before any command, and with each.
    func options(_ line: (_ command: String, _ options: [Option]) -> String) -> String {
        ([line("", CommonOptions.atTheStart)] + table.commands.map { line($0.name, $0.options) })
            .joined(separator: "\n")
    }

    /// What is typed where no option is: the next word of a command, or its first operand.
    func operands(
        words: (_ path: [String]) -> String,
        value: (_ command: String, _ value: ArgumentValue) -> String
    ) -> String {
        (unfinished.map(words)
            + table.commands.compactMap { command in
                command.operands.first.map { value(command.name, $0.value) }
            }).joined(separator: "\n")
    }

    /// What a word that may follow these leads to: a command, or a family of commands.
    func summary(of path: [String]) -> Trilingual? {
        table.command(at: path)?.summary ?? path.last.flatMap { table.family(named: $0)?.summary }
    }
}

extension Option {
    /// `--out` and, if it has one, `-o`.
    var spellings: [String] { ["--\(name)"] + (letter.map { ["-\($0)"] } ?? []) }
}
