import COpenSSL
import Glibc

/// How far one non-blocking call got.
package enum Transfer: Equatable, Sendable {
    /// So many bytes, at least one, were moved; a handshake that is done says 0.
    case moved(Int)
    case waitToRead
    case waitToWrite
    /// The peer said in due form that it will send no more.
    case ended
    /// The connection is unusable.
    case failed
}

/// A byte stream over a connected socket, in clear or under TLS.
@safe package final class ByteStream: @unchecked Sendable {
    // Handed from thread to thread, used by one at a time.
    private let socket: AcceptedSocket
    private let session: OpaquePointer?
    /// Once OpenSSL has failed fatally nothing may be sent any more, not even close_notify.
    private var broken = false

    package init(over socket: AcceptedSocket) {
        self.socket = socket
        unsafe session = nil
    }

    /// The server's end of a TLS connection; nil when OpenSSL is out of memory.
    package init?(over socket: AcceptedSocket, securedBy context: TLSContext) {
        guard let made = unsafe SSL_new(context.handle) else {
            ERR_clear_error()
            return nil
        }
        guard unsafe SSL_set_fd(made, socket.descriptor) == 1 else {
            ERR_clear_error()
            unsafe SSL_free(made)
            return nil
        }
        unsafe SSL_set_accept_state(made)
        unsafe session = made
        self.socket = socket
    }

    deinit { if let session = unsafe session { unsafe SSL_free(session) } }

    package var remote: SocketAddress { socket.remote }
    package var isSecured: Bool { unsafe session != nil }
    var descriptor: Int32 { socket.descriptor }

    /// Goes on with the TLS handshake; `.moved(0)` when it is complete.
    package func handshake() -> Transfer {
        guard let session = unsafe session else { return .moved(0) }
        ERR_clear_error()
        let status = unsafe SSL_do_handshake(session)
        return status == 1 ? .moved(0) : outcome(of: status)
    }

    /// Reads at most `space.count` bytes into the front of `space`, which is not empty.
    package func read(into space: inout [UInt8]) -> Transfer {
        unsafe space.withUnsafeMutableBytes { buffer in
            guard let session = unsafe session else {
                return received(unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0))
            }
            guard !broken else { return .failed }
            ERR_clear_error()
            let count = unsafe SSL_read(
                session, buffer.baseAddress, Int32(clamping: buffer.count))
            return count > 0 ? .moved(Int(count)) : outcome(of: count)
        }
    }

    /// Whether a read that filled less than its space can leave something unread behind.
    package var readsAhead: Bool { unsafe session != nil }

    /// Sends what it can of `bytes` from `start`, which is before the end.
    ///
    /// - Parameter moreFollows: whether the next call will send more at once: then a packet in
    ///   clear waits to be filled.
    package func write(
        _ bytes: [UInt8], from start: Int, moreFollows: Bool = false
    ) -> Transfer {
        unsafe bytes.withUnsafeBytes { all in
            let part = unsafe UnsafeRawBufferPointer(rebasing: all[start...])
            guard let session = unsafe session else {
                let flags = Int32(MSG_NOSIGNAL) | (moreFollows ? Int32(MSG_MORE) : 0)
                while true {
                    let count = unsafe send(descriptor, part.baseAddress, part.count, flags)
                    if count >= 0 { return .moved(count) }
                    if errno == EINTR { continue }
                    return errno == EAGAIN || errno == EWOULDBLOCK ? .waitToWrite : .failed
                }
            }
            guard !broken else { return .failed }
            ERR_clear_error()
            let count = unsafe SSL_write(session, part.baseAddress, Int32(clamping: part.count))
            return count > 0 ? .moved(Int(count)) : outcome(of: count)
        }
    }

    /// Says that nothing more will be sent: close_notify under TLS, then FIN.
    package func shutDownWriting() {
        if let session = unsafe session, !broken, unsafe SSL_is_init_finished(session) == 1 {
            ERR_clear_error()
            // 0 means sent and not yet answered, which is all that is wanted; any failure will
            // show again in the close that follows.
            _ = unsafe SSL_shutdown(session)
            ERR_clear_error()
        }
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Takes bytes from the socket for no use, below TLS, so that a close resets nothing unread.
    package func discard(into space: inout [UInt8]) -> Transfer {
        unsafe space.withUnsafeMutableBytes { buffer in
            received(unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }

    private func received(_ count: Int) -> Transfer {
        if count > 0 { return .moved(count) }
        if count == 0 { return .ended }
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? .waitToRead : .failed
    }

    private func outcome(of status: Int32) -> Transfer {
        guard let session = unsafe session else { return .failed }
        switch unsafe SSL_get_error(session, status) {
        case SSL_ERROR_WANT_READ: return .waitToRead
        case SSL_ERROR_WANT_WRITE: return .waitToWrite
        case SSL_ERROR_ZERO_RETURN: return .ended
        default:
            broken = true
            ERR_clear_error()
            return .failed
        }
    }
}
