import HTTPServing
import Platform

/// Writes down who read what, before it is read.
package struct AccessJournal: Sendable {
    private let write: (@Sendable ([UInt8]) throws -> Void)?
    private let now: @Sendable () -> Instant

    /// - Parameter write: nil where nothing is to be written down.
    package init(
        now: @escaping @Sendable () -> Instant,
        write: (@Sendable ([UInt8]) throws -> Void)?
    ) {
        self.now = now
        self.write = write
    }

    /// Writes down a request that showed a credential; of others nothing.
    ///
    /// What follows the question mark is left out, and of the path what looks like a
    /// credential: somebody might have put one there.
    package func record(
        _ request: Request, from address: IPAddress, by reader: Gate.Reader, status: HTTPStatus
    ) throws {
        guard let write else { return }
        let name: String?
        switch reader {
        case .anybody: return
        case .refused, .tooMany: name = nil
        case .granted(let granted, _, _): name = granted
        }
        let line = AccessLine(
            at: now(), address: address, name: name, method: request.method.rawValue,
            path: String(StrayCredential.target(of: request).prefix { $0 != "?" }),
            status: status.code)
        try write(Array((line.text + "\n").utf8))
    }
}
