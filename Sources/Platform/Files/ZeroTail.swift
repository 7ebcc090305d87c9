import Glibc

/// Finds where zeros begin that reach to the end.
package enum ZeroTail {
    private static let block = 4096

    /// The offset of the last byte that is not zero, at or behind `start`; nil when all are zero.
    ///
    /// Whole blocks are compared at once: segments are mostly zeros, and are read at every start.
    package static func lastOther(in bytes: Span<UInt8>, from start: Int) -> Int? {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var end = buffer.count
            while end - start >= block {
                let first = unsafe base + (end - block)
                // All bytes are equal when each equals its neighbour.
                guard unsafe buffer[end - block] == 0,
                    unsafe memcmp(first, first + 1, block - 1) == 0
                else { break }
                end -= block
            }
            while end > start {
                if unsafe buffer[end - 1] != 0 { return end - 1 }
                end -= 1
            }
            return nil
        }
    }
}
