import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Operator
@testable import Terminal
@testable import TestSupport

/// `feri init`, when it is broken off and when it cannot do what is asked.
@Suite struct InitTests {
    private func inScratch(_ body: (String) throws -> Void) throws {
        let scratch = NSTemporaryDirectory() + "feri-init-" + UUID().uuidString
        try FileSystem.createDirectory(scratch)
        defer { try? FileSystem.removeTree(scratch) }
        try body(scratch)
    }

    private func make(
        _ scratch: String, _ more: String..., anchor: String? = nil, seed: String = "one"
    ) -> (code: ExitCode, output: String, messages: String) {
        let world = RehearsedWorld(seed: seed)
        let code = Feri.run(
            ["init", "--home", "\(scratch)/home"]
                + (anchor.map { ["--anchor", $0] } ?? ["--no-anchor"])
                + (more.isEmpty ? ["--origin", "feri.example/test"] : more), world: world.world)
        return (code, world.output(), world.messages())
    }

    @Test func aBrokenOffRunIsGoneOnWithUnderItsOwnKey() throws {
        try inScratch { (scratch) throws in
            let first = make(scratch, anchor: "\(scratch)/anchor")
            #expect(first.code == .done, "\(first.messages)")
            let home = HomeLayout(root: "\(scratch)/home")
            try FileSystem.remove(home.description)
            let append = RehearsedWorld()
            #expect(append.feri("append", "--home", home.root, "/dev/null") == .configuration)
            #expect(append.messages().contains("give the same 'feri init' again"))
            // The key that may have signed is kept, whatever would be drawn now.
            let again = make(scratch, anchor: "\(scratch)/anchor", seed: "two")
            #expect(again.code == .done, "\(again.messages)")
            #expect(again.output == first.output)
            #expect(try HomeDescription(of: home).logKey.text + "\n" == first.output)
            #expect(try FileSystem.permissions(of: home.logKeyFile) == 0o600)
            #expect(try FileSystem.list(home.staging).isEmpty)
        }
    }

    @Test func anotherLedgersKeyIsNotTakenAndNotReplaced() throws {
        try inScratch { (scratch) throws in
            let keys = "\(scratch)/home/keys"
            for directory in ["\(scratch)/home", keys] {
                try FileSystem.createDirectory(directory, mode: 0o700)
            }
            let other = SignerKey(
                name: try KeyName("feri.example/other"),
                key: try SigningKey(seed: [UInt8](repeating: 5, count: 32)))
            let bytes = Array("\(other.secretText ?? "")\n".utf8)
            try FileSystem.create("\(keys)/log.key", with: bytes, mode: 0o600)
            let answer = make(scratch)
            #expect(answer.code == .cannotCreate)
            #expect(answer.messages.contains("keys/log.key: there is another key already"))
            #expect(try FileSystem.read("\(keys)/log.key") == bytes)
            #expect(try FileSystem.list("\(scratch)/home").map(\.name) == ["keys"])
            let meant = make(scratch, "--origin", "feri.example/other")
            #expect(meant.code == .done && meant.output == "\(other.verifierKey.text)\n")
        }
    }

    @Test func whatCannotBeMadeLeavesNothing() throws {
        try inScratch { (scratch) throws in
            let missing = make(scratch, anchor: "\(scratch)/none/anchor")
            #expect(missing.code == .configuration)
            #expect(missing.messages.contains("the anchor cannot be locked: no such file"))
            try FileSystem.create("\(scratch)/anchor", with: [1])
            let taken = make(scratch, anchor: "\(scratch)/anchor")
            #expect(taken.code == .configuration)
            #expect(taken.messages.contains("there is a file already where the anchor should be"))
            #expect(try FileSystem.list(scratch).map(\.name) == ["anchor"])
            let inside = make(scratch, anchor: "\(scratch)/home/anchor")
            #expect(inside.code == .usage && inside.messages.contains("outside of the home"))
            let parent = RehearsedWorld()
            #expect(
                parent.feri(
                    "init", "--home", "\(scratch)/a/b", "--origin", "x.example", "--no-anchor")
                    == .cannotCreate)
            #expect(try FileSystem.list(scratch).map(\.name) == ["anchor"])
        }
    }

    @Test func anAnchorsPathIsStoredWhole() throws {
        try inScratch { (scratch) throws in
            let here = FileManager.default.currentDirectoryPath
            let up = here.split(separator: "/").map { _ in ".." }.joined(separator: "/")
            let anchor = "\(up)\(scratch)/anchor"
            #expect(make(scratch, anchor: anchor).code == .done)
            let home = HomeLayout(root: "\(scratch)/home")
            #expect(try HomeDescription(of: home).anchor == "\(here)/\(anchor)")
        }
    }
}
