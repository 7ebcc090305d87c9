import HTTPFetching
import HTTPServing
import Platform
import Testing
import Transparency

@testable import Witnessing

/// The statuses, types and bodies of C2SP tlog-witness, over a connection.
@Suite struct WitnessServiceTests {
    private let log: FakeLog
    private let fork: FakeLog
    private let witness: FakeWitness
    private let server: HTTPServer
    private let fetcher: WebFetcher

    init() throws {
        log = try FakeLog(history: Array(0..<40))
        fork = try FakeLog(history: Array(0..<3) + Array(100..<140))
        witness = try FakeWitness(of: [log])
        let service = WitnessService(witness.desk)
        server = try HTTPServer(
            listen: SocketAddress(.loopbackV4, port: 0), limits: WitnessService.limits,
            takesLong: { $0.method == .post }, respond: { service.answer($0) })
        try server.start()
        fetcher = WebFetcher(
            try WebAddress("http://127.0.0.1:\(server.address.port)"), trust: nil)
    }

    private func post(_ body: [UInt8]) throws -> PostedAnswer {
        try fetcher.post(body, to: "add-checkpoint", atMost: 65_536, within: 10_000)
    }

    private func text(_ answer: PostedAnswer) -> String {
        String(decoding: answer.content, as: UTF8.self)
    }

    @Test func eachAnswerHasItsStatusAndBody() throws {
        defer { server.stop() }
        let yes = try post(try log.request(0, 5))
        #expect(yes.status == 200 && yes.type == "text/plain")
        let lines = try #require(NoteSignature.lines(of: yes.content))
        #expect(lines.map(\.name.text) == ["w.example/1"])

        let stale = try post(try log.request(0, 8))
        #expect(stale.status == 409 && stale.type == "text/x.tlog.size" && text(stale) == "5\n")
        let split = try post(try fork.request(5, 5))
        #expect(split.status == 409 && split.type == "application/problem+json")
        #expect(text(split).contains("two histories"))
        let unproven = try post(try fork.request(5, 8))
        #expect(unproven.status == 422, "\(text(unproven))")
        let stranger = try FakeLog("other.example/b", seed: 2, history: [1])
        #expect(try post(try stranger.request(0, 1)).status == 404)
        let imposter = try FakeLog(seed: 3, history: Array(0..<40))
        #expect(try post(try imposter.request(5, 8)).status == 403)
        let wide = AddCheckpoint(old: 9, hashes: [], checkpoint: try log.checkpoint(8))
        let refused = try post(wide.bytes)
        #expect(refused.status == 400 && text(refused).contains("old size is above"))
        let unreadable = try post(Array("old five\n".utf8))
        #expect(unreadable.status == 400 && text(unreadable).contains("line 1 is not 'old'"))
        #expect(try post([UInt8](repeating: 0x61, count: 65_537)).status == 413)
    }

    @Test func whatIsKeptIsReadByTheHashOfTheOrigin() throws {
        defer { server.stop() }
        let path = "\(WitnessedLogs.hash(of: log.key.name))/checkpoint"
        #expect(throws: FetchFault.status(404)) { try fetcher.fetch(path, atMost: 4096) }
        _ = try post(try log.request(0, 5))
        #expect(
            try fetcher.fetch(path, atMost: 4096) == witness.desk.latest(of: log.key.name)?.bytes)
    }

    @Test func eachPathHasItsMethod() throws {
        defer { server.stop() }
        #expect(throws: FetchFault.status(405)) { try fetcher.fetch("add-checkpoint", atMost: 9) }
        let answer = try fetcher.post([1], to: "healthz", atMost: 4096, within: 10_000)
        #expect(answer.status == 405)
        #expect(try fetcher.fetch("healthz", atMost: 9) == Array("ok\n".utf8))
    }
}
