import Synchronization

/// The two faces of a clock, moved by hand.
final class Ticks: Sendable {
    private let faces = Mutex<(wall: Int64, monotonic: Int64)>((0, 0))

    var wall: Int64 { faces.withLock { $0.wall } }
    var monotonic: Int64 { faces.withLock { $0.monotonic } }

    func set(wall: Int64, monotonic: Int64) { faces.withLock { $0 = (wall, monotonic) } }
}
