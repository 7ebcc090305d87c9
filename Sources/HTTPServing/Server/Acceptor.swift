import Platform
import Synchronization

/// The thread that takes connections in and deals them out to the workers in turn.
final class Acceptor: Sendable {
    private let queue: EventQueue
    private let service: Service
    private let isStopping = Mutex(false)
    /// What TLS serves at the moment; nil for a server in clear.
    private let certificate: Mutex<TLSContext?>

    private static let listening: UInt64 = 0
    /// How long to leave the queue alone when descriptors have run out.
    private static let pauseMilliseconds: Int32 = 100

    init(_ service: Service, certificate: TLSContext?) throws(NetworkError) {
        self.service = service
        self.certificate = Mutex(certificate)
        queue = try EventQueue()
    }

    /// From now on new connections get this certificate.
    func serve(_ context: TLSContext) { certificate.withLock { $0 = context } }

    func stop() {
        isStopping.withLock { $0 = true }
        queue.wake()
    }

    /// The thread's work; returns after `stop`, and lets go of the listener.
    func run(on listener: ListeningSocket, for workers: [ConnectionWorker]) {
        var ready: [UInt64] = []
        var turn = 0
        var isWatching = false
        while !isStopping.withLock({ $0 }) {
            if !isWatching { isWatching = watches(listener) }
            queue.wait(
                milliseconds: isWatching ? -1 : Acceptor.pauseMilliseconds, into: &ready)
            guard ready.contains(Acceptor.listening) else { continue }
            switch listener.accept() {
            case .nobody: break
            case .exhausted: isWatching = !forgets(listener)
            case .connection(let socket):
                guard service.census.enters() else { break }
                guard let stream = stream(over: socket) else {
                    service.census.turnsAway()
                    break
                }
                workers[turn].adopt(Newcomer(stream))
                turn = (turn + 1) % workers.count
            }
        }
    }

    private func stream(over socket: AcceptedSocket) -> ByteStream? {
        guard let context = certificate.withLock({ $0 }) else { return ByteStream(over: socket) }
        return ByteStream(over: socket, securedBy: context)
    }

    private func watches(_ listener: ListeningSocket) -> Bool {
        do throws(NetworkError) {
            try queue.watch(listener, token: Acceptor.listening)
            return true
        } catch {
            // No memory for it now: tried again after the pause.
            return false
        }
    }

    private func forgets(_ listener: ListeningSocket) -> Bool {
        do throws(NetworkError) {
            try queue.forget(listener)
            return true
        } catch {
            return false
        }
    }
}
