/// Why bytes are not an entry bundle; `entry` counts from 0 within the bundle.
package enum BundleError: Error, Equatable, Sendable {
    /// The bytes end within entry `entry` or its length.
    case truncated(entry: Int)
    /// Bytes follow the last entry.
    case trailing(bytes: Int)
    /// Entry `entry` has more than 65,535 bytes.
    case tooLong(entry: Int, bytes: Int)
}

/// The entries of up to 256 neighbouring leaves: for each, its length as a big-endian uint16 and
/// its bytes.
///
/// - Source: C2SP tlog-tiles, "Log entries".
package enum EntryBundle {
    package static let longestEntry = 65_535

    package static func encode(_ entries: [[UInt8]]) throws(BundleError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
        for (position, entry) in entries.enumerated() {
            guard append(entry, to: &bytes) else {
                throw BundleError.tooLong(entry: position, bytes: entry.count)
            }
        }
        return bytes
    }

    /// Appends one entry to a bundle.
    /// - Returns: false, and nothing is appended, when it is longer than `longestEntry`.
    package static func append(_ entry: [UInt8], to bundle: inout [UInt8]) -> Bool {
        guard entry.count <= longestEntry else { return false }
        bundle.append(UInt8(truncatingIfNeeded: entry.count >> 8))
        bundle.append(UInt8(truncatingIfNeeded: entry.count))
        bundle.append(contentsOf: entry)
        return true
    }

    /// Where the `count` entries of the bundle lie within `bytes`, all of which they must fill.
    package static func split(
        _ bytes: Span<UInt8>, count: Int
    ) throws(BundleError) -> [Range<Int>] {
        var entries: [Range<Int>] = []
        entries.reserveCapacity(count)
        var position = 0
        for entry in 0..<count {
            guard bytes.count - position >= 2 else { throw BundleError.truncated(entry: entry) }
            let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            let start = position + 2
            guard bytes.count - start >= length else { throw BundleError.truncated(entry: entry) }
            entries.append(start..<start + length)
            position = start + length
        }
        guard position == bytes.count else {
            throw BundleError.trailing(bytes: bytes.count - position)
        }
        return entries
    }

    /// The bytes of the first `count` entries of a bundle; of fewer where there are no more.
    package static func prefix(of bytes: [UInt8], count: Int) -> [UInt8] {
        var end = 0
        for _ in 0..<count where bytes.count - end >= 2 {
            end += 2 + (Int(bytes[end]) << 8 | Int(bytes[end + 1]))
        }
        return Array(bytes.prefix(end))
    }

    package static func split(_ bytes: [UInt8], count: Int) throws(BundleError) -> [Range<Int>] {
        try split(bytes.span, count: count)
    }
}
