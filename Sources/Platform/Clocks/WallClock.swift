import Glibc

/// The time of day together with a clock nobody can set, so that a jump of the first is seen.
package struct WallClock: Sendable {
    /// UTC, to the second.
    package let now: @Sendable () -> Instant
    /// Seconds since some fixed moment; never set, never backwards.
    package let monotonicSeconds: @Sendable () -> Int64
    /// Whether files are dated by it: then their dates tell what it has shown before.
    package let datesFiles: Bool

    package init(
        now: @escaping @Sendable () -> Instant, monotonicSeconds: @escaping @Sendable () -> Int64,
        datesFiles: Bool = false
    ) {
        self.now = now
        self.monotonicSeconds = monotonicSeconds
        self.datesFiles = datesFiles
    }

    /// A clock both of whose faces show `now`: for tests and for records made again.
    package init(reading now: @escaping @Sendable () -> Instant) {
        self.init(now: now, monotonicSeconds: { now().seconds })
    }

    package static func fixed(_ instant: Instant) -> WallClock { WallClock(reading: { instant }) }

    /// The machine's; the monotonic face also counts the time the machine slept.
    package static let system = WallClock(
        now: { Instant(seconds: seconds(of: CLOCK_REALTIME)) },
        monotonicSeconds: { seconds(of: CLOCK_BOOTTIME) }, datesFiles: true)

    private static func seconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        // Fails only for a clock that does not exist.
        precondition(unsafe clock_gettime(clock, &time) == 0)
        return Int64(time.tv_sec)
    }
}
