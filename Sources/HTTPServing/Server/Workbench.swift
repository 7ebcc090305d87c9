import Platform
import Synchronization

/// Threads that work out, in the order they are asked, the answers that take long, so that those
/// who serve connections never do.
final class Workbench: Sendable {
    typealias Work = @Sendable () -> Void

    private struct State {
        var waiting: [Work] = []
        /// Threads with nothing to do.
        var idle: [Int] = []
        var isStopping = false
        var ended = 0
    }

    /// So much may wait; a client that asks more is asked to come again.
    static let mostWaiting = 64

    private let bells: [EventQueue]
    private let ended: EventQueue
    private let state = Mutex(State())

    /// - Parameter threads: 1 or more; each may keep a core busy.
    init(threads: Int) throws(NetworkError) {
        var bells: [EventQueue] = []
        for _ in 0..<max(1, threads) { bells.append(try EventQueue()) }
        self.bells = bells
        ended = try EventQueue()
    }

    /// How many threads are to `run`.
    var threads: Int { bells.count }

    /// False, and it is not done, when too much waits or nothing is begun any more.
    func take(_ work: @escaping Work) -> Bool {
        let idle: Int?? = state.withLock { state in
            guard !state.isStopping, state.waiting.count < Workbench.mostWaiting else {
                return .none
            }
            state.waiting.append(work)
            return .some(state.idle.popLast())
        }
        guard let idle else { return false }
        if let idle { bells[idle].wake() }
        return true
    }

    /// What thread `place` does; returns after `stop`.
    func run(_ place: Int) {
        BrokenPipe.isNoSignalHere()
        var tokens: [UInt64] = []
        while true {
            let (work, isStopping): (Work?, Bool) = state.withLock { state in
                if state.isStopping { return (nil, true) }
                if !state.waiting.isEmpty { return (state.waiting.removeFirst(), false) }
                if !state.idle.contains(place) { state.idle.append(place) }
                return (nil, false)
            }
            if isStopping { break }
            if let work { work() } else { bells[place].wait(milliseconds: -1, into: &tokens) }
        }
        state.withLock { $0.ended += 1 }
        ended.wake()
    }

    /// Begins nothing more, and waits until what has begun is done, but not beyond `limit`.
    /// - Returns: whether all threads have ended.
    func stop(by limit: MonotonicTime) -> Bool {
        state.withLock { state in
            state.isStopping = true
            state.waiting = []
        }
        for bell in bells { bell.wake() }
        var tokens: [UInt64] = []
        while state.withLock({ $0.ended }) < bells.count {
            let left = MonotonicTime.now().milliseconds(until: limit)
            if left == 0 { return false }
            ended.wait(milliseconds: Int32(clamping: left), into: &tokens)
        }
        return true
    }
}
