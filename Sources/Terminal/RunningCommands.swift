import Platform
import Transparency
import Wording

extension CommandTable {
    /// Does what `arguments` (those after the program's name) ask, and says how it went.
    package func run(_ arguments: [String], world: World) -> ExitCode {
        let language = LanguageChoice.language(of: arguments, environment: world.environment)
        do {
            var parser = ArgumentParser(arguments, table: self)
            switch try parser.parse() {
            case .help(let path):
                try world.output.write(Help(table: self, language: language).text(of: path))
                return .done
            case .version(let isForPrograms):
                try world.output.write(isForPrograms ? Version.json : Version.line)
                return .done
            case .nothing:
                try world.messages.write(UsageFailures.noCommand.text(in: language))
                try world.messages.write(Help(table: self, language: language).text(of: []))
                return .usage
            case .run(let command, let given):
                return try command.run(
                    Invocation(
                        command: command, arguments: given, table: self, world: world,
                        language: language))
            }
        } catch {
            let failure = Failure(describing: error)
            // Where even standard error cannot be written, the exit code alone must tell.
            try? world.messages.write(failure.text(in: language))
            return failure.code
        }
    }
}

/// What `feri --version` prints.
private enum Version {
    static let line = "feri \(ProgramVersion.text)\n"

    static let json = String(
        decoding: JSONText.bytes(
            of: .object(of: [
                ("schema", .string("feri.version/1")), ("version", .string(ProgramVersion.text)),
            ])), as: UTF8.self)
}
