import Platform
import Synchronization

/// Waits for changes of directories, and for the signal that ends the watching.
package final class ClosingTime: Sendable {
    private let changes: DirectoryWatch
    private let come = Atomic<Bool>(false)

    package init(watch: DirectoryWatch) { changes = watch }

    package var hasCome: Bool { come.load(ordering: .acquiring) }

    /// Returns once SIGTERM or SIGINT has come, and ends the waiting.
    package func await(_ nextSignal: @Sendable () throws -> ServerSignal) {
        // A signal that cannot be received any more must not keep it going for ever.
        while let signal = try? nextSignal(), signal == .hangUp {}
        come.store(true, ordering: .releasing)
        changes.wake()
    }

    /// Where changes are not told, looking now and then must do.
    package func watch(_ directory: String) { try? changes.watch(directory) }

    package func wait(milliseconds: Int32) { changes.wait(milliseconds: milliseconds) }
}
