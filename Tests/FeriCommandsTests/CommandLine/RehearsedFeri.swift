import Terminal

@testable import FeriCommands
@testable import TestSupport

extension RehearsedWorld {
    /// Runs `feri` with these arguments in this world.
    func feri(_ arguments: String...) -> ExitCode { Feri.run(arguments, world: world) }
}
