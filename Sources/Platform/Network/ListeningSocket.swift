import CLinux
import Glibc

/// A bound, listening, non-blocking TCP socket; closed when the last reference goes.
package final class ListeningSocket: Sendable {
    let descriptor: Int32
    /// Where it listens, with the port the system chose.
    package let local: SocketAddress

    /// - Throws: what `socket`, `bind` or `listen` failed with.
    package init(on address: SocketAddress) throws(NetworkError) {
        let family = address.address.family == .v4 ? AF_INET : AF_INET6
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        descriptor = socket(family, kind | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .last("socket") }
        do throws(NetworkError) {
            local = try ListeningSocket.listen(on: address, with: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func listen(
        on address: SocketAddress, with descriptor: Int32
    ) throws(NetworkError) -> SocketAddress {
        try setOption(SOL_SOCKET, SO_REUSEADDR, of: descriptor)
        if address.address.family == .v6 {
            try setOption(Int32(IPPROTO_IPV6), IPV6_V6ONLY, of: descriptor)
        }
        let bound = unsafe address.withSystemAddress { unsafe bind(descriptor, $0, $1) }
        guard bound == 0 else { throw .last("bind") }
        guard Glibc.listen(descriptor, SOMAXCONN) == 0 else { throw .last("listen") }
        let (status, local) = unsafe SocketAddress.filled { unsafe getsockname(descriptor, $0, $1) }
        guard status == 0, let local else { throw .last("getsockname") }
        return local
    }

    deinit { close(descriptor) }

    package enum Accepted: Sendable {
        case connection(AcceptedSocket)
        /// Nobody is waiting, or the one who waited has gone.
        case nobody
        /// Descriptors or memory have run out; asking again at once would spin.
        case exhausted
    }

    /// Takes one waiting connection.
    package func accept() -> Accepted {
        let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let (accepted, remote) = unsafe SocketAddress.filled {
            unsafe accept4(descriptor, $0, $1, flags)
        }
        guard accepted >= 0 else {
            switch errno {
            case EMFILE, ENFILE, ENOMEM, ENOBUFS: return .exhausted
            default: return .nobody
            }
        }
        guard let remote else {
            close(accepted)
            return .nobody
        }
        return .connection(AcceptedSocket(owning: accepted, remote: remote))
    }
}

func setOption(_ level: Int32, _ name: Int32, of descriptor: Int32) throws(NetworkError) {
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    guard unsafe setsockopt(descriptor, level, name, &on, size) == 0 else {
        throw .last("setsockopt")
    }
}
