import Platform
import Terminal
import Wording

/// The program.
package enum Feri {
    /// Does what `arguments` (those after the program's name) ask, and says how it went.
    package static func run(
        _ arguments: [String], world: World, table: CommandTable = .feri
    ) -> ExitCode {
        table.run(arguments, world: world)
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
}
