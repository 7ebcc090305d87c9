import Foundation
import Platform
import Testing

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// A private key that others can read signs nothing.
@Suite struct OpenKeyTests {
    private func world() -> (world: World, rehearsed: RehearsedWorld) {
        let rehearsed = RehearsedWorld()
        let inner = rehearsed.world
        return (
            World(
                clock: inner.clock, random: inner.random, readInput: inner.readInput,
                output: inner.output, messages: inner.messages, environment: inner.environment,
                watchSignals: inner.watchSignals), rehearsed
        )
    }

    @Test func aKeyThatOthersCanReadIsRefusedWithWhatToDo() throws {
        let directory = NSTemporaryDirectory() + "feri-open-key-" + UUID().uuidString
        try FileSystem.createDirectory(directory, mode: 0o700)
        defer { try? FileSystem.removeTree(directory) }
        let (world, rehearsed) = world()
        let key = "\(directory)/log.key"
        #expect(
            Feri.run(
                ["key", "new", "--name", "sa-sen/1", "--out", key], world: world) == .done)
        let make = { (number: Int) in
            Feri.run(
                [
                    "init", "--home", "\(directory)/home-\(number)", "--log-key", key,
                    "--no-anchor",
                ], world: world)
        }
        #expect(make(1) == .done)
        for mode in [0o644, 0o640, 0o604, 0o660] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
            #expect(make(2) == .configuration)
            #expect(try !FileSystem.exists("\(directory)/home-2"))
        }
        #expect(rehearsed.messages().contains("'chmod 600 \(key)'"))
        // Its public half may be shown all the same: nothing is signed by that.
        #expect(Feri.run(["key", "show", key], world: world) == .done)
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: key)
        #expect(make(2) == .done)
    }
}
