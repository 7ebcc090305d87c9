import Platform
import Transparency
import Views

/// The notes of a registry's refusals, held against what its ledger says of them.
///
/// - Source: `Specs/refusals.md`.
package struct CheckedRefusals: Equatable, Sendable {
    /// How many notes there are.
    package let notes: UInt64
    /// The newest count in the ledger; nil when it has none.
    package let last: CountedRefusals?

    /// Checks every note, their chain, and each count of the ledger.
    /// - Parameter counts: all of the ledger's, in its order; counts never fall.
    /// - Throws: `RefusalFault` at the first note or count that does not hold.
    init(
        of files: RefusalFiles, key: VerifierKey, countedBy counts: [CountedRefusals]
    ) throws {
        var tally = try RefusalTally(counts)
        notes = try files.walk(origin: key.name.text, verifiedBy: key) { try tally.take($0) }
        try tally.finish()
        last = counts.last
    }
}
