/// Why bytes are not a receipt, or why a receipt proves nothing.
package enum ReceiptError: Error, Equatable, Sendable {
    /// The receipt has `seen` bytes, more than `limit`.
    case tooLong(seen: Int, limit: Int)
    /// The first line is not `c2sp.org/tlog-proof@v1`.
    case unknownFormat
    /// The second line is not `extra` with the entry in base64.
    case malformedEntry
    /// The third line is not `index` with a decimal number.
    case malformedIndex
    /// Line `line`, counted from 1, is not a hash of 32 bytes in base64.
    case malformedHash(line: Int)
    /// More than 63 hashes.
    case tooManyHashes
    /// The checkpoint in the receipt is malformed, another log's or not signed by the key.
    case checkpoint(CheckpointError)
    /// The index is not below the size that the checkpoint states.
    case indexOutsideTree(index: UInt64, size: UInt64)
    /// The hashes do not lead from this entry at this index to the checkpoint's root.
    case rootMismatch
}
