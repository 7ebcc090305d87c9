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

extension Option {
    /// `--out` and, if it has one, `-o`.
    var spellings: [String] { ["--\(name)"] + (letter.map { ["-\($0)"] } ?? []) }
}
