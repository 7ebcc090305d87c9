import Wording

/// What a command was given, by name and by place.
package struct Arguments: Sendable, Equatable {
    /// The values of each option that was given, in the order given; a flag's is empty text.
    var options: [String: [String]] = [:]
    var operands: [String] = []
}

/// Reads a command line by the table; nothing is guessed and nothing ignored.
package struct ArgumentParser {
    package enum Outcome {
        /// Help on the commands under these words; on `feri` itself when there are none.
        case help([String])
        case version(asJSON: Bool)
        /// Nothing is asked for.
        case nothing
        case run(Command, Arguments)
    }

    let table: CommandTable
    private var words: ArraySlice<String>
    private var arguments = Arguments()

    /// `words` are those after the program's name.
    package init(_ words: [String], table: CommandTable) {
        self.table = table
        self.words = words[...]
    }

    package mutating func parse() throws(Failure) -> Outcome {
        var path: [String] = []
        while table.command(at: path) == nil {
            guard let word = words.popFirst() else {
                if asksForHelp { return .help(path) }
                if path.isEmpty { return asksForVersion ? .version(asJSON: asksForJSON) : .nothing }
                throw UsageFailures.missingSubcommand(path, table.nextWords(after: path))
            }
            if word.hasPrefix("-"), word != "-" {
                let known = path.isEmpty ? CommonOptions.atTheStart : CommonOptions.everywhere
                try readOption(word, of: known, command: nil)
            } else if asksForVersion {
                throw UsageFailures.besideVersion(word)
            } else if table.nextWords(after: path).contains(word) {
                path.append(word)
            } else {
                throw UsageFailures.unknownCommand(path + [word], table.nextWords(after: path))
            }
        }
        guard let command = table.command(at: path) else { return .help(path) }
        try readArguments(of: command)
        if asksForHelp { return .help(path) }
        try checkCompleteness(of: command)
        return .run(command, arguments)
    }

    private var asksForHelp: Bool { arguments.options[CommonOptions.help.name] != nil }

    private var asksForVersion: Bool { arguments.options[CommonOptions.version.name] != nil }

    private var asksForJSON: Bool { arguments.options[CommonOptions.json.name] != nil }

    private mutating func readArguments(of command: Command) throws(Failure) {
        var optionsMayFollow = true
        while let word = words.popFirst() {
            if optionsMayFollow, word == "--" {
                optionsMayFollow = false
            } else if optionsMayFollow, word.hasPrefix("-"), word != "-" {
                try readOption(word, of: command.options, command: command)
            } else {
                arguments.operands.append(word)
            }
        }
    }

    /// Reads `--name`, `--name=value`, `--name value`, `-x` or `-x value`.
    private mutating func readOption(
        _ word: String, of options: [Option], command: Command?
    ) throws(Failure) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelled = String(parts[0])
        let attached = parts.count > 1 ? String(parts[1]) : nil
        let found = options.first { option in
            spelled == "--\(option.name)" || option.letter.map { spelled == "-\($0)" } ?? false
        }
        guard let option = found, attached == nil || spelled.hasPrefix("--") else {
            throw UsageFailures.unknownOption(spelled, options, command)
        }
        var value = ""
        if let kind = option.value {
            value = try readValue(of: option, attached: attached)
            if let choices = kind.choices, !choices.contains(value) {
                throw UsageFailures.notAChoice(option.spelling, value, choices)
            }
        } else if attached != nil {
            throw UsageFailures.valueNotTaken(option)
        }
        let earlier = arguments.options[option.name] ?? []
        guard earlier.isEmpty || option.isRepeatable || option.value == nil else {
            throw UsageFailures.givenTwice(option)
        }
        arguments.options[option.name] = earlier + [value]
    }

    private mutating func readValue(
        of option: Option, attached: String?
    ) throws(Failure) -> String {
        if let attached {
            guard !attached.isEmpty else { throw UsageFailures.missingValue(option) }
            return attached
        }
        guard let next = words.first, !next.isEmpty, next == "-" || !next.hasPrefix("-") else {
            throw UsageFailures.missingValue(option)
        }
        words.removeFirst()
        return next
    }

    private func checkCompleteness(of command: Command) throws(Failure) {
        for option in command.options
        where option.isRequired && arguments.options[option.name] == nil {
            throw UsageFailures.missing(option.spelling, command)
        }
        let given = arguments.operands
        for (position, operand) in command.operands.enumerated() {
            guard position < given.count else {
                if operand.isRequired { throw UsageFailures.missing(operand.name, command) }
                continue
            }
            if let choices = operand.value.choices, !choices.contains(given[position]) {
                throw UsageFailures.notAChoice(operand.name, given[position], choices)
            }
        }
        let takesMore = command.operands.last?.repeats ?? false
        if given.count > command.operands.count, !takesMore {
            throw UsageFailures.unexpected(given[command.operands.count], command)
        }
    }
}
