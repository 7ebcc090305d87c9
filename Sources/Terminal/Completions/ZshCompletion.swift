import Wording

/// The completion script for zsh, with what each word means.
struct ZshCompletion {
    let table: CommandTable
    let language: Language

    var text: String {
        """
        #compdef feri
        # Completion of feri for zsh; made by: feri completions zsh
        _feri() {
            local at="" word
            local -a choices
            for word in "${(@)words[2,CURRENT-1]}"; do
                case "$at:$word" in
        \(steps)
                esac
            done
            case "$at:${words[CURRENT-1]}" in
        \(values)
            esac
            if [[ ${words[CURRENT]} == -* ]]; then
                case "$at" in
        \(options)
                esac
            else
                case "$at" in
        \(operands)
                esac
            fi
            _describe 'feri' choices
        }
        if [[ ${funcstack[1]} == _feri ]]; then _feri "$@"; else compdef _feri feri; fi

        """
    }

    private var steps: String {
        CompletionPaths(table: table).steps.map { step in
            "            '\(step.from):\(step.word)') at='\(step.to)' ;;"
        }.joined(separator: "\n")
    }

    private var values: String {
        var lines: [String] = []
        for command in table.commands {
            for option in command.options {
                guard let value = option.value else { continue }
                let cases = option.spellings.map { "'\(command.name):\($0)'" }
                lines.append("        \(cases.joined(separator: "|"))) \(offer(value)); return ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private var options: String {
        table.commands.map { command in
            let choices = command.options.flatMap { option in
                option.spellings.map { described($0, option.summary) }
            }
            return "            '\(command.name)') choices=(\(choices.joined(separator: " "))) ;;"
        }.joined(separator: "\n")
    }

    private var operands: String {
        let paths = CompletionPaths(table: table).unfinished.map { path in
            let words = table.nextWords(after: path).map { word in
                let summary =
                    table.command(at: path + [word])?.summary
                    ?? table.family(named: word)?.summary
                return described(word, summary)
            }
            return "            '\(path.joined(separator: " "))') "
                + "choices=(\(words.joined(separator: " "))) ;;"
        }
        let commands = table.commands.compactMap { command in
            command.operands.first.map {
                "            '\(command.name)') \(offer($0.value)); return ;;"
            }
        }
        return (paths + commands).joined(separator: "\n")
    }

    private func described(_ word: String, _ summary: Trilingual?) -> String {
        let meaning = summary.map { ":" + $0(language) } ?? ""
        return ShellText.quoted(word + meaning)
    }

    private func offer(_ value: ArgumentValue) -> String {
        switch value.kind {
        case .text: "_message \(ShellText.quoted(value.name))"
        case .file: "_files"
        case .directory: "_files -/"
        case .choice(let words): "compadd -- \(words.joined(separator: " "))"
        }
    }
}

/// Words in the shells' quotes.
enum ShellText {
    /// `text` in single quotes, as bash and zsh read them.
    static func quoted(_ text: String) -> String {
        "'"
            + text.split(separator: "'", omittingEmptySubsequences: false).joined(
                separator: "'\\''")
            + "'"
    }

    /// `text` in single quotes, as fish reads them.
    static func quotedForFish(_ text: String) -> String {
        var result = "'"
        for character in text {
            if character == "'" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result + "'"
    }
}
