import Platform
import Testing

@testable import HTTPServing

/// A client that blocks, for talking to a real server on this machine.
final class LoopbackClient {
    private let stream: ByteStream
    private var received: [UInt8] = []
    private var isAtEnd = false

    /// Each connect, read and write may take ten seconds; then the test has failed.
    init(_ server: HTTPServer) throws {
        let socket = try AcceptedSocket.connected(to: server.address, timeoutMilliseconds: 10_000)
        stream = ByteStream(over: socket)
    }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            guard case .moved(let count) = stream.write(bytes, from: sent) else {
                throw Failure.connectionLost
            }
            sent += count
        }
    }

    func ask(_ target: String, _ fields: String...) throws -> Reply {
        let lines = (["GET \(target) HTTP/1.1", "Host: localhost"] + fields)
        try send(lines.joined(separator: "\r\n") + "\r\n\r\n")
        return try reply()
    }

    func reply(toHEAD: Bool = false) throws -> Reply {
        while true {
            var length = 0
            if let reply = Reply(in: received[...], toHEAD: toHEAD, length: &length) {
                received.removeFirst(length)
                return reply
            }
            guard try readMore() else { throw Failure.connectionLost }
        }
    }

    /// Whether at least so many bytes have come that nothing was made of yet.
    func takes(_ count: Int) throws -> Bool {
        while received.count < count { guard try readMore() else { return false } }
        return true
    }

    /// Reads to the end; whether nothing but the end came.
    func findsEnd() throws -> Bool {
        while try readMore() {}
        return received.isEmpty
    }

    func stopSending() { stream.shutDownWriting() }

    private func readMore() throws -> Bool {
        var space = [UInt8](repeating: 0, count: 4096)
        switch stream.read(into: &space) {
        case .moved(let count):
            received += space[..<count]
            return true
        case .ended, .failed: return false
        case .waitToRead, .waitToWrite: throw Failure.timedOut
        }
    }

    enum Failure: Error { case connectionLost, timedOut }
}
