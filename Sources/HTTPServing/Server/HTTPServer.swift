import Platform
import Synchronization

/// Why a server did not start.
package enum HTTPServerError: Error, Equatable, Sendable {
    case network(NetworkError)
    case certificate(TLSError)
    /// The system gives no further thread.
    case threads
}

/// Answers GET and HEAD, and POST where its limits take content, over HTTP/1.1, in clear or under TLS, by a function from request to
/// response.
///
/// 1. `init` reads the certificate and takes the port, so that what cannot work fails at once.
/// 2. `start` begins to answer, on threads of its own; `respond` is called on any of them.
/// 3. `stop` takes no new connections, finishes what has begun, and returns when all is closed.
package final class HTTPServer: Sendable {
    private enum State {
        case ready(ListeningSocket)
        case running(acceptor: ScopedThread?, workers: [ScopedThread], bench: [ScopedThread])
        case stopped
    }

    private let limits: HTTPLimits
    private let tls: TLSFiles?
    private let census: AddressCensus
    private let acceptor: Acceptor
    private let workers: [ConnectionWorker]
    private let workbench: Workbench
    private let hasLeftWork = Atomic<Bool>(false)
    private let state: Mutex<State>
    /// Where it listens; the port is the one the system chose if 0 was asked for.
    package let address: SocketAddress

    /// - Parameters:
    ///   - tls: nil for HTTP in clear.
    ///   - threads: 1 or more; one a core is enough.
    ///   - exempt: proxies that may hold more connections than one address otherwise.
    ///   - takesLong: whether `respond` may take longer for this request than others should wait;
    ///     then two threads that do nothing else call it. The same for all who may ask.
    ///   - log: called after each answer or refusal, on the thread that gave it.
    package init(
        listen address: SocketAddress, tls: TLSFiles? = nil, limits: HTTPLimits = .standard,
        threads: Int = 2, exempt: [IPAddress] = [],
        log: (@Sendable (AccessRecord) -> Void)? = nil,
        takesLong: @escaping @Sendable (Request) -> Bool = { _ in false },
        respond: @escaping @Sendable (Request) -> Response
    ) throws(HTTPServerError) {
        self.limits = limits
        self.tls = tls
        census = AddressCensus(limits: limits, exempt: exempt)
        let context = try tls.map(HTTPServer.context)
        do throws(NetworkError) {
            workbench = try Workbench(threads: HTTPServer.threadsForLongWork)
            let service = Service(
                limits: limits, census: census, log: log, respond: respond, takesLong: takesLong,
                workbench: workbench)
            acceptor = try Acceptor(service, certificate: context)
            var workers: [ConnectionWorker] = []
            for _ in 0..<max(1, threads) { workers.append(try ConnectionWorker(service)) }
            self.workers = workers
            let listener = try ListeningSocket(on: address)
            self.address = listener.local
            state = Mutex(.ready(listener))
        } catch {
            throw .network(error)
        }
    }

    private static let threadsForLongWork = 2

    /// Whether threads are left, after `stop`, that still work out an answer that nobody waits for.
    package var leavesWork: Bool { hasLeftWork.load(ordering: .acquiring) }

    /// Connections that are open now.
    package var connectionCount: Int { census.total }

    private static func context(_ files: TLSFiles) throws(HTTPServerError) -> TLSContext {
        do throws(TLSError) {
            return try TLSContext(files)
        } catch {
            throw .certificate(error)
        }
    }

    /// Begins to answer; returns at once. Does nothing the second time.
    package func start() throws(HTTPServerError) {
        let started: Bool? = state.withLock { state in
            guard case .ready(let listener) = state else { return nil }
            var threads: [ScopedThread] = []
            for (place, worker) in workers.enumerated() {
                let (next, count) = (workers[(place + 1) % workers.count], workers.count)
                guard let thread = ScopedThread({ worker.run(before: next, threads: count) })
                else { break }
                threads.append(thread)
            }
            let (acceptor, workers, workbench) = (acceptor, workers, workbench)
            let bench = (0..<workbench.threads).compactMap { place in
                ScopedThread { workbench.run(place) }
            }
            let accepting =
                threads.count == workers.count && bench.count == workbench.threads
                ? ScopedThread({ acceptor.run(on: listener, for: workers) }) : nil
            state = .running(acceptor: accepting, workers: threads, bench: bench)
            return accepting != nil
        }
        if started == false {
            stop()
            throw .threads
        }
    }

    /// Ends in good order and waits for it, at most `limits.stopMilliseconds`.
    ///
    /// Not to be called from `respond`.
    package func stop() {
        let ended = state.withLock { state in
            defer { state = .stopped }
            return state
        }
        guard case .running(let accepting, let threads, let bench) = ended else { return }
        // First the one that hands connections out, so that none arrives at a worker that left.
        acceptor.stop()
        accepting?.join()
        let limit = MonotonicTime.now().adding(milliseconds: limits.stopMilliseconds)
        for worker in workers { worker.stop(by: limit) }
        for thread in threads { thread.join() }
        // Those that have nothing to do need a moment to see it.
        if workbench.stop(by: max(limit, MonotonicTime.now().adding(milliseconds: 200))) {
            for thread in bench { thread.join() }
        } else {
            for thread in bench { thread.leave() }
            hasLeftWork.store(true, ordering: .releasing)
        }
    }

    /// Reads the certificate's files again; if they cannot be used, the old ones stay in service.
    package func reloadCertificate() throws(HTTPServerError) {
        guard let tls else { return }
        acceptor.serve(try HTTPServer.context(tls))
    }
}
