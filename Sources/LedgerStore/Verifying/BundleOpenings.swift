import Transparency

/// The records of one bundle's openings, exactly one an entry, in the bytes they were read in; what
/// they hold is not verified.
package struct BundleOpenings: Sendable {
    package let bytes: [UInt8]
    /// Where each record lies in `bytes`; 1…256 of them.
    package let records: [Range<Int>]

    /// The opening of the entry at `position`, from 0; nil where it has none: it is open, or its
    /// opening was erased.
    package func opening(_ position: Int) -> Opening? {
        OpeningRecords.opening(bytes[records[position]])
    }
}
