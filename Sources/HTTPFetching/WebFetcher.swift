import Platform
import Synchronization

/// Fetches files below one address; used by several threads, each with a connection of its own
/// that is kept for the next file.
///
/// A redirect is not followed: what is fetched comes from where it was said to be.
package final class WebFetcher: Sendable {
    package let address: WebAddress
    private let trust: TLSTrust?
    private let idle = Mutex<[FetchConnection]>([])

    /// For a connection and for each read and write.
    private static let timeoutMilliseconds = 20_000

    /// - Parameter trust: needed for https.
    package init(_ address: WebAddress, trust: TLSTrust?) {
        self.address = address
        self.trust = trust
    }

    /// The content of a file.
    /// - Parameter path: relative to the address, in characters that stand for themselves.
    package func fetch(_ path: String, atMost limit: Int) throws(FetchFault) -> [UInt8] {
        let target = "\(address.path)/\(path)"
        if let kept = idle.withLock({ $0.popLast() }) {
            do throws(FetchFault) {
                return try fetch(target, over: kept, limit)
            } catch {
                // The server may have closed it meanwhile; its new answer counts.
                guard case .connection(.broken) = error else { throw error }
            }
        }
        let stream: ClientStream
        do throws(ClientFault) {
            stream = try ClientStream(
                to: address.host, port: address.port, trust: address.isSecured ? trust : nil,
                timeoutMilliseconds: WebFetcher.timeoutMilliseconds)
        } catch {
            throw .connection(error)
        }
        return try fetch(target, over: FetchConnection(stream), limit)
    }

    /// What the server answers to `content` at a path below the address; nothing is asked twice.
    /// - Parameters:
    ///   - limit: bytes of the answer.
    ///   - milliseconds: for the whole of it, however much arrives.
    package func post(
        _ content: [UInt8], to path: String, atMost limit: Int, within milliseconds: Int
    ) throws(FetchFault) -> PostedAnswer {
        let end = MonotonicTime.now().adding(milliseconds: milliseconds)
        let stream: ClientStream
        do throws(ClientFault) {
            stream = try ClientStream(
                to: address.host, port: address.port, trust: address.isSecured ? trust : nil,
                timeoutMilliseconds: milliseconds)
        } catch {
            throw .connection(error)
        }
        var connection = FetchConnection(stream, until: end)
        return try connection.post(
            content, to: "\(address.path)/\(path)", host: address.authority, atMost: limit)
    }

    private func fetch(
        _ target: String, over connection: FetchConnection, _ limit: Int
    ) throws(FetchFault) -> [UInt8] {
        var connection = connection
        let (status, content, isOpen) = try connection.get(
            target, host: address.authority, atMost: limit)
        if isOpen { idle.withLock { $0.append(connection) } }
        guard status == 200 else { throw .status(status) }
        return content
    }
}

/// The answer to a POST.
package struct PostedAnswer: Equatable, Sendable {
    package let status: Int
    /// The Content-Type in small letters, without parameters; empty where there is none.
    package let type: String
    package let content: [UInt8]
}
