import Foundation
import Testing
import Wording

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// Help is compared with what is kept under `Golden/help`, which
/// `FERI_WRITE_GOLDEN=1 swift test --filter HelpTests` writes again.
@Suite struct HelpTests {
    @Test(arguments: CommandTable.feri.commands.map(\.name), Language.allCases)
    func helpOfEveryCommandIsAsKept(name: String, language: Language) throws {
        let path = name.split(separator: " ").map(String.init)
        let text = Help(table: .feri, language: language).text(of: path)
        let kept = Golden.file("help/\(path.joined(separator: "-")).\(language.rawValue).txt")
        #expect(try Golden.kept(text, in: kept) == text)
    }

    @Test(arguments: Language.allCases)
    func theOverviewNamesEveryCommandOrItsFamily(language: Language) {
        let text = Help(table: .feri, language: language).text(of: [])
        for word in CommandTable.feri.nextWords(after: []) { #expect(text.contains("  \(word) ")) }
        #expect(CommandTable.feri.commands.allSatisfy { $0.path.count < 3 })
    }

    @Test(arguments: CommandTable.feri.commands.map(\.name), Language.allCases)
    func helpFitsEightyColumns(name: String, language: Language) {
        let path = name.split(separator: " ").map(String.init)
        for line in Help(table: .feri, language: language).text(of: path).split(separator: "\n")
        where !line.contains("feri \(name)") {
            #expect(DisplayWidth.of(line) <= 80, "\(line)")
        }
    }

    @Test func helpOfAnUnknownCommandIsAMistake() {
        let world = RehearsedWorld()
        #expect(world.feri("help", "kye") == .usage)
        #expect(world.messages().contains("did you mean 'key'?"))
    }

    @Test func everyFamilyIsDescribedAndEveryCommandNamedOnce() {
        let table = CommandTable.feri
        for command in table.commands {
            #expect(table.commands.filter { $0.path == command.path }.count == 1)
            if command.path.count > 1 {
                #expect(table.family(named: command.path[0]) != nil)
                #expect(table.command(at: [command.path[0]]) == nil)
            }
            let names = command.options.flatMap(\.spellings)
            #expect(Set(names).count == names.count, "\(command.name)")
        }
    }
}

/// Texts kept beside the tests.
enum Golden {
    static func file(_ name: String) -> URL {
        Repository.url("Tests/FeriCommandsTests/Golden/\(name)")
    }

    /// What is kept in `file`; `text` is written there first when that was asked for.
    static func kept(_ text: String, in file: URL) throws -> String {
        if ProcessInfo.processInfo.environment["FERI_WRITE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
