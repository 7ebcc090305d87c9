import Platform
import Terminal
import Wording

/// The program.
package enum Feri {
    /// Does what `arguments` (those after the program's name) ask, and says how it went.
    package static func run(
        _ arguments: [String], world: World, table: CommandTable = .feri
    ) -> ExitCode {
        let language = LanguageChoice.language(of: arguments, environment: world.environment)
        do {
            var parser = ArgumentParser(arguments, table: table)
            switch try parser.parse() {
            case .help(let path):
                try world.output.write(Help(table: table, language: language).text(of: path))
                return .done
            case .run(let command, let given):
                return try command.run(
                    Invocation(
                        command: command, arguments: given, table: table, world: world,
                        language: language))
            }
        } catch {
            let failure = Failure(describing: error)
            // Where even standard error cannot be written, the exit code alone must tell.
            try? world.messages.write(failure.text(in: language))
            return failure.code
        }
    }

    /// Runs the program as it was called, and ends it.
    package static func main() -> Never {
        let code = run(Array(CommandLine.arguments.dropFirst()), world: .real())
        ThisProcess.exit(code.rawValue)
    }

    /// Runs the same program with the clock and randomness that the environment names.
    package static func sampleMain() -> Never {
        let world = World.real()
        do throws(Failure) {
            let reproducible = try world.reproducibleByEnvironment()
            let code = run(Array(CommandLine.arguments.dropFirst()), world: reproducible)
            ThisProcess.exit(code.rawValue)
        } catch {
            try? world.messages.write(error.text(in: .english))
            ThisProcess.exit(error.code.rawValue)
        }
    }
}
