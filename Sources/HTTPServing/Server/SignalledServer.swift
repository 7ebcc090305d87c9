import Platform

/// What a server that answers until it is asked to stop tells meanwhile.
package enum ServerEvent: Equatable, Sendable {
    case started(SocketAddress)
    case certificateReloaded
    /// The new files cannot be used; the old certificate stays in service.
    case certificateRefused(HTTPServerError)
    case stopping
}

extension HTTPServer {
    /// Goes on serving, once started, until `nextSignal`, which waits for one, says to end; stops
    /// also when it fails.
    package func serve<Failure>(
        until nextSignal: () throws(Failure) -> ServerSignal,
        reporting report: (ServerEvent) -> Void
    ) throws(Failure) {
        report(.started(address))
        defer { stop() }
        while try nextSignal() == .hangUp {
            do throws(HTTPServerError) {
                try reloadCertificate()
                report(.certificateReloaded)
            } catch {
                report(.certificateRefused(error))
            }
        }
        report(.stopping)
    }
}
