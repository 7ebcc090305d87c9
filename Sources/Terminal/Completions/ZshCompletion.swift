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

    private var paths: CompletionPaths { CompletionPaths(table: table) }

    private var steps: String {
        paths.steps { "            '\($0.from):\($0.word)') at='\($0.to)' ;;" }
    }

    private var values: String {
        paths.values { command, spellings, value in
            let cases = spellings.map { "'\(command):\($0)'" }
            return "        \(cases.joined(separator: "|"))) \(offer(value)); return ;;"
        }
    }

    private var options: String {
        paths.options { command, options in
            let choices = options.flatMap { option in
                option.spellings.map { described($0, option.summary) }
            }
            return "            '\(command)') choices=(\(choices.joined(separator: " "))) ;;"
        }
    }

    private var operands: String {
        paths.operands { path in
            let words = table.nextWords(after: path).map { word in
                described(word, paths.summary(of: path + [word]))
            }
            return "            '\(path.joined(separator: " "))') "
                + "choices=(\(words.joined(separator: " "))) ;;"
        } value: { command, value in
            "            '\(command)') \(offer(value)); return ;;"
        }
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
