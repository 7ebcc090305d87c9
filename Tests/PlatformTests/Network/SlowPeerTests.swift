import Testing

@testable import Platform

@Suite struct SlowPeerTests {
    /// What the peer has room for itself, and beyond that the little that may lie unsent.
    @Test func ofAnAnswerThatNobodyTakesTheKernelHoldsLittle() throws {
        let listener = try ListeningSocket(on: SocketAddress(.loopbackV4, port: 0))
        let peer = try AcceptedSocket.connected(to: listener.local, timeoutMilliseconds: 5_000)
        var accepted = listener.accept()
        while case .nobody = accepted { accepted = listener.accept() }
        guard case .connection(let socket) = accepted else {
            Issue.record("not accepted")
            return
        }
        let stream = ByteStream(over: socket)
        let answer = [UInt8](repeating: 7, count: 16 << 20)
        var taken = 0
        while case .moved(let count) = stream.write(answer, from: taken) { taken += count }
        #expect(taken < 1 << 20, "\(taken) bytes")
        withExtendedLifetime(peer) {}
    }
}
