import COpenSSL
import Glibc

/// The client's end of a connection, in clear or under TLS with the host verified; it blocks.
@safe package final class ClientStream: @unchecked Sendable {
    // Handed from thread to thread, used by one at a time.
    private let socket: AcceptedSocket
    private let session: OpaquePointer?

    /// Connects to the first of the host's addresses that answers.
    ///
    /// - Parameters:
    ///   - trust: nil to speak in clear.
    ///   - timeoutMilliseconds: how long to wait for the connection, and for each read and write.
    package init(
        to host: String, port: UInt16, trust: TLSTrust?, timeoutMilliseconds: Int
    ) throws(ClientFault) {
        let addresses = try HostLookup.addresses(of: host, port: port)
        socket = try ClientStream.connected(to: addresses, timeoutMilliseconds)
        guard let trust else {
            unsafe session = nil
            return
        }
        guard let made = unsafe SSL_new(trust.handle) else {
            ERR_clear_error()
            throw .noTLS
        }
        guard unsafe SSL_set_fd(made, socket.descriptor) == 1,
            unsafe feri_SSL_expect_host(made, host, IPAddress(host) == nil ? 0 : 1) == 1
        else {
            ERR_clear_error()
            unsafe SSL_free(made)
            throw .noTLS
        }
        unsafe session = made
        ERR_clear_error()
        guard unsafe SSL_connect(made) == 1 else {
            let result = unsafe SSL_get_verify_result(made)
            ERR_clear_error()
            guard result != X509_V_OK else { throw .noTLS }
            throw .untrusted(unsafe String(cString: X509_verify_cert_error_string(result)))
        }
    }

    deinit { if let session = unsafe session { unsafe SSL_free(session) } }

    private static func connected(
        to addresses: [SocketAddress], _ timeoutMilliseconds: Int
    ) throws(ClientFault) -> AcceptedSocket {
        var failure = NetworkError(operation: "connect", code: ECONNREFUSED)
        for address in addresses {
            do throws(NetworkError) {
                return try AcceptedSocket.connected(
                    to: address, timeoutMilliseconds: timeoutMilliseconds)
            } catch {
                failure = error
            }
        }
        throw .unreachable(failure)
    }

    /// Sends all of it.
    package func send(_ bytes: [UInt8]) throws(ClientFault) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                let part = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
                guard let session = unsafe session else {
                    return unsafe Glibc.send(
                        socket.descriptor, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
                }
                ERR_clear_error()
                return Int(
                    unsafe SSL_write(session, part.baseAddress, Int32(clamping: part.count)))
            }
            guard count > 0 else { throw fault(of: count) }
            sent += count
        }
    }

    /// What has come, at least one byte and at most `space.count`, in the front of `space`, which
    /// is not empty; 0 when the server has ended in due form.
    package func receive(into space: inout [UInt8]) throws(ClientFault) -> Int {
        let count = unsafe space.withUnsafeMutableBytes { buffer in
            guard let session = unsafe session else {
                return unsafe recv(socket.descriptor, buffer.baseAddress, buffer.count, 0)
            }
            ERR_clear_error()
            return Int(
                unsafe SSL_read(session, buffer.baseAddress, Int32(clamping: buffer.count)))
        }
        if count > 0 { return count }
        if let session = unsafe session {
            let kind = unsafe SSL_get_error(session, Int32(clamping: count))
            if kind == SSL_ERROR_ZERO_RETURN { return 0 }
        } else if count == 0 {
            return 0
        }
        throw fault(of: count)
    }

    private func fault(of status: Int) -> ClientFault {
        if let session = unsafe session {
            let kind = unsafe SSL_get_error(session, Int32(clamping: status))
            ERR_clear_error()
            return kind == SSL_ERROR_WANT_READ || kind == SSL_ERROR_WANT_WRITE
                ? .timedOut : .broken
        }
        return errno == EAGAIN || errno == EWOULDBLOCK ? .timedOut : .broken
    }
}
