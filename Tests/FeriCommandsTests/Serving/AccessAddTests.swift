import Foundation
import Platform
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Terminal
@testable import TestSupport
@testable import Views

@Suite struct AccessAddTests {
    private let path = NSTemporaryDirectory() + "feri-access-" + UUID().uuidString

    @Test func aTokenIsShownOnceAndOnlyItsHashIsKept() throws {
        defer {
            try? FileSystem.remove(path)
            try? FileSystem.remove(path + ".lock")
        }
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

    @Test func whatIsNoScopeMakesNothing() throws {
        let world = RehearsedWorld()
        let code = world.feri("access", "add", "w", "--scope", "worker", "--access", path)
        #expect(code == .configuration)
        #expect(world.messages().contains("is not a scope"))
        #expect(world.output().isEmpty)
        #expect(try !FileSystem.exists(path))
    }

    @Test func aTokenTakenBackStaysInTheListAndCountsNoMore() throws {
        defer {
            try? FileSystem.remove(path)
            try? FileSystem.remove(path + ".lock")
        }
        func access(_ words: String...) -> (code: ExitCode, output: String) {
            let world = RehearsedWorld()
            let code = Feri.run(["access"] + words + ["--access", path], world: world.world)
            return (code, world.output())
        }
        #expect(access("add", "kiku-buyer", "--scope", "buyer:em-kiku").code == .configuration)
        let added = access(
            "add", "kiku-buyer", "--scope", "buyer:em-kiku", "--consent", "letter of 2026-05-01")
        #expect(added.code == .done)
        let table = access("list").output
        #expect(
            table.contains("kiku-buyer  buyer:em-kiku  counts until 2027-05-01"), "\(table)")
        #expect(access("revoke", "nobody").code == .noInput)
        #expect(
            access("revoke", "kiku-buyer").output
                == "kiku-buyer: taken back 2026-05-01T02:00:00Z\n")
        let list = try CanonicalJSON.parse(Array(access("list", "--json").output.utf8.dropLast()))
        let grant = try #require(list["grants"]?.arrayValue?.first)
        #expect(grant["counts"]?.booleanValue == false && grant["sha256"] == nil)
        #expect(grant["revoked"]?.stringValue == "2026-05-01T02:00:00Z")
        // Somebody else is at it.
        let lock = try FileLock(path + ".lock")
        #expect(access("revoke", "kiku-buyer").code == .locked)
        withExtendedLifetime(lock) {}
    }

    @Test func theLogTellsWhoReadWhatAndNothingThatTheServerDidNotWrite() throws {
        defer { try? FileSystem.remove(path) }
        let lines = [
            "2026-06-01T00:00:00Z 127.0.0.1 dolab-1 GET /api/v1/orders/VJ-1/trail 200",
            "2026-06-02T00:00:00Z 2001:db8::1 - GET /api/v1/orders/VJ-11 401",
            "2026-06-03T00:00:00Z 127.0.0.1 ilo-1 HEAD /api/v1/orders/VJ-1 200",
        ]
        try FileSystem.create(path, with: Array(lines.map { $0 + "\n" }.joined().utf8))
        func log(_ options: String...) throws -> [String] {
            let world = RehearsedWorld()
            let code = Feri.run(
                ["access", "log", "--access-log", path, "--json"] + options, world: world.world)
            #expect(code == .done, "\(world.messages())")
            let answer = try CanonicalJSON.parse(Array(world.output().utf8.dropLast()))
            return (answer["reads"]?.arrayValue ?? []).map { $0["name"]?.stringValue ?? "-" }
        }
        #expect(try log() == ["dolab-1", "-", "ilo-1"])
        #expect(try log("--about", "VJ-1") == ["dolab-1", "ilo-1"])
        #expect(try log("--name", "ilo-1") == ["ilo-1"])
        #expect(try log("--since", "2026-06-02") == ["-", "ilo-1"])
        let world = RehearsedWorld()
        #expect(world.feri("access", "log", "--access-log", path) == .done)
        #expect(world.output().contains("ilo-1"))
        for bad in ["x", lines[0] + " ", lines[0].replacing("GET", with: "PUT"), "\u{1b}[2J"] {
            try FileSystem.replace(path, with: Array("\(lines[0])\n\(bad)\n".utf8))
            let world = RehearsedWorld()
            #expect(world.feri("access", "log", "--access-log", path) == .configuration)
            #expect(world.messages().contains(":2"))
        }
    }
}
