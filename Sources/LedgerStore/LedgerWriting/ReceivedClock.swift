import Platform

/// Hands out the times at which statements are received: never earlier than the last, and none
/// once the wall clock can no longer be trusted.
struct ReceivedClock: Sendable {
    /// How far the wall clock may move against the clock nobody can set, and how far it may be
    /// behind the last entry: an hour.
    static let tolerance: Int64 = 3600

    private let clock: WallClock
    private let use: ClockUse
    private let wallAtStart: Instant
    private let monotonicAtStart: Int64
    private(set) var last: Instant?

    init(_ clock: WallClock, last: Instant?, use: ClockUse = .asked) {
        self.clock = clock
        self.use = use
        self.last = last
        wallAtStart = clock.now()
        monotonicAtStart = clock.monotonicSeconds()
    }

    mutating func next() throws(StoreError) -> Instant {
        if use == .stopped, let last { return last }
        let now = try checked()
        // Entries from the future would pin every later one to their time.
        if let last, last.seconds - now.seconds > ReceivedClock.tolerance {
            throw StoreError.clockBehind(now: now, last: last)
        }
        let received = last.map { max($0, now) } ?? now
        last = received
        return received
    }

    /// What the wall clock shows, as long as it goes with the clock nobody can set.
    func checked() throws(StoreError) -> Instant {
        let now = clock.now()
        let elapsed = monotonicSeconds
        let left = now.seconds - wallAtStart.seconds - elapsed
        guard abs(left) <= ReceivedClock.tolerance else {
            throw StoreError.clockLeft(seconds: left)
        }
        return now
    }

    /// How long this writer has been at work.
    var monotonicSeconds: Int64 { clock.monotonicSeconds() - monotonicAtStart }

    var datesFiles: Bool { clock.datesFiles }
}
