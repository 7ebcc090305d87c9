import Foundation
import Platform
import Testing

@testable import Access
@testable import FeriCommands
@testable import Terminal
@testable import TestSupport
@testable import Views

@Suite struct ServeCommandTests {
    /// The program itself, serving the sample on a port that the system chose.
    private final class Child {
        let process = Process()
        let said = Pipe()
        private(set) var messages = ""

        init(_ options: [String]) throws {
            let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            process.executableURL = tests.appending(path: "feri")
            process.arguments =
                [
                    "serve", "--ledger", ServedSample.ledger, "--openings",
                    "\(ServedSample.directory)/private", "--key",
                    "\(ServedSample.directory)/ledger.vkey", "--listen", "127.0.0.1:0", "--lang",
                    "en",
                ] + options
            process.standardError = said
            process.standardOutput = FileHandle.nullDevice
            try process.run()
        }

        deinit { if process.isRunning { process.terminate() } }

        /// Where it says that it serves.
        func address() throws -> SocketAddress {
            while !messages.contains("/\n") {
                let more = said.fileHandleForReading.availableData
                try #require(!more.isEmpty, "\(messages)")
                messages += String(decoding: more, as: UTF8.self)
            }
            let start = try #require(messages.range(of: "http://"))
            let text = String(messages[start.upperBound...].prefix { $0 != "/" })
            return try #require(SocketAddress(text))
        }

        /// Ends it by SIGTERM; its exit code.
        func end() throws -> Int32 {
            process.terminate()
            messages += String(
                decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    /// The whole reply to a request that asks to close.
    private func ask(_ target: String, at address: SocketAddress) throws -> [UInt8] {
        let stream = ByteStream(
            over: try AcceptedSocket.connected(to: address, timeoutMilliseconds: 10_000))
        let request = Array(
            "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        var sent = 0
        while sent < request.count {
            guard case .moved(let count) = stream.write(request, from: sent) else { break }
            sent += count
        }
        var reply: [UInt8] = []
        var space = [UInt8](repeating: 0, count: 65_536)
        while case .moved(let count) = stream.read(into: &space) { reply += space[..<count] }
        return reply
    }

    @Test func theProgramServesUntilItIsAskedToStop() throws {
        let child = try Child(["--open"])
        let address = try child.address()
        let checkpoint = try ask("/checkpoint", at: address)
        let published = try FileSystem.read("\(ServedSample.ledger)/checkpoint")
        #expect(checkpoint.starts(with: "HTTP/1.1 200 OK\r\n".utf8))
        #expect(Array(checkpoint.suffix(published.count)) == published)
        let page = try ask("/orders/\(ServedSample.order)?lang=vi", at: address)
        #expect(String(decoding: page, as: UTF8.self).contains("<html lang=\"vi\">"))
        #expect(try child.end() == 0)
        #expect(child.messages.hasSuffix("feri: stopping\n"))
    }

    @Test func withoutAnAccessFileTheRecordIsClosed() throws {
        let child = try Child([])
        let reply = try ask("/api/v1/ledger", at: try child.address())
        #expect(reply.starts(with: "HTTP/1.1 401 Unauthorized\r\n".utf8))
        #expect(try child.end() == 0)
    }

    @Test func aTokenInAQueryIsNotInTheRequestLog() throws {
        let directory = NSTemporaryDirectory() + "feri-serve-" + UUID().uuidString
        try FileSystem.createDirectory(directory)
        defer { try? FileSystem.removeTree(directory) }
        let access = "\(directory)/access"
        #expect(
            RehearsedWorld().feri(
                "access", "add", "dolab-1", "--scope", "corridor", "--access", access) == .done)
        let child = try Child([
            "--access", access, "--request-log", "\(directory)/requests", "--access-log",
            "\(directory)/reads",
        ])
        let address = try child.address()
        let token = String(repeating: "0a1B", count: 16)
        let reply = try ask("/api/v1/ledger?token=\(token)&lang=en", at: address)
        #expect(reply.starts(with: "HTTP/1.1 400 Bad Request\r\n".utf8))
        #expect(String(decoding: reply, as: UTF8.self).contains("in the Authorization field"))
        // One server alone keeps the record of codes.
        let world = RehearsedWorld()
        let code = world.feri(
            "serve", "--ledger", ServedSample.ledger, "--access", access, "--listen", "127.0.0.1:0")
        #expect(code == .locked && world.messages().contains("another 'feri serve' admits readers"))
        #expect(try child.end() == 0)
        let log = String(decoding: try FileSystem.read("\(directory)/requests"), as: UTF8.self)
        #expect(log.contains("\"GET /api/v1/ledger?token=[hidden]&lang=en\" 400 "))
        for file in ["requests", "reads"] {
            let bytes = try FileSystem.read("\(directory)/\(file)")
            #expect(!String(decoding: bytes, as: UTF8.self).contains(token))
        }
        #expect(!child.messages.contains(token))
    }

    @Test func aServerGoesOnWithoutAnAccessFileThatIsTooLong() throws {
        let access = NSTemporaryDirectory() + "feri-long-" + UUID().uuidString
        try FileSystem.create(access, with: [])
        defer {
            for name in ["", ".used.lock"] { try? FileSystem.remove(access + name) }
        }
        let file = try #require(FileHandle(forWritingAtPath: access))
        try file.truncate(atOffset: UInt64(AccessList.longestRead) + 1)
        let child = try Child(["--access", access])
        let address = try child.address()
        #expect(try ask("/checkpoint", at: address).starts(with: "HTTP/1.1 200 OK\r\n".utf8))
        #expect(try ask("/api/v1/ledger", at: address).starts(with: "HTTP/1.1 401 ".utf8))
        #expect(try child.end() == 0)
        #expect(child.messages.contains("is not read"))
    }

    @Test func whatCannotBeSafeIsNotStarted() {
        func says(_ arguments: String...) -> (ExitCode, String) {
            let world = RehearsedWorld()
            let code = Feri.run(
                ["serve", "--ledger", ServedSample.ledger] + arguments, world: world.world)
            return (code, world.messages())
        }
        let open = says("--open", "--listen", "0.0.0.0:0")
        #expect(open.0 == .usage && open.1.contains("everybody in the network"))
        #expect(says("--open", "--access", "x").0 == .usage)
        #expect(says("--listen", "localhost:8080").0 == .usage)
        #expect(says("--tls-cert", "x", "--listen", "127.0.0.1:0").0 == .usage)
        #expect(says("--access", "/nonexistent/access", "--listen", "127.0.0.1:0").0 == .noInput)
        let key = "feri.example/other+00000000+AUSZLUMfqUkiA1xMV/7vpNy6q0NQo1r9kFmffvPMfE05"
        #expect(says("--key", key, "--listen", "127.0.0.1:0").0 != .done)
    }
}
