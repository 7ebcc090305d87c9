import Foundation
import HTTPServing
import Platform
import Synchronization
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import TestSupport
@testable import Views

@Suite final class GateLimitTests {
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
    /// What a card shows.
    private let code = try? OneTimeCode { Array(0..<UInt8($0)) }
    private let directory = NSTemporaryDirectory() + "feri-gate-" + UUID().uuidString

    init() throws {
        let served = try ServedSample.answering.get()
        let (clock, lines) = (clock, lines)
        try FileSystem.createDirectory(directory)
        var list = AccessList()
        try list.add(
            AccessList.Grant(
                name: "dolab-1", scope: .corridor, token: SHA256.digest(of: Array("good".utf8)),
                expires: nil), at: "access")
        try list.add(
            AccessList.Grant(
                name: "card-1", scope: .corridor, token: try #require(code).digest, expires: nil,
                hours: 24), at: "access")
        let grants = list
        responder = Responder(
            ledger: { served },
            gate: Gate(
                .listed { grants }, uses: try CodeUses(path: directory + "/used"),
                proxies: Proxies([.loopbackV4]), now: { clock.now }),
            journal: AccessJournal(now: { clock.now }, write: { lines.add($0) }),
            complain: { Issue.record("\($0)") })
    }

    deinit { try? FileSystem.removeTree(directory) }

    private func ask(
        _ token: String, for client: String = "192.0.2.1", _ target: String = "/api/v1/ledger"
    ) throws -> Response {
        responder.answer(
            try Request(
                target,
                fields: [("Authorization", "Bearer \(token)"), ("X-Forwarded-For", client)]))
    }

    private static let delays = [0, 0, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000]

    @Test func eachFailureWaitsLongerAndWhatCountsIsTakenAllTheSame() throws {
        for (number, wanted) in GateLimitTests.delays.enumerated() {
            let answer = try ask("bad \(number)")
            #expect(answer.status == .unauthorized && answer.heldBackMilliseconds == wanted)
            #expect(try ask("good").status == .ok)
        }
        let answer = try ask("bad 10")
        #expect(answer.status == .tooManyRequests && answer.heldBackMilliseconds == 0)
        #expect(answer.field("Retry-After") == "6")
        #expect(answer.field("Cache-Control") == "private, no-store")
        let good = try ask("good")
        #expect(good.status == .ok && good.heldBackMilliseconds == 0)
        // Neither others nor what is open are shut out.
        #expect(try ask("bad 11", for: "192.0.2.2").status == .unauthorized)
        #expect(try ask("bad 11", "/checkpoint").status == .ok)
        clock.wait(5)
        #expect(try ask("bad 12").field("Retry-After") == "1")
        clock.wait(1)
        #expect(try ask("bad 13").heldBackMilliseconds == 4_000)
        #expect(try ask("bad 14").status == .tooManyRequests)
        clock.wait(60)
        #expect(try ask("bad 15").heldBackMilliseconds == 0)
        #expect(lines.text.contains(" 192.0.2.1 - GET /api/v1/ledger 429\n"))
        #expect(lines.text.contains(" 192.0.2.1 dolab-1 GET /api/v1/ledger 200\n"))
    }

    @Test func whatIsShownAgainIsCountedAgainstItselfAlone() throws {
        for wanted in GateLimitTests.delays {
            let answer = try ask("expired")
            #expect(answer.status == .unauthorized && answer.heldBackMilliseconds == wanted)
        }
        #expect(try ask("expired").status == .tooManyRequests)
        // Somebody who mistypes there for the first time is not made to wait for it.
        #expect(try ask("mistyped").heldBackMilliseconds == 0)
    }

    /// Well-formed codes that share the first eight characters with the card's, or none.
    private func codes(_ count: Int, like start: String = "") -> [String] {
        let row = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        var found: [String] = []
        var number = 0
        while found.count < count {
            number += 1
            var half = "", rest = number
            while half.count < 8 {
                half = String(row[rest % 31]) + half
                rest /= 31
            }
            let text = (start.isEmpty ? String(half.reversed()) : start) + half
            if OneTimeCode(typed: text.utf8) != nil, text != code?.text { found.append(text) }
        }
        return found
    }

    @Test func aCodeOfWhichMostIsKnownCannotBeGuessed() throws {
        let code = try #require(code).text
        for wrong in codes(10, like: String(code.prefix(8))) {
            // From wherever each comes.
            _ = try ask(wrong, for: "198.51.100.\(try #require(wrong.utf8.last))")
        }
        let answer = try ask(code, for: "192.0.2.99")
        #expect(answer.status == .tooManyRequests && answer.field("Retry-After") == "3600")
        #expect(try ask("good", for: "192.0.2.99").status == .ok)
        clock.wait(3_600)
        #expect(try ask(code, for: "192.0.2.99").status == .ok)
    }

    @Test func aNewCodeWaitsWhereManyWereTriedAndIsTaken() throws {
        let code = try #require(code).text
        let wrong = codes(13)
        for one in wrong.prefix(9) { _ = try ask(one) }
        #expect(try ask(wrong[9]).heldBackMilliseconds == 4_000)
        let more = try ask(wrong[10])
        #expect(more.status == .tooManyRequests && more.heldBackMilliseconds == 4_000)
        let first = try ask(code)
        #expect(first.status == .ok && first.heldBackMilliseconds == 4_000)
        // Once its hours have begun there is nothing to be guessed.
        let second = try ask(code)
        #expect(second.status == .ok && second.heldBackMilliseconds == 0)
        #expect(try ask("good").heldBackMilliseconds == 0)
    }

    private func ask(_ token: String, _ target: String) throws -> Response {
        try ask(token, for: "192.0.2.1", target)
    }

    @Test func anIPv6NetworkCountsAsOne() throws {
        for last in 1...10 { _ = try ask("bad \(last)", for: "2001:db8::\(last)") }
        #expect(try ask("bad", for: "2001:db8::ffff").status == .tooManyRequests)
        #expect(try ask("bad", for: "2001:db8:0:1::1").status == .unauthorized)
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
        #expect(list.revoke("a", at: clock.now) == clock.now)
        #expect(list.revoke("b", at: clock.now) == nil)
        #expect(list.revoke("a", at: Instant(seconds: clock.now.seconds + 1)) == clock.now)
        #expect(list.grant(for: token, at: clock.now) == nil)
        let read = try AccessList(parsing: list.bytes, at: "access")
        #expect(read == list && read.grants[0].revoked == clock.now)
    }
}
