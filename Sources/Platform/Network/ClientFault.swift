/// Why nothing came from a server.
package enum ClientFault: Error, Equatable, Sendable {
    case unknownHost(String)
    /// No connection; the system's reason.
    case unreachable(NetworkError)
    /// The server's certificate is not trusted for this host; OpenSSL's reason.
    case untrusted(String)
    /// There was no agreement on TLS.
    case noTLS
    case timedOut
    /// The connection ended in the middle.
    case broken
}
