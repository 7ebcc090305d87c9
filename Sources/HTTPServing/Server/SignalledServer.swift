import Platform

/// What `HTTPServer.runUntilSignalled` tells while it runs.
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
        defer { stop() }
        report(.started(address))
        while true {
            let signal = try HTTPServer.networked { () throws(NetworkError) in
                try signals.next()
            }
            guard signal == .hangUp else { break }
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
