import Platform
import Registry

/// A time in which a party might file no more than answers and repayments.
package struct Suspension: Sendable {
    package let began: Said<PartySuspended>
    /// nil: it has not ended.
    package internal(set) var ended: Said<PartyReinstated>?

    /// Whether any moment of it lies between these two.
    package func overlaps(from start: Instant, to end: Instant) -> Bool {
        began.received <= end && (ended.map { start <= $0.received } ?? true)
    }
}
