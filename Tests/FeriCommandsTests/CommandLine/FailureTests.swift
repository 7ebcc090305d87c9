import Platform
import Testing
import Wording

@testable import Terminal
@testable import TestSupport

@Suite struct FailureTests {
    @Test func quotedTextCannotActOnATerminal() {
        let failure = Failure(
            .noInput, en: "no file '{name}'", ja: "-", vi: "-",
            ["name": "a\u{1B}[2J\nferi: error: b\u{202E}c"], at: "dir\u{07}")
        #expect(
            failure.text(in: .english)
                == "feri: error: dir[U+0007]: no file 'a[U+001B][2J↵feri: error: b[U+202E]c'\n")
    }

    @Test func aMissingFileIsNoInput() {
        let world = RehearsedWorld()
        #expect(world.feri("key", "show", "/nonexistent/key") == .noInput)
        #expect(
            world.messages() == "feri: error: /nonexistent/key: no such file or directory\n")
    }

    @Test func aSecretInTheCommandLineIsRefused() {
        let world = RehearsedWorld()
        #expect(world.feri("key", "show", "PRIVATE+KEY+a/1+00000000+AAAA") == .usage)
        #expect(world.output().isEmpty)
    }

    @Test func anErrorNobodyForesawIsAMistakeOfTheProgram() {
        struct Surprise: Error {}
        let table = CommandTable(
            commands: [
                Command("break", Trilingual(en: "x", ja: "x", vi: "x")) { _ in throw Surprise() }
            ], families: [])
        let world = RehearsedWorld()
        #expect(world.feri("break", table: table) == .internalFault)
        #expect(world.messages().contains("please report it"))
    }
}
