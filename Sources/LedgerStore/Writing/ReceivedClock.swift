import Platform

/// Hands out the times at which statements are received: never earlier than the last, and none
/// once the wall clock can no longer be trusted.
struct ReceivedClock: Sendable {
    /// How far the wall clock may move against the clock nobody can set: an hour.
    static let tolerance: Int64 = 3600

    private let clock: WallClock
    private let wallAtStart: Instant
    private let monotonicAtStart: Int64
    private(set) var last: Instant?

    init(_ clock: WallClock, last: Instant?) {
        self.clock = clock
        self.last = last
        wallAtStart = clock.now()
        monotonicAtStart = clock.monotonicSeconds()
    }

    mutating func next() throws(StoreError) -> Instant {
        let now = clock.now()
        let elapsed = clock.monotonicSeconds() - monotonicAtStart
        let left = now.seconds - wallAtStart.seconds - elapsed
        guard abs(left) <= ReceivedClock.tolerance else {
            throw StoreError.clockLeft(seconds: left)
        }
        // Entries from the future would pin every later one to their time.
        if let last, last.seconds - now.seconds > ReceivedClock.tolerance {
            throw StoreError.clockBehind(now: now, last: last)
        }
        let received = last.map { max($0, now) } ?? now
        last = received
        return received
    }
}
