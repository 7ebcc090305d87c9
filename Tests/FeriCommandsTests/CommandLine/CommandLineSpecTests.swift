import Foundation
import Testing

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// `Specs/command-line.md` against the program.
@Suite struct CommandLineSpecTests {
    private let page: String

    init() throws {
        page = try Repository.text("Specs/command-line.md")
    }

    @Test func theExamplesOfTheSpecAreWhatIsPrinted() {
        var shown = 0
        for block in page.components(separatedBy: "```console\n$ feri ").dropFirst() {
            let lines = block.components(separatedBy: "```")[0]
            let command = lines.prefix { $0 != "\n" }
            let world = RehearsedWorld()
            _ = Feri.run(command.split(separator: " ").map(String.init), world: world.world)
            #expect(world.output() + world.messages() == lines.dropFirst(command.count + 1))
            shown += 1
        }
        #expect(shown == 4)
    }

    @Test func theExitCodesOfTheSpecAreAllThereAre() {
        let codes = page.split(separator: "\n").compactMap { line in
            line.hasPrefix("| ") ? Int32(line.dropFirst(2).prefix { $0.isNumber }) : nil
        }
        #expect(codes == ExitCode.allCases.map(\.rawValue))
    }
}
