import Foundation
import Platform
import Synchronization
import Testing

@testable import HTTPServing

/// Answers that take long, on a real server.
@Suite struct WorkbenchTests {
    /// Counts signals that nobody has waited for yet.
    private final class Signals: Sendable {
        private let condition = NSCondition()
        private let count = Mutex(0)

        func tell() {
            condition.lock()
            count.withLock { $0 += 1 }
            condition.signal()
            condition.unlock()
        }

        func wait() {
            condition.lock()
            while count.withLock({ $0 == 0 }) { condition.wait() }
            count.withLock { $0 -= 1 }
            condition.unlock()
        }
    }

    /// Holds every answer below `/long` until it is asked to let them go.
    private final class Gate: Sendable {
        private let opened = Signals()
        private let began = Signals()

        func answer(_ request: Request) -> Response {
            guard request.segments.first == "long" else { return .text("quick") }
            began.tell()
            opened.wait()
            return .text("long")
        }

        func awaitBeginning() { began.wait() }
        func open(_ count: Int = 1) { for _ in 0..<count { opened.tell() } }
    }

    private func running(
        _ gate: Gate, limits: HTTPLimits = .standard, threads: Int = 2
    ) throws -> HTTPServer {
        let server = try HTTPServer(
            listen: SocketAddress(.loopbackV4, port: 0), limits: limits, threads: threads,
            takesLong: { $0.segments.first == "long" }, respond: { gate.answer($0) })
        try server.start()
        return server
    }

    private let long = "GET /long HTTP/1.1\r\nHost: a\r\n\r\n"
    private let quick = "GET /quick HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func whileAnswersAreWorkedOutAllOthersAreServed() throws {
        let gate = Gate()
        let server = try running(gate)
        defer { server.stop() }
        let waiting = try (0..<2).map { _ in try LoopbackClient(server) }
        for client in waiting { try client.send(long + quick) }
        for _ in waiting { gate.awaitBeginning() }
        // More than the threads that serve connections, dealt out in turn.
        for _ in 0..<8 { #expect(try LoopbackClient(server).ask("/quick").text == "quick") }
        gate.open(2)
        for client in waiting {
            #expect(try client.reply().text == "long")
            #expect(try client.reply().text == "quick")
        }
        #expect(!server.leavesWork)
    }

    @Test func whenTooMuchWaitsWhoAsksMoreIsAskedToComeAgain() throws {
        let gate = Gate()
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 200
        let server = try running(gate, limits: limits, threads: 1)
        defer { server.stop() }
        let all = Workbench.mostWaiting + 2
        var waiting: [LoopbackClient] = []
        for number in 0..<all {
            waiting.append(try LoopbackClient(server))
            try waiting[number].send(long)
            if number < 2 { gate.awaitBeginning() }
        }
        // The thread hears them in their order: once this is answered it has heard all before.
        let more = try LoopbackClient(server)
        #expect(try more.ask("/quick").text == "quick")
        try more.send(long)
        let answered = try more.reply()
        #expect(answered.status == 503 && answered.field("Retry-After") == "10")
        gate.open(all)
        for client in waiting { #expect(try client.reply().text == "long") }
        #expect(try more.ask("/quick").text == "quick")
    }

    @Test func whoGoesAwayMeanwhileDisturbsNobody() throws {
        let gate = Gate()
        let server = try running(gate)
        defer { server.stop() }
        do {
            let client = try LoopbackClient(server)
            try client.send(long)
            gate.awaitBeginning()
        }
        gate.open()
        #expect(try LoopbackClient(server).ask("/quick").text == "quick")
    }

    @Test func stoppingDoesNotWaitForWhatNobodyWillRead() throws {
        let gate = Gate()
        var limits = HTTPLimits()
        limits.stopMilliseconds = 50
        let server = try running(gate, limits: limits)
        let client = try LoopbackClient(server)
        try client.send(long)
        gate.awaitBeginning()
        server.stop()
        #expect(server.leavesWork)
        #expect(try client.findsEnd())
        gate.open()
    }
}
