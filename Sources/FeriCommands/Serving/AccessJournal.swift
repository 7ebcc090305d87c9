import HTTPServing
import Platform

/// Writes down who read what, before it is read.
package struct AccessJournal: Sendable {
    private let write: @Sendable ([UInt8]) throws -> Void
    private let now: @Sendable () -> Instant

    package init(
        now: @escaping @Sendable () -> Instant,
        write: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.now = now
        self.write = write
    }

    /// One line: time, address, reader, method, path, status.
    ///
    /// A path is visible ASCII without spaces, quotes or backslashes, and what stands behind its
    /// question mark is left out: somebody might have put a token there.
    package func record(
        _ request: Request, by reader: Gate.Reader, status: HTTPStatus
    ) throws {
        let name: String
        switch reader {
        case .anybody: return
        case .refused: name = "-"
        case .admitted(let admitted): name = admitted
        case .worker(let worker, _, _): name = worker
        }
        let path = request.target.prefix { $0 != "?" }
        try write(
            Array(
                "\(now()) \(request.remote.address) \(name) \(request.method.rawValue) \(path) \(status.code)\n"
                    .utf8))
    }
}
