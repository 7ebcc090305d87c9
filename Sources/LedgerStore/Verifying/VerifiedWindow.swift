import Platform
import Transparency

/// Neighbouring bundles whose entries stand in the tree under the checkpoint being verified.
package struct VerifiedWindow: Sendable {
    /// In order; none missing between.
    package let bundles: [VerifiedBundle]

    package var count: Int { bundles.reduce(0) { $0 + $1.entries.count } }
}

/// A bundle all of whose entries hash to their tile and are chained to one another.
package struct VerifiedBundle: Sendable {
    package let index: UInt64
    package let bytes: [UInt8]
    /// Where each entry lies in `bytes`.
    package let entries: [Range<Int>]
    /// Where each entry's statement lies in `bytes`: all behind the header.
    package let statements: [Range<Int>]
    package let received: [Instant]
    package let leaves: [Digest]
    /// nil when no openings were given.
    package let openings: BundleOpenings?

    package var firstSeq: UInt64 { index << 8 }

    package func statement(_ position: Int) -> [UInt8] { Array(bytes[statements[position]]) }
}
