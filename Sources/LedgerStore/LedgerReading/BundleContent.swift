import Platform
import Transparency

/// The entries of one bundle, in the bytes they were read in.
package struct BundleContent: Sendable {
    package let index: UInt64
    package let bytes: [UInt8]
    /// Where each entry lies in `bytes`; 1…256 of them.
    package let ranges: [Range<Int>]

    package var count: Int { ranges.count }

    /// The bytes of the entry at `position`, from 0.
    package func entry(_ position: Int) -> [UInt8] { Array(bytes[ranges[position]]) }

    /// RFC 6962 leaf hashes, in the entries' order.
    package func leafHashes() -> [Digest] {
        let span = bytes.span
        return ranges.map { Merkle.leafHash(span.extracting($0)) }
    }
}
