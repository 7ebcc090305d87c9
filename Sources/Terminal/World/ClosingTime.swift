import Platform
import Synchronization

/// Waits for changes of directories, and for the signal that ends the watching.
package final class ClosingTime: Sendable {
    /// For how many milliseconds what was begun may still be ended.
    package static let grace = 500

    private let changes: DirectoryWatch
    /// When the signal came, on the monotonic clock; the largest number before.
    private let come = Atomic<Int64>(.max)

    package init(watch: DirectoryWatch) { changes = watch }

    package var hasCome: Bool { come.load(ordering: .acquiring) < .max }

    /// Whether to break off whatever is being done.
    package var isOver: Bool {
        let come = come.load(ordering: .acquiring)
        guard come < .max else { return false }
        let end = MonotonicTime(nanoseconds: come).adding(milliseconds: ClosingTime.grace)
        return end <= MonotonicTime.now()
    }

    /// Returns once SIGTERM or SIGINT has come, and ends the waiting.
    package func await(_ nextSignal: @Sendable () throws -> ServerSignal) {
        // A signal that cannot be received any more must not keep it going for ever.
        while let signal = try? nextSignal(), signal == .hangUp {}
        close()
    }

    /// Ends the waiting as a signal does.
    package func close() {
        come.store(MonotonicTime.now().nanoseconds, ordering: .releasing)
        changes.wake()
    }

    /// Where changes are not reported, looking now and then is enough.
    package func watch(_ directory: String, followingLink: Bool = true) {
        try? changes.watch(directory, followingLink: followingLink)
    }

    package func wait(milliseconds: Int32) { changes.wait(milliseconds: milliseconds) }
}
