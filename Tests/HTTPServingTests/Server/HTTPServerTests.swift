import Foundation
import Platform
import Synchronization
import Testing

@testable import HTTPServing

@Suite struct HTTPServerTests {
    @Test(arguments: [IPAddress.loopbackV4, .loopbackV6])
    func aConnectionIsKeptForRequestAfterRequest(address: IPAddress) throws {
        let server = try running(on: address) { .text($0.segments.joined(separator: "+")) }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        for number in 0..<200 {
            let reply = try client.ask("/orders/\(number)")
            #expect(reply.status == 200 && reply.text == "orders+\(number)")
            #expect(reply.field("Date")?.hasSuffix(" GMT") == true)
            #expect(reply.field("Connection") == nil)
        }
        #expect(server.connectionCount == 1)
    }

    @Test func pipelinedRequestsAreAnsweredInTheirOrder() throws {
        let server = try running { .text($0.target) }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        let requests = (0..<100).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }
        try client.send(requests.joined())
        for number in 0..<100 { #expect(try client.reply().text == "/\(number)") }
    }

    @Test func manyClientsAtOnceAreAllAnswered() async throws {
        let server = try running { .text($0.target) }
        defer { server.stop() }
        let answered = await withTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask {
                    guard let client = try? LoopbackClient(server) else { return 0 }
                    return (0..<50).count { turn in
                        (try? client.ask("/\(number)/\(turn)"))?.text == "/\(number)/\(turn)"
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(answered == 400)
    }

    @Test func anAnswerLargerThanEveryBufferArrivesWhole() throws {
        let body = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let server = try running { _ in Response(.ok, type: "x/y", body: body) }
        defer { server.stop() }
        #expect(try LoopbackClient(server).ask("/").body == body)
    }

    @Test func HEADIsAnsweredLikeGETWithoutTheBody() throws {
        let server = try running { _ in .text("four") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        try client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = try client.reply(toHEAD: true)
        #expect(reply.status == 200 && reply.field("Content-Length") == "4")
        #expect(try client.ask("/").text == "four")
    }

    @Test func aClientThatOnlyStoppedSendingIsAnswered() throws {
        let server = try running { _ in .text("yes") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        client.stopSending()
        #expect(try client.reply().text == "yes")
        #expect(try client.findsEnd())
    }

    @Test func aSlowHeadIsRefusedInTime() throws {
        var limits = HTTPLimits()
        limits.headMilliseconds = 60
        let server = try running(limits: limits) { _ in .text("yes") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        try client.send("GET / HTTP/1.1\r\nHost:")
        #expect(try client.reply().status == 408)
        #expect(try client.findsEnd())
    }

    @Test func anIdleConnectionIsClosedWithoutAWord() throws {
        var limits = HTTPLimits()
        limits.idleMilliseconds = 60
        let server = try running(limits: limits) { _ in .text("yes") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        #expect(try client.ask("/").status == 200)
        #expect(try client.findsEnd())
    }

    @Test func aRefusedRequestEndsTheConnectionAndLosesNoAnswer() throws {
        let server = try running { _ in .text("yes") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        let content = String(repeating: "x", count: 100_000)
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n\(content)")
        #expect(try client.reply().status == 405)
        #expect(try client.findsEnd())
    }

    @Test func whoHoldsPlacesIdlyLosesThemToOneWhoComesToAsk() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 2
        let server = try running(limits: limits, threads: 1) { _ in .text("yes") }
        defer { server.stop() }
        let clients = try (0..<3).map { _ in
            let client = try LoopbackClient(server)
            #expect(try client.ask("/").status == 200)
            return client
        }
        #expect(try clients[0].findsEnd())
        #expect(try clients[1].ask("/").status == 200)
        #expect(try clients[2].ask("/").status == 200)
        #expect(server.connectionCount == 2)
        // The second has waited longest now that it asked before the third.
        #expect(try LoopbackClient(server).ask("/").status == 200)
        #expect(try clients[1].findsEnd())
    }

    @Test func aPlaceIsGivenUpWhicheverThreadHoldsIt() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 1
        let server = try running(limits: limits, threads: 3) { _ in .text("yes") }
        defer { server.stop() }
        // Each next one is dealt to another thread than the one that holds the only place.
        var before = try LoopbackClient(server)
        #expect(try before.ask("/").status == 200)
        for _ in 0..<6 {
            let client = try LoopbackClient(server)
            #expect(try client.ask("/").status == 200)
            #expect(try before.findsEnd())
            before = client
        }
        #expect(server.connectionCount == 1)
    }

    @Test func anAnswerBeingTakenIsNotBrokenOffForANewcomer() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 1
        limits.standstillMilliseconds = 60_000
        let long = String(repeating: "x", count: 24_000_000)
        let server = try running(limits: limits) { _ in .text(long) }
        defer { server.stop() }
        let reader = try LoopbackClient(server)
        try reader.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        // More than the system had room for: from here on he is seen to take it.
        #expect(try reader.takes(12_000_000))
        #expect(try LoopbackClient(server).findsEnd())
        #expect(try reader.reply().text == long)
        #expect(server.connectionCount == 1)
    }

    @Test func manyBegunHeadsDoNotKeepAReaderWaiting() throws {
        var limits = HTTPLimits()
        limits.connections = 20
        limits.connectionsPerAddress = 1_000
        let server = try running(limits: limits) { _ in .text("yes") }
        defer { server.stop() }
        var slow: [LoopbackClient] = []
        for _ in 0..<100 {
            let client = try LoopbackClient(server)
            try client.send("GET / HTTP/1.1\r\n")
            slow.append(client)
        }
        // Those of the hundred that get no place have been closed: nobody else comes any more.
        while server.connectionCount > 20 { Thread.sleep(forTimeInterval: 0) }
        for _ in 0..<20 { #expect(try LoopbackClient(server).ask("/").status == 200) }
        #expect(server.connectionCount <= 20)
    }

    @Test func manyWhoComeAtOnceToFreePlacesAreAllAnswered() throws {
        var limits = HTTPLimits()
        limits.connections = 20
        limits.connectionsPerAddress = 10
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let server = try running(limits: limits, threads: 2) { request in
            guard request.target == "/long" else { return .text("yes") }
            entered.signal()
            gate.wait()
            return .text("long")
        }
        defer { server.stop() }
        // While both threads work out an answer, more come than there are places.
        let long = try (0..<2).map { _ in
            let client = try LoopbackClient(server)
            try client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n")
            entered.wait()
            return client
        }
        let many = try (0..<50).map { _ in
            let client = try LoopbackClient(server)
            try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            return client
        }
        while server.connectionCount < 52 { Thread.sleep(forTimeInterval: 0) }
        for _ in long { gate.signal() }
        for client in many { #expect(try client.reply().text == "yes") }
        for client in long { #expect(try client.reply().text == "long") }
    }

    @Test func stoppingFinishesTheAnswerThatHasBegunAndThenNobodyIsThere() throws {
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let server = try running(threads: 1) { _ in
            entered.signal()
            gate.wait()
            return .text("finished")
        }
        let client = try LoopbackClient(server)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        entered.wait()
        let stopping = Thread { server.stop() }
        stopping.start()
        gate.signal()
        #expect(try client.reply().text == "finished")
        #expect(try client.findsEnd())
        server.stop()
        while !stopping.isFinished { Thread.sleep(forTimeInterval: 0) }
        #expect(throws: NetworkError.self) { try LoopbackClient(server) }
        #expect(server.connectionCount == 0)
    }

    @Test func everyRequestIsLoggedOnceAndCannotForgeALine() throws {
        let lines = Mutex<[String]>([])
        let server = try running(log: { record in lines.withLock { $0.append(record.line()) } }) {
            _ in .text("yes")
        }
        let client = try LoopbackClient(server)
        _ = try client.ask("/orders?lang=vi")
        try client.send("GET /\u{1b}[31m HTTP/1.1\r\n\r\n")
        #expect(try client.reply().status == 400)
        server.stop()
        let logged = lines.withLock { $0 }
        #expect(logged.count == 2)
        #expect(logged[0].contains(" 127.0.0.1 \"GET /orders?lang=vi\" 200 "))
        #expect(logged[1].hasSuffix(" 127.0.0.1 \"-\" 400 0us requestLine"))
        #expect(AccessRecord.quoted("a\"\\\n\u{1b}é") == #""a\x22\x5c\x0a\x1b\xc3\xa9""#)
    }

    @Test func aPortThatIsTakenIsSaidAtOnce() throws {
        let server = try running { _ in .text("yes") }
        defer { server.stop() }
        let taken = HTTPServerError.network(NetworkError(operation: "bind", code: EADDRINUSE))
        #expect(throws: taken) {
            try HTTPServer(listen: server.address) { _ in .text("no") }
        }
    }
}

/// A server on a port of the system's choice, already answering.
func running(
    on address: IPAddress = .loopbackV4, tls: TLSFiles? = nil, limits: HTTPLimits = .standard,
    threads: Int = 2, log: (@Sendable (AccessRecord) -> Void)? = nil,
    respond: @escaping @Sendable (Request) -> Response
) throws -> HTTPServer {
    let server = try HTTPServer(
        listen: SocketAddress(address, port: 0), tls: tls, limits: limits, threads: threads,
        log: log, respond: respond)
    try server.start()
    return server
}
