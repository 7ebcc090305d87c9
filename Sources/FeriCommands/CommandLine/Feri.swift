import LedgerStore
import Platform
import Registry
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
            case .nothing:
                try world.messages.write(UsageFailures.noCommand.text(in: language))
                try world.messages.write(Help(table: table, language: language).text(of: []))
                return .usage
            case .run(let command, let given):
                return try command.run(
                    Invocation(
                        command: command, arguments: given, table: table, world: world,
                        language: language))
            }
        } catch {
            let failure = described(error)
            // Where even standard error cannot be written, the exit code alone must tell.
            try? world.messages.write(failure.text(in: language))
            return failure.code
        }
    }

    /// Runs the program as it was called, and ends it.
    package static func main() -> Never {
        let arguments = start()
        ThisProcess.exit(run(arguments, world: .real()).rawValue)
    }

    /// What comes before everything else: from here on no file that is opened can be taken for
    /// standard output, and what was typed is known.
    /// - Returns: the words after the program's name.
    package static func start() -> [String] {
        ThisProcess.openStandardDescriptors()
        if let words = ThisProcess.words() { return Array(words.dropFirst()) }
        // Where Swift looks; without /proc it finds not even the program's own name.
        let words = CommandLine.arguments
        guard !words.isEmpty else {
            // Where standard error cannot be written, the exit code alone must tell.
            try? World.real().messages.write(Failure.noArguments.text(in: .english))
            ThisProcess.exit(Failure.noArguments.code.rawValue)
        }
        return Array(words.dropFirst())
    }

    /// Runs the same program with the clock and randomness that the environment names.
    package static func sampleMain() -> Never {
        let arguments = start()
        let world = World.real()
        do throws(Failure) {
            let reproducible = try world.reproducibleByEnvironment()
            ThisProcess.exit(run(arguments, world: reproducible).rawValue)
        } catch {
            try? world.messages.write(error.text(in: .english))
            ThisProcess.exit(error.code.rawValue)
        }
    }

    /// What `error` means to whoever runs the program.
    static func described(_ error: any Error) -> Failure {
        switch error {
        case let failure as Failure: failure
        case let error as StoreError: Failure(error)
        case let error as WorkplaceError: Failure(error)
        case let fault as RefusalFault: Failure(fault)
        case let error as FileError: Failure(unexpected: error)
        case let failure as ReplayFailure:
            Failure(.no, failure.refusal.wording.message, at: "seq \(failure.seq)")
        default: Failure(internalFault: error)
        }
    }
}
