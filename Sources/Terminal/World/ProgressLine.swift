import Platform
import Synchronization

/// One line on a person's terminal that says how far a long work has come; nothing elsewhere.
///
/// It is written again at most once a second.
package final class ProgressLine: Sendable {
    private let world: World
    private let lastShown = Mutex<Int64?>(nil)

    package init(in world: World) { self.world = world }

    /// Shows `text()`, if it is time to and somebody looks.
    package func show(_ text: () -> String) throws {
        guard world.messages.isTerminal else { return }
        let second = world.clock.monotonicSeconds()
        let isDue = lastShown.withLock { last in
            guard last != second else { return false }
            last = second
            return true
        }
        if isDue { try world.messages.write("\r\u{1B}[K\(TerminalText.escaped(text()))") }
    }

    /// Leaves the line empty for what comes next.
    package func clear() throws {
        let wasShown = lastShown.withLock { last in
            defer { last = nil }
            return last != nil
        }
        if wasShown { try world.messages.write("\r\u{1B}[K") }
    }
}
