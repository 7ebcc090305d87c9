import Foundation
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

@Suite struct KeyCommandTests {
    private let directory = NSTemporaryDirectory() + "feri-keys-" + UUID().uuidString

    @Test func aNewKeyIsPrivateShownByItsPublicHalfAndNeverOverwritten() throws {
        try FileSystem.createDirectory(directory, mode: 0o700)
        let path = "\(directory)/one.key"
        let world = RehearsedWorld()
        #expect(world.feri("key", "new", "--name", "sa-sen/1", "--out", path) == .done)
        let shown = world.output()
        #expect(shown.hasPrefix("sa-sen/1+") && shown.hasSuffix("\n"))
        #expect(try FileSystem.permissions(of: path) == 0o600)

        let other = RehearsedWorld()
        #expect(other.feri("key", "show", path) == .done)
        #expect(other.output() == shown)

        let kept = try FileSystem.read(path)
        #expect(world.feri("key", "new", "--name", "sa-sen/1", "--out", path) == .cannotCreate)
        #expect(try FileSystem.read(path) == kept)
        try FileSystem.removeTree(directory)
    }

    @Test func theSameSeedMakesTheSameKey() throws {
        try FileSystem.createDirectory(directory, mode: 0o700)
        var keys: [String] = []
        for (name, seed) in [("a", "x"), ("b", "x"), ("c", "y")] {
            let world = RehearsedWorld(seed: seed)
            #expect(
                world.feri("key", "new", "--name", "so/1", "-o", "\(directory)/\(name)") == .done)
            keys.append(world.output())
        }
        #expect(keys[0] == keys[1] && keys[1] != keys[2])
        try FileSystem.removeTree(directory)
    }

    @Test func jsonHasItsSchemaAndSortedMembers() throws {
        try FileSystem.createDirectory(directory, mode: 0o700)
        let world = RehearsedWorld()
        let path = "\(directory)/k"
        #expect(world.feri("key", "new", "--json", "--name", "so/1", "--out", path) == .done)
        let start = "{\"file\":\"\(path)\",\"schema\":\"feri.key-new/1\",\"verifier_key\":\"so/1+"
        #expect(world.output().hasPrefix(start) && world.output().hasSuffix("\"}\n"))
        try FileSystem.removeTree(directory)
    }

    @Test(arguments: ["sa-sen", "Sa-sen/1", "sa sen/1", "/1", "sa-sen/"])
    func aNameThatIsNoKeyNameIsRefused(name: String) {
        let world = RehearsedWorld()
        #expect(world.feri("key", "new", "--name", name, "--out", "/nonexistent/k") == .usage)
    }
}
