import Platform

/// How many refusals a ledger says its registry made until then, and the root over their notes.
package struct CountedRefusals: Equatable, Sendable {
    /// The entry that says so.
    package let seq: UInt64
    package let count: UInt64
    package let root: Digest
}
