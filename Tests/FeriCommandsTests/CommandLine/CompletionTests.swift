import Foundation
import Testing
import Wording

@testable import FeriCommands
@testable import Terminal

@Suite struct CompletionTests {
    /// What bash offers after `words`, the last of which is being typed.
    private func offered(_ words: [String]) throws -> [String] {
        let quoted = words.map { "'\($0)'" }.joined(separator: " ")
        let script =
            BashCompletion(table: .feri).text
            + "COMP_WORDS=(feri \(quoted)); COMP_CWORD=\(words.count); _feri\n"
            + "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
        return try bash(["-c", script]).split(separator: "\n").map(String.init)
    }

    private func bash(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["--norc", "--noprofile"] + arguments
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: text, as: UTF8.self)
    }

    @Test func bashAcceptsTheScript() throws {
        _ = try bash(["-n", "-c", BashCompletion(table: .feri).text])
    }

    @Test func bashOffersCommandsOptionsAndChoices() throws {
        #expect(try offered(["ke"]) == ["key"])
        let keys = ["new", "show", "inspect", "passphrase", "from-ssh"]
        #expect(try offered(["key", ""]) == keys)
        #expect(try offered(["--v"]) == ["--version"])
        #expect(try offered(["key", "new", "--n"]) == ["--name"])
        #expect(try offered(["key", "new", "--lang", ""]) == ["en", "ja", "vi"])
        #expect(try offered(["completions", ""]) == ["bash", "zsh", "fish"])
    }

    @Test(arguments: Language.allCases)
    func everyShellKnowsEveryCommandAndOption(language: Language) {
        let table = CommandTable.feri
        let scripts = [
            BashCompletion(table: table).text, ZshCompletion(table: table, language: language).text,
        ]
        let fish = FishCompletion(table: table, language: language).text
        #expect(fish.contains("'__feri_at ' -l version"))
        for script in scripts { #expect(script.contains("--version")) }
        for command in table.commands {
            for option in command.options {
                for script in scripts { #expect(script.contains("--\(option.name)")) }
                #expect(fish.contains("'__feri_at \(command.name)' -l \(option.name)"))
            }
        }
    }

    @Test func wordsInQuotesStayOneWord() {
        #expect(ShellText.quoted("it's") == "'it'\\''s'")
        #expect(ShellText.quotedForFish("it's \\") == "'it\\'s \\\\'")
    }
}
