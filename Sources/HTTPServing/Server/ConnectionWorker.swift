import Platform
import Synchronization

/// One thread and the connections it serves.
final class ConnectionWorker: Sendable {
    /// What other threads leave for this one.
    private struct Inbox {
        var arrivals: [Newcomer] = []
        var answers: [(token: UInt64, response: Response)] = []
        var stopBy: MonotonicTime?
    }

    private let queue: EventQueue
    private let service: Service
    private let inbox = Mutex(Inbox())

    init(_ service: Service) throws(NetworkError) {
        self.service = service
        queue = try EventQueue()
    }

    func adopt(_ newcomer: Newcomer) {
        inbox.withLock { $0.arrivals.append(newcomer) }
        queue.wake()
    }

    /// Brings the answer to what a connection here asked and others worked out.
    private func deliver(_ response: Response, to token: UInt64) {
        inbox.withLock { $0.answers.append((token, response)) }
        queue.wake()
    }

    /// Makes `run` return when its connections have ended, at `limit` at the latest.
    func stop(by limit: MonotonicTime) {
        inbox.withLock { $0.stopBy = limit }
        queue.wake()
    }

    /// The thread's work; returns after `stop`.
    /// - Parameters:
    ///   - next: gets whom there is no place for here; with one thread it is this one.
    ///   - threads: how many pass them on in a ring.
    func run(before next: ConnectionWorker, threads: Int) {
        BrokenPipe.isNoSignalHere()
        var connections = ConnectionTable(queue: queue, service: service) { [self] in
            deliver($1, to: $0)
        }
        var ready: [UInt64] = []
        var isStopping = false
        while !(isStopping && connections.isEmpty) {
            let wait = MonotonicTime.now().milliseconds(until: connections.nextDeadline)
            let isForever = connections.nextDeadline == .distantFuture
            queue.wait(milliseconds: isForever ? -1 : Int32(clamping: wait), into: &ready)
            let time = ServerTime.now()
            for token in ready where token != EventQueue.woken {
                connections.drive(token, at: time)
            }
            if ready.contains(EventQueue.woken) {
                let (arrivals, answers, stopBy) = inbox.withLock { inbox in
                    defer { (inbox.arrivals, inbox.answers) = ([], []) }
                    return (inbox.arrivals, inbox.answers, inbox.stopBy)
                }
                for (token, response) in answers {
                    connections.answered(token, response, at: time)
                }
                for newcomer in arrivals {
                    let use = newcomer.yielding(threads: threads)
                    if connections.add(newcomer.stream, sparing: use, at: time) { continue }
                    // A thread that stops may have ended already.
                    if use == nil || isStopping || stopBy != nil {
                        service.census.turnsAway()
                    } else {
                        next.adopt(newcomer.turnedAwayOnceMore())
                    }
                }
                if let stopBy {
                    isStopping = true
                    connections.finish(by: stopBy, at: time)
                }
            }
            connections.expire(at: time)
        }
    }
}
