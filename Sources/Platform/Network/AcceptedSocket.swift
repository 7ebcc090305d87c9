import CLinux
import Glibc

/// A connected, non-blocking TCP socket; closed when the last reference goes.
package final class AcceptedSocket: Sendable {
    let descriptor: Int32
    package let remote: SocketAddress

    init(owning descriptor: Int32, remote: SocketAddress) {
        self.descriptor = descriptor
        self.remote = remote
        var on: Int32 = 1
        // Small answers must not wait for the next one; a failure only costs speed.
        _ = unsafe setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        var most = AcceptedSocket.mostUnsentInKernel
        // Without it only what the kernel holds for slow readers would be more.
        _ = unsafe setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &most,
            socklen_t(MemoryLayout<Int32>.size))
    }

    /// Bytes that the kernel takes beyond what it has sent to the peer. Else it would copy whole
    /// answers for each of a thousand readers who hardly take a byte: hundreds of megabytes, and
    /// while it finds these nobody else on the thread is answered.
    private static let mostUnsentInKernel: Int32 = 32 * 1024

    deinit { close(descriptor) }

    /// Connects and waits at most `timeoutMilliseconds` for the connection, and as long for each
    /// later read or write: the client's end, which blocks.
    package static func connected(
        to address: SocketAddress, timeoutMilliseconds: Int
    ) throws(NetworkError) -> AcceptedSocket {
        let family = address.address.family == .v4 ? AF_INET : AF_INET6
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { throw .last("socket") }
        let connection = AcceptedSocket(owning: descriptor, remote: address)
        var limit = timeval(
            tv_sec: timeoutMilliseconds / 1000, tv_usec: timeoutMilliseconds % 1000 * 1000)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            let size = socklen_t(MemoryLayout<timeval>.size)
            guard unsafe setsockopt(descriptor, SOL_SOCKET, option, &limit, size) == 0 else {
                throw .last("setsockopt")
            }
        }
        let status = unsafe address.withSystemAddress { unsafe connect(descriptor, $0, $1) }
        guard status == 0 else { throw .last("connect") }
        return connection
    }
}
