import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands

@Suite struct AccessAddTests {
    private let path = NSTemporaryDirectory() + "feri-access-" + UUID().uuidString

    @Test func aTokenIsShownOnceAndOnlyItsHashIsKept() throws {
        defer { try? FileSystem.remove(path) }
        let world = RehearsedWorld()
        let add = { world.feri("access", "add", $0, "--scope", "corridor", "--access", path) }
        #expect(add("dolab-1") == .done)
        let token = String(world.output().dropLast())
        #expect(token.utf8.count == 64 && Hex.decode(token) != nil)
        #expect(add("ilo-1") == .done)
        let kept = String(decoding: try FileSystem.read(path), as: UTF8.self)
        #expect(!kept.contains(token))
        #expect(try FileSystem.permissions(of: path) == 0o600)
        let list = try AccessList(reading: path)
        #expect(list.grants.map(\.name) == ["dolab-1", "ilo-1"])
        let now = try #require(Instant("2027-04-30T00:00:00Z"))
        let digest = SHA256.digest(of: Array(token.utf8))
        #expect(list.grant(for: digest, at: now)?.name == "dolab-1")
        #expect(list.grants[0].expires == Instant("2027-05-01T02:00:00Z"))
        #expect(add("dolab-1") == .badData)
        #expect(try AccessList(reading: path).grants.count == 2)
    }

    @Test func aScopeNotYetSupportedMakesNothing() throws {
        let world = RehearsedWorld()
        let code = world.feri("access", "add", "w", "--scope", "worker", "--access", path)
        #expect(code == .configuration)
        #expect(world.messages().contains("not supported"))
        #expect(world.output().isEmpty)
        #expect(try !FileSystem.exists(path))
    }
}
