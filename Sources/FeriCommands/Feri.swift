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
        let arguments = ProgramStart.words()
        ThisProcess.exit(run(arguments, world: .real()).rawValue)
    }

    /// Runs the same program with the clock and randomness that the environment names.
    package static func sampleMain() -> Never {
        let arguments = ProgramStart.words()
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
