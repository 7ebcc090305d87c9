import CLinux
import Glibc

/// What a socket is watched for.
package enum Interest: Sendable {
    case reading, writing
    /// It is not watched at all.
    case nothing
}

/// One thread's `epoll`: tells which of the watched sockets can go on (level-triggered).
package final class EventQueue: Sendable {
    private let descriptor: Int32
    private let wakeup: Int32
    /// The token of no socket: somebody called `wake()`.
    package static let woken = UInt64.max

    package init() throws(NetworkError) {
        let queue = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard queue >= 0 else { throw .last("epoll_create1") }
        let event = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        guard event >= 0 else {
            let error = NetworkError.last("eventfd")
            close(queue)
            throw error
        }
        descriptor = queue
        wakeup = event
        try control(EPOLL_CTL_ADD, event, EventQueue.woken, .reading)
    }

    deinit {
        close(descriptor)
        close(wakeup)
    }

    package func watch(
        _ stream: ByteStream, for interest: Interest, token: UInt64
    ) throws(NetworkError) {
        try control(EPOLL_CTL_ADD, stream.descriptor, token, interest)
    }

    package func rewatch(
        _ stream: ByteStream, for interest: Interest, token: UInt64
    ) throws(NetworkError) {
        try control(EPOLL_CTL_MOD, stream.descriptor, token, interest)
    }

    package func forget(_ stream: ByteStream) throws(NetworkError) {
        try control(EPOLL_CTL_DEL, stream.descriptor, 0, .nothing)
    }

    package func watch(_ listener: ListeningSocket, token: UInt64) throws(NetworkError) {
        try control(EPOLL_CTL_ADD, listener.descriptor, token, .reading)
    }

    package func forget(_ listener: ListeningSocket) throws(NetworkError) {
        try control(EPOLL_CTL_DEL, listener.descriptor, 0, .reading)
    }

    /// Makes the next or present `wait` return; from any thread.
    package func wake() {
        var one: UInt64 = 1
        // It fails only when the counter is full, and then the queue is awake anyway.
        _ = unsafe write(wakeup, &one, MemoryLayout<UInt64>.size)
    }

    /// Waits at most `milliseconds` (−1: for ever) and puts the ready tokens into `tokens`.
    package func wait(milliseconds: Int32, into tokens: inout [UInt64]) {
        tokens.removeAll(keepingCapacity: true)
        // 768 bytes: what is larger would be taken from the heap each time.
        let capacity = 64
        let status = unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: capacity)
        { events -> Int32 in
            let count = unsafe epoll_wait(
                descriptor, events.baseAddress, Int32(capacity), milliseconds)
            guard count > 0 else { return count == 0 || errno == EINTR ? 0 : errno }
            for position in 0..<Int(count) {
                tokens.append(unsafe events[position].data.u64)
            }
            return 0
        }
        // Otherwise it fails only for a descriptor that is not an epoll.
        precondition(status == 0, "epoll_wait failed")
        if tokens.contains(EventQueue.woken) {
            var counter: UInt64 = 0
            _ = unsafe read(wakeup, &counter, MemoryLayout<UInt64>.size)
        }
    }

    private func control(
        _ operation: Int32, _ watched: Int32, _ token: UInt64, _ interest: Interest
    ) throws(NetworkError) {
        var event = unsafe epoll_event()
        unsafe event.events = interest == .reading ? EPOLLIN.rawValue : EPOLLOUT.rawValue
        unsafe event.data.u64 = token
        guard unsafe epoll_ctl(descriptor, operation, watched, &event) == 0 else {
            throw .last("epoll_ctl")
        }
    }
}
