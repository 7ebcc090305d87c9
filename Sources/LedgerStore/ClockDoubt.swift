import Platform

/// Why a machine's clock can hardly be right.
package enum ClockDoubt: Hashable, Sendable {
    /// Something is dated after it.
    case behind(Witness, at: Instant)
    /// Nothing is dated less than so long before it.
    case ahead(of: Witness, at: Instant)

    package var isBehind: Bool { if case .behind = self { true } else { false } }

    /// What tells what time it was.
    package enum Witness: Hashable, Sendable {
        /// A file of the home or beside its anchor.
        case file(String)
        /// The last entry's `received`.
        case lastEntry
        /// This program: there was none of it before.
        case program
    }
}
