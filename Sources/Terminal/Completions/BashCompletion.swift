/// The completion script for bash 4.4 or later.
struct BashCompletion {
    let table: CommandTable

    var text: String {
        """
        # Completion of feri for bash; made by: feri completions bash
        _feri() {
            local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
            local at="" words="" kind="" i
            COMPREPLY=()
            for ((i = 1; i < COMP_CWORD; i++)); do
                case "$at:${COMP_WORDS[i]}" in
        \(steps)
                esac
            done
            case "$at:$previous" in
        \(values)
            esac
            if [[ -z $kind && -z $words ]]; then
                if [[ $current == -* ]]; then
                    case "$at" in
        \(options)
                    esac
                else
                    case "$at" in
        \(operands)
                    esac
                fi
            fi
            case "$kind" in
                file) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
                directory) mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
                *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
            esac
            [[ $kind == file || $kind == directory ]] && compopt -o filenames 2>/dev/null
            return 0
        }
        complete -F _feri feri

        """
    }

    private var steps: String {
        CompletionPaths(table: table).steps.map { step in
            "            \"\(step.from):\(step.word)\") at=\"\(step.to)\" ;;"
        }.joined(separator: "\n")
    }

    private var values: String {
        var lines: [String] = []
        for command in table.commands {
            for option in command.options {
                guard let value = option.value else { continue }
                let cases = option.spellings.map { "\"\(command.name):\($0)\"" }
                lines.append("        \(cases.joined(separator: "|"))) \(offer(value)) ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private var options: String {
        let common = CommonOptions.everywhere.flatMap(\.spellings).joined(separator: " ")
        let lines = table.commands.map { command in
            let words = command.options.flatMap(\.spellings).joined(separator: " ")
            return "                \"\(command.name)\") words=\"\(words)\" ;;"
        }
        return (lines + ["                *) words=\"\(common)\" ;;"]).joined(separator: "\n")
    }

    private var operands: String {
        let paths = CompletionPaths(table: table).unfinished.map { path in
            let words = table.nextWords(after: path).joined(separator: " ")
            return "                \"\(path.joined(separator: " "))\") words=\"\(words)\" ;;"
        }
        let commands = table.commands.compactMap { command in
            command.operands.first.map {
                "                \"\(command.name)\") \(offer($0.value)) ;;"
            }
        }
        return (paths + commands).joined(separator: "\n")
    }

    private func offer(_ value: ArgumentValue) -> String {
        switch value.kind {
        case .text: "kind=none"
        case .file: "kind=file"
        case .directory: "kind=directory"
        case .choice(let words): "words=\"\(words.joined(separator: " "))\""
        }
    }
}
