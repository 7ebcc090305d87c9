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

    private var paths: CompletionPaths { CompletionPaths(table: table) }

    private var steps: String {
        paths.steps { "            \"\($0.from):\($0.word)\") at=\"\($0.to)\" ;;" }
    }

    private var values: String {
        paths.values { command, spellings, value in
            let cases = spellings.map { "\"\(command):\($0)\"" }
            return "        \(cases.joined(separator: "|"))) \(offer(value)) ;;"
        }
    }

    private var options: String {
        let common = CommonOptions.everywhere.flatMap(\.spellings).joined(separator: " ")
        let lines = paths.options { command, options in
            let words = options.flatMap(\.spellings).joined(separator: " ")
            return "                \"\(command)\") words=\"\(words)\" ;;"
        }
        return lines + "\n                *) words=\"\(common)\" ;;"
    }

    private var operands: String {
        paths.operands { path in
            let words = table.nextWords(after: path).joined(separator: " ")
            return "                \"\(path.joined(separator: " "))\") words=\"\(words)\" ;;"
        } value: { command, value in
            "                \"\(command)\") \(offer(value)) ;;"
        }
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
