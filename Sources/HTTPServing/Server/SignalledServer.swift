import Platform

/// What a server that answers until it is told to stop tells meanwhile.
package enum ServerEvent: Equatable, Sendable {
    case started(SocketAddress)
    case certificateReloaded
    /// The new files are no good; the old certificate stays in service.
    case certificateRefused(HTTPServerError)
    case stopping
}

extension HTTPServer {
    /// Starts, serves until SIGINT or SIGTERM, reads the certificate again at each SIGHUP, stops.
    ///
    /// To be called on the first thread, before there are others: they would receive the signals.
    package func runUntilSignalled(
        reporting report: (ServerEvent) -> Void
    ) throws(HTTPServerError) {
        let signals = try HTTPServer.networked { () throws(NetworkError) in try SignalWatch() }
        try start()
        try serve(
            until: { () throws(HTTPServerError) in
                try HTTPServer.networked { () throws(NetworkError) in try signals.next() }
            }, reporting: report)
    }

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

    private static func networked<Result>(
        _ body: () throws(NetworkError) -> Result
    ) throws(HTTPServerError) -> Result {
        do throws(NetworkError) {
            return try body()
        } catch {
            throw .network(error)
        }
    }
}
