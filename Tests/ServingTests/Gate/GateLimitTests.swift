import HTTPServing
import Platform
import Synchronization
import Testing
import Transparency

@testable import Serving
@testable import TestSupport
@testable import Views

@Suite struct GateLimitTests {
    private final class Clock: Sendable {
        private let time = Mutex(Instant(seconds: 1_777_600_000))
        var now: Instant { time.withLock { $0 } }
        func wait(_ seconds: Int64) {
            time.withLock { $0 = Instant(seconds: $0.seconds + seconds) }
        }
    }

    private let clock = Clock()
    private let responder: Responder
    private let lines = Lines()

    init() throws {
        let served = try ServedSample.answering.get()
        let (clock, lines) = (clock, lines)
        var list = AccessList()
        try list.add(
            AccessList.Grant(
                name: "dolab-1", scope: .corridor, token: SHA256.digest(of: Array("good".utf8)),
                expires: nil), at: "access")
        let grants = list
        responder = Responder(
            ledger: { served },
            gate: Gate(
                .listed { grants }, proxies: Proxies([.loopbackV4]), now: { clock.now }),
            journal: AccessJournal(now: { clock.now }, write: { lines.add($0) }),
            complain: { Issue.record("\($0)") })
    }

    private func ask(
        _ token: String, for client: String = "192.0.2.1", _ target: String = "/api/v1/ledger"
    ) throws -> Response {
        responder.answer(
            try Request(
                target,
                fields: [("Authorization", "Bearer \(token)"), ("X-Forwarded-For", client)]))
    }

    @Test func eachFailureWaitsLongerAndAfterTenNothingIsLookedAt() throws {
        for wanted in [0, 0, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000] {
            let answer = try ask("bad")
            #expect(answer.status == .unauthorized && answer.heldBackMilliseconds == wanted)
        }
        for token in ["bad", "good"] {
            let answer = try ask(token)
            #expect(answer.status == .tooManyRequests && answer.heldBackMilliseconds == 0)
            #expect(answer.field("Retry-After") == "6")
            #expect(answer.field("Cache-Control") == "private, no-store")
        }
        // Neither others nor what is open are shut out.
        #expect(try ask("good", for: "192.0.2.2").status == .ok)
        #expect(try ask("bad", "/checkpoint").status == .ok)
        clock.wait(5)
        #expect(try ask("good").field("Retry-After") == "1")
        clock.wait(1)
        #expect(try ask("good").status == .ok)
        #expect(try ask("bad").heldBackMilliseconds == 4_000)
        #expect(try ask("good").status == .tooManyRequests)
        clock.wait(60)
        #expect(try ask("bad").heldBackMilliseconds == 0)
        #expect(lines.text.contains(" 192.0.2.1 - GET /api/v1/ledger 429\n"))
        #expect(lines.text.contains(" 192.0.2.2 dolab-1 GET /api/v1/ledger 200\n"))
    }

    private func ask(_ token: String, _ target: String) throws -> Response {
        try ask(token, for: "192.0.2.1", target)
    }

    @Test func anIPv6NetworkCountsAsOne() throws {
        for last in 1...10 { _ = try ask("bad", for: "2001:db8::\(last)") }
        #expect(try ask("good", for: "2001:db8::ffff").status == .tooManyRequests)
        #expect(try ask("good", for: "2001:db8:0:1::1").status == .ok)
    }

    @Test func onlyAProxyOfOursIsBelieved() throws {
        let stranger = SocketAddress(try #require(IPAddress("203.0.113.7")), port: 9)
        let proxies = Proxies([.loopbackV4])
        func client(_ fields: [(String, String)], from: SocketAddress) throws -> String {
            proxies.client(of: try Request("/", fields: fields, from: from)).description
        }
        let here = SocketAddress(.loopbackV4, port: 9)
        let said = [("X-Forwarded-For", "198.51.100.1, 192.0.2.9")]
        #expect(try client(said, from: stranger) == "203.0.113.7")
        #expect(try client(said, from: here) == "192.0.2.9")
        #expect(try client(said + said, from: here) == "127.0.0.1")
        #expect(try client([("X-Forwarded-For", "unknown")], from: here) == "127.0.0.1")
    }

    @Test func aRevokedGrantNoLongerCounts() throws {
        var list = AccessList()
        let token = SHA256.digest(of: Array("good".utf8))
        try list.add(
            AccessList.Grant(name: "a", scope: .all, token: token, expires: nil), at: "access")
        #expect(list.grant(for: token, at: clock.now) != nil)
        #expect(list.revoke("a", at: clock.now) && !list.revoke("b", at: clock.now))
        #expect(list.grant(for: token, at: clock.now) == nil)
        let read = try AccessList(parsing: list.bytes, at: "access")
        #expect(read == list && read.grants[0].revoked == clock.now)
    }
}
